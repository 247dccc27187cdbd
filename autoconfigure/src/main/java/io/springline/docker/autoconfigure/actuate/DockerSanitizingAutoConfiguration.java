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

package io.springline.docker.autoconfigure.actuate;

import java.util.regex.Pattern;

import org.springframework.boot.actuate.endpoint.SanitizingFunction;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;

import io.springline.docker.DockerClient;

/**
 * {@link EnableAutoConfiguration Auto-configuration} that keeps the secrets of registries
 * out of the endpoints {@code env} and {@code configprops}, even where these are told to
 * show values.
 *
 * @since 0.1.0
 */
@AutoConfiguration
@ConditionalOnClass({ DockerClient.class, SanitizingFunction.class })
public final class DockerSanitizingAutoConfiguration {

	private static final Pattern SECRETS = Pattern
		.compile("(?i)docker[._]engine[._](clients[._].+[._])?registries[._\\[].*(password|identity[-_]?token)"
				+ "|docker[._]auth[._]config");

	@Bean
	SanitizingFunction dockerSanitizingFunction() {
		return SanitizingFunction.sanitizeValue().ifKeyMatches((key) -> SECRETS.matcher(key).matches());
	}

}
