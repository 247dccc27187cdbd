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

import java.util.LinkedHashMap;
import java.util.Map;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.autoconfigure.contributor.CompositeReactiveHealthContributorConfiguration;
import org.springframework.boot.health.autoconfigure.contributor.ConditionalOnEnabledHealthIndicator;
import org.springframework.boot.health.contributor.ReactiveHealthContributor;
import org.springframework.context.annotation.Bean;

import io.springline.docker.DockerClient;
import io.springline.docker.autoconfigure.DockerAutoConfiguration;
import io.springline.docker.autoconfigure.DockerClients;

/**
 * {@link EnableAutoConfiguration Auto-configuration} for
 * {@link DockerReactiveHealthIndicator}. Several clients are shown side by side under
 * their names, a single one stands alone.
 *
 * @since 0.1.0
 */
@AutoConfiguration(after = DockerAutoConfiguration.class)
@ConditionalOnClass({ DockerClient.class, DockerReactiveHealthIndicator.class,
		ConditionalOnEnabledHealthIndicator.class })
@ConditionalOnBean(DockerClients.class)
@ConditionalOnEnabledHealthIndicator("docker")
@EnableConfigurationProperties(DockerHealthIndicatorProperties.class)
public final class DockerHealthContributorAutoConfiguration
		extends CompositeReactiveHealthContributorConfiguration<DockerReactiveHealthIndicator, DockerClient> {

	DockerHealthContributorAutoConfiguration(DockerHealthIndicatorProperties properties) {
		super((client) -> new DockerReactiveHealthIndicator(client, properties.getTimeout()));
	}

	@Bean
	@ConditionalOnMissingBean(name = { "dockerHealthIndicator", "dockerHealthContributor" })
	ReactiveHealthContributor dockerHealthContributor(DockerClients clients) {
		Map<String, DockerClient> byName = new LinkedHashMap<>();
		clients.names().forEach((name) -> byName.put(name, clients.get(name)));
		return createContributor(byName);
	}

}
