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

import java.util.Objects;
import java.util.stream.StreamSupport;

import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.env.Environment;

/**
 * Analyzes an {@link InvalidDockerConfigurationException}. The value of the property is
 * not repeated, as it may hold a secret.
 */
class InvalidDockerConfigurationFailureAnalyzer extends AbstractFailureAnalyzer<InvalidDockerConfigurationException> {

	private final Environment environment;

	InvalidDockerConfigurationFailureAnalyzer(Environment environment) {
		this.environment = environment;
	}

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, InvalidDockerConfigurationException cause) {
		String property = cause.getProperty();
		if (property == null) {
			return new FailureAnalysis("The Docker Engine client cannot be built: " + cause.getReason(),
					"Correct what is named above, or set the property 'docker.engine.host' to where the engine listens.",
					cause);
		}
		return new FailureAnalysis("The configuration of the Docker Engine client is wrong. " + cause.getMessage(),
				"Correct the property '" + property + "'" + origin(property) + ".", cause);
	}

	private String origin(String property) {
		return StreamSupport.stream(ConfigurationPropertySources.get(this.environment).spliterator(), false)
			.map((source) -> source.getConfigurationProperty(ConfigurationPropertyName.of(property)))
			.filter(Objects::nonNull)
			.map(ConfigurationProperty::getOrigin)
			.filter(Objects::nonNull)
			.findFirst()
			.map((origin) -> " in " + origin)
			.orElse("");
	}

}
