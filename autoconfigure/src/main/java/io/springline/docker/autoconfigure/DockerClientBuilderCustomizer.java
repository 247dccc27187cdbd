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

import io.springline.docker.DockerClient;

/**
 * Callback for beans that set what the properties have no name for. They are called in
 * their order, after the properties were applied, for each auto-configured client and for
 * each {@link DockerClient.Builder} that is injected. {@link DockerClient.Builder#name()}
 * tells for which client the builder is:
 *
 * <pre>{@code
 * DockerClientBuilderCustomizer patientBuilds = (builder) -> {
 *     if (builder.name().equals("build")) {
 *         builder.responseTimeout(Duration.ofMinutes(5));
 *     }
 * };
 * }</pre>
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface DockerClientBuilderCustomizer {

	/**
	 * Customize the builder.
	 * @param builder the builder of a client
	 */
	void customize(DockerClient.Builder builder);

}
