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

import org.jspecify.annotations.Nullable;

import org.springframework.boot.ssl.NoSuchSslBundleException;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.util.StringUtils;

/**
 * Adapts {@link DockerClientProperties} to {@link DockerConnectionDetails}.
 */
class PropertiesDockerConnectionDetails implements DockerConnectionDetails {

	private final String prefix;

	private final DockerClientProperties properties;

	private final @Nullable SslBundles sslBundles;

	private @Nullable BundleSslContext sslContext;

	PropertiesDockerConnectionDetails(String prefix, DockerClientProperties properties,
			@Nullable SslBundles sslBundles) {
		this.prefix = prefix;
		this.properties = properties;
		this.sslBundles = sslBundles;
	}

	@Override
	public @Nullable String getHost() {
		String host = this.properties.getHost();
		return StringUtils.hasText(host) ? host : null;
	}

	@Override
	public String getHostSource() {
		return "the property " + this.prefix + ".host";
	}

	@Override
	public @Nullable SslBundle getSslBundle() {
		String name = this.properties.getSsl().getBundle();
		return StringUtils.hasText(name) ? bundle(sslBundles(), name) : null;
	}

	/**
	 * Return how TLS is spoken with the bundle, also after it is reloaded.
	 * @return the context that is up to date whenever it is asked for
	 */
	synchronized BundleSslContext sslContext() {
		if (this.sslContext == null) {
			this.sslContext = BundleSslContext.of(String.valueOf(this.properties.getSsl().getBundle()), sslBundles());
		}
		return this.sslContext;
	}

	private SslBundles sslBundles() {
		if (this.sslBundles == null) {
			throw new InvalidDockerConfigurationException(this.prefix + ".ssl.bundle",
					"there are no SSL bundles in the application context");
		}
		return this.sslBundles;
	}

	private SslBundle bundle(SslBundles sslBundles, String name) {
		try {
			return sslBundles.getBundle(name);
		}
		catch (NoSuchSslBundleException ex) {
			throw new InvalidDockerConfigurationException(this.prefix + ".ssl.bundle", ex);
		}
	}

}
