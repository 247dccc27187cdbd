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

import java.util.function.Consumer;
import java.util.function.Supplier;

import io.netty.handler.ssl.SslContext;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.PropertyMapper;
import org.springframework.boot.ssl.SslBundle;

import io.springline.docker.DockerClient;
import io.springline.docker.http.ApiVersion;

/**
 * Maps {@link DockerClientProperties} and {@link DockerConnectionDetails} onto a
 * {@link DockerClient.Builder}, and says of a wrong value which property it is from.
 *
 * @param prefix what the names of the properties start with
 * @param properties the properties
 * @param connectionDetails where the engine listens
 */
record PropertiesDockerClientBuilderCustomizer(String prefix, DockerClientProperties properties,
		DockerConnectionDetails connectionDetails) implements DockerClientBuilderCustomizer {

	@Override
	public void customize(DockerClient.Builder builder) {
		PropertyMapper map = PropertyMapper.get();
		map.from(this.connectionDetails::getHost)
			.to(setting(connection("host"), (host) -> builder.host(host, this.connectionDetails.getHostSource())));
		map.from(this.connectionDetails::getSslBundle)
			.to(setting(connection("ssl.bundle"), (SslBundle bundle) -> builder.sslContext(sslContext(bundle))));
		map.from(this.properties::getApiVersion)
			.whenHasText()
			.as(String::strip)
			.to(setting(property("api-version"), (version) -> builder.apiVersion(supported(version))));
		map.from(this.properties::isStrictApiVersion).to(builder::strictApiVersion);
		map.from(this.properties::getConnectTimeout).to(setting(property("connect-timeout"), builder::connectTimeout));
		map.from(this.properties::getResponseTimeout)
			.to(setting(property("response-timeout"), builder::responseTimeout));
		map.from(this.properties::getCloseTimeout).to(setting(property("close-timeout"), builder::closeTimeout));
		map.from(this.properties::getRegistryCredentialsTimeToLive)
			.to(setting(property("registry-credentials-time-to-live"), builder::registryCredentialsTimeToLive));
	}

	private Supplier<SslContext> sslContext(SslBundle bundle) {
		if (this.connectionDetails instanceof PropertiesDockerConnectionDetails details) {
			return details.sslContext();
		}
		SslContext context = NettySslContexts.of(bundle);
		return () -> context;
	}

	/**
	 * Return the property that the connection details have something from.
	 * @param name what they have
	 * @return the name of the property, or {@code null} if a bean gives the details
	 */
	private @Nullable String connection(String name) {
		return (this.connectionDetails instanceof PropertiesDockerConnectionDetails) ? property(name) : null;
	}

	private String property(String name) {
		return this.prefix + "." + name;
	}

	private static String supported(String version) {
		if (!ApiVersion.parse(version).atLeast(ApiVersion.OLDEST)) {
			throw new IllegalArgumentException("'" + version + "' is older than " + ApiVersion.OLDEST
					+ ", the oldest version that this client speaks (in YAML, 1.40 without quotes is read as 1.4)");
		}
		return version;
	}

	private static <T> Consumer<T> setting(@Nullable String property, Consumer<T> setter) {
		return (value) -> {
			try {
				setter.accept(value);
			}
			catch (IllegalArgumentException ex) {
				throw new InvalidDockerConfigurationException(property, ex);
			}
		};
	}

}
