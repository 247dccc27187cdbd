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

import org.springframework.boot.actuate.autoconfigure.info.ConditionalOnEnabledInfoContributor;
import org.springframework.boot.actuate.autoconfigure.info.InfoContributorFallback;
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
 * {@link EnableAutoConfiguration Auto-configuration} for {@link DockerInfoContributor},
 * which is there when it is asked for.
 *
 * @since 0.1.0
 */
@AutoConfiguration(after = DockerAutoConfiguration.class)
@ConditionalOnClass({ DockerClient.class, DockerInfoContributor.class, ConditionalOnEnabledInfoContributor.class })
@ConditionalOnBean(DockerClients.class)
@ConditionalOnEnabledInfoContributor(value = "docker", fallback = InfoContributorFallback.DISABLE)
@EnableConfigurationProperties(DockerInfoContributorProperties.class)
public final class DockerInfoContributorAutoConfiguration {

	@Bean
	@ConditionalOnMissingBean
	DockerInfoContributor dockerInfoContributor(DockerClients clients, DockerInfoContributorProperties properties) {
		return new DockerInfoContributor(clients, properties.getTimeToLive());
	}

}
