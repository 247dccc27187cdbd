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

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;

import io.springline.docker.registry.DockerLogins;
import io.springline.docker.registry.RegistryCredentialsProvider;

/**
 * {@link EnableAutoConfiguration Auto-configuration} for the credentials of registries.
 * All {@link RegistryCredentialsProvider} beans are asked in their order until one knows
 * the registry. The properties have the order 0: they are asked before the beans that say
 * nothing about their order, and after those with a negative one. Last comes what
 * {@code docker login} left; an application that does not want it, or wants that of
 * another folder, declares a {@link DockerLogins} bean.
 *
 * @since 0.1.0
 */
@AutoConfiguration
@ConditionalOnClass(RegistryCredentialsProvider.class)
@EnableConfigurationProperties(DockerEngineProperties.class)
public final class DockerRegistryAutoConfiguration {

	@Bean
	@Order(0)
	PropertiesRegistryCredentialsProvider dockerPropertiesRegistryCredentialsProvider(Environment environment) {
		return new PropertiesRegistryCredentialsProvider(environment);
	}

	@Bean
	@ConditionalOnMissingBean
	DockerLogins dockerLogins() {
		return DockerLogins.ofUser();
	}

}
