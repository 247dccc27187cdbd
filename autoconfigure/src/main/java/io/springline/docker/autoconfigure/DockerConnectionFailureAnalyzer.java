/*
 * Copyright 2026-present the original author or authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

package io.springline.docker.autoconfigure;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

import io.springline.docker.error.DockerConnectionException;

/**
 * Analyzes a {@link DockerConnectionException} that ends the start of an application
 * which needs the engine at once.
 */
class DockerConnectionFailureAnalyzer extends AbstractFailureAnalyzer<DockerConnectionException> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, DockerConnectionException cause) {
		return new FailureAnalysis(
				"The application needs a Docker Engine to start, but the call failed: " + cause.getMessage(),
				"Start the engine and let this process reach it, or set the property 'docker.engine.host' to where it "
						+ "listens.",
				cause);
	}

}
