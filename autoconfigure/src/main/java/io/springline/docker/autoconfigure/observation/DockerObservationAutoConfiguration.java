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

package io.springline.docker.autoconfigure.observation;

import io.micrometer.observation.ObservationRegistry;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;

import io.springline.docker.DockerClient;
import io.springline.docker.autoconfigure.DockerClientBuilderCustomizer;
import io.springline.docker.observation.DockerRequestObservationConvention;

/**
 * {@link EnableAutoConfiguration Auto-configuration} for the observations of calls, named
 * {@code docker.client.requests}, by all clients that are configured by properties or
 * built with an injected builder. A {@link DockerRequestObservationConvention} bean
 * describes them in another way.
 *
 * @since 0.1.0
 */
@AutoConfiguration(
		afterName = "org.springframework.boot.micrometer.observation.autoconfigure.ObservationAutoConfiguration")
@ConditionalOnClass({ DockerClient.class, ObservationRegistry.class })
@ConditionalOnBean(ObservationRegistry.class)
public final class DockerObservationAutoConfiguration {

	@Bean
	@Order(0)
	DockerClientBuilderCustomizer dockerObservationCustomizer(ObservationRegistry registry,
			ObjectProvider<DockerRequestObservationConvention> convention) {
		return (builder) -> {
			builder.observationRegistry(registry);
			convention.ifAvailable(builder::observationConvention);
		};
	}

}
