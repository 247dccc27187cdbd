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

import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.ssl.SslAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Scope;

import io.springline.docker.DockerClient;

/**
 * {@link EnableAutoConfiguration Auto-configuration} for {@link DockerClient}: the
 * primary one, and those that properties give a name. No engine is contacted before a
 * client is used, so an application starts without one.
 *
 * @since 0.1.0
 */
@AutoConfiguration(after = { DockerRegistryAutoConfiguration.class, SslAutoConfiguration.class })
@ConditionalOnClass(DockerClient.class)
@EnableConfigurationProperties(DockerEngineProperties.class)
@Import(NamedDockerClients.class)
public final class DockerAutoConfiguration {

	@Bean
	DockerClientFactory dockerClientFactory(DockerEngineProperties properties, ObjectProvider<SslBundles> sslBundles,
			ListableBeanFactory beanFactory) {
		return new DockerClientFactory(properties, sslBundles, beanFactory);
	}

	@Bean
	@ConditionalOnMissingBean(DockerConnectionDetails.class)
	PropertiesDockerConnectionDetails dockerConnectionDetails(DockerClientFactory factory) {
		return factory.connectionDetails();
	}

	@Bean
	@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
	@ConditionalOnMissingBean
	DockerClient.Builder dockerClientBuilder(DockerClientFactory factory, DockerConnectionDetails connectionDetails) {
		return factory.builder(connectionDetails);
	}

	@Bean(destroyMethod = "close")
	@ConditionalOnMissingBean
	DockerClient dockerClient(DockerClientFactory factory, DockerClient.Builder builder,
			DockerConnectionDetails connectionDetails) {
		return factory.build(builder, connectionDetails);
	}

	@Bean
	@ConditionalOnMissingBean(DockerClients.class)
	BeanFactoryDockerClients dockerClients(ConfigurableListableBeanFactory beanFactory) {
		return new BeanFactoryDockerClients(beanFactory);
	}

}
