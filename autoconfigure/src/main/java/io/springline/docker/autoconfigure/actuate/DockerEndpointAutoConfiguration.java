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

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.actuate.autoconfigure.endpoint.condition.ConditionalOnAvailableEndpoint;
import org.springframework.boot.actuate.autoconfigure.endpoint.expose.EndpointExposure;
import org.springframework.boot.actuate.endpoint.SanitizingFunction;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

import io.springline.docker.DockerClient;
import io.springline.docker.autoconfigure.DockerAutoConfiguration;
import io.springline.docker.autoconfigure.DockerClients;

/**
 * {@link EnableAutoConfiguration Auto-configuration} for {@link DockerEndpoint},
 * {@link DockerContainersEndpoint} and {@link DockerDiskUsageEndpoint}.
 *
 * @since 0.1.0
 */
@AutoConfiguration(after = { DockerAutoConfiguration.class, DockerSanitizingAutoConfiguration.class })
@ConditionalOnClass({ DockerClient.class, DockerEndpoint.class, ConditionalOnAvailableEndpoint.class })
@ConditionalOnBean(DockerClients.class)
@EnableConfigurationProperties({ DockerEndpointProperties.class, DockerContainersEndpointProperties.class,
		DockerDiskUsageEndpointProperties.class })
public final class DockerEndpointAutoConfiguration {

	@Bean
	@ConditionalOnAvailableEndpoint
	@ConditionalOnMissingBean
	DockerEndpoint dockerEndpoint(DockerClients clients, DockerEndpointProperties properties) {
		return new DockerEndpoint(clients, properties.getTimeout());
	}

	@Bean
	@ConditionalOnAvailableEndpoint
	@ConditionalOnMissingBean
	DockerContainersEndpoint dockerContainersEndpoint(DockerClients clients,
			DockerContainersEndpointProperties properties, ObjectProvider<SanitizingFunction> sanitizingFunctions) {
		return new DockerContainersEndpoint(clients, properties.getTimeout(),
				sanitizingFunctions.orderedStream().toList(), properties.getShowValues());
	}

	@Bean
	@ConditionalOnBean(DockerContainersEndpoint.class)
	@ConditionalOnAvailableEndpoint(exposure = EndpointExposure.WEB)
	@ConditionalOnMissingBean
	DockerContainersEndpointWebExtension dockerContainersEndpointWebExtension(DockerContainersEndpoint endpoint,
			DockerContainersEndpointProperties properties) {
		return new DockerContainersEndpointWebExtension(endpoint, properties.getShowValues(), properties.getRoles());
	}

	@Bean
	@ConditionalOnAvailableEndpoint
	@ConditionalOnMissingBean
	DockerDiskUsageEndpoint dockerDiskUsageEndpoint(DockerClients clients,
			DockerDiskUsageEndpointProperties properties) {
		return new DockerDiskUsageEndpoint(clients, properties.getTimeout(), properties.getTimeToLive());
	}

}
