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
import org.springframework.boot.ssl.SslBundles;
import org.springframework.util.Assert;

import io.springline.docker.DockerClient;

/**
 * Makes clients of the properties, the credentials for registries and the customizers.
 */
class DockerClientFactory {

	static final String PREFIX = "docker.engine";

	private final DockerEngineProperties properties;

	private final ObjectProvider<SslBundles> sslBundles;

	private final ListableBeanFactory beanFactory;

	DockerClientFactory(DockerEngineProperties properties, ObjectProvider<SslBundles> sslBundles,
			ListableBeanFactory beanFactory) {
		this.properties = properties;
		this.sslBundles = sslBundles;
		this.beanFactory = beanFactory;
	}

	/**
	 * Return the connection details of the primary client.
	 * @return what its properties say
	 */
	PropertiesDockerConnectionDetails connectionDetails() {
		return new PropertiesDockerConnectionDetails(PREFIX, this.properties, this.sslBundles.getIfAvailable());
	}

	/**
	 * Make a builder of the primary client.
	 * @param connectionDetails where its engine listens
	 * @return the builder
	 */
	DockerClient.Builder builder(DockerConnectionDetails connectionDetails) {
		return builder(DockerClient.DEFAULT_NAME,
				new PropertiesDockerClientBuilderCustomizer(PREFIX, this.properties, connectionDetails));
	}

	/**
	 * Make a client that properties give a name.
	 * @param name the name
	 * @return the client
	 */
	DockerClient create(String name) {
		DockerClientProperties client = this.properties.getClients().get(name);
		Assert.state(client != null, () -> "There are no properties of the client '" + name + "'");
		String prefix = NamedDockerClients.property(name);
		DockerConnectionDetails connectionDetails = new PropertiesDockerConnectionDetails(prefix, client,
				this.sslBundles.getIfAvailable());
		DockerClient.Builder builder = builder(name,
				new PropertiesDockerClientBuilderCustomizer(prefix, client, connectionDetails));
		return build(builder, connectionDetails, prefix);
	}

	/**
	 * Build the primary client.
	 * @param builder its builder
	 * @param connectionDetails where its engine listens
	 * @return the client
	 */
	DockerClient build(DockerClient.Builder builder, DockerConnectionDetails connectionDetails) {
		return build(builder, connectionDetails, PREFIX);
	}

	private DockerClient.Builder builder(String name, DockerClientBuilderCustomizer settings) {
		DockerClient.Builder builder = DockerClient.builder().name(name);
		settings.customize(builder);
		builder.registryCredentials(new RegistryCredentialsProviders(this.beanFactory).inOrder());
		this.beanFactory.getBeanProvider(DockerClientBuilderCustomizer.class)
			.orderedStream()
			.forEach((customizer) -> customizer.customize(builder));
		return builder;
	}

	private static DockerClient build(DockerClient.Builder builder, DockerConnectionDetails connectionDetails,
			String prefix) {
		DockerClient client = build(builder);
		if (connectionDetails.getSslBundle() != null && client.host().socket() != null) {
			client.close();
			boolean fromProperties = connectionDetails instanceof PropertiesDockerConnectionDetails;
			throw new InvalidDockerConfigurationException(fromProperties ? prefix + ".ssl.bundle" : null,
					"TLS is spoken with TCP hosts only, but the engine is at " + client.host());
		}
		return client;
	}

	private static DockerClient build(DockerClient.Builder builder) {
		try {
			return builder.build();
		}
		catch (IllegalArgumentException ex) {
			throw new InvalidDockerConfigurationException(null, ex);
		}
	}

}
