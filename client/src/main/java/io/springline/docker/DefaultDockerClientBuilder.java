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

package io.springline.docker;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

import io.micrometer.observation.ObservationRegistry;
import io.netty.handler.ssl.SslContext;
import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

import io.springline.docker.http.ApiVersion;
import io.springline.docker.http.VersionSettings;
import io.springline.docker.observation.DockerRequestObservationConvention;
import io.springline.docker.observation.ObservationSettings;
import io.springline.docker.registry.DockerLogins;
import io.springline.docker.registry.RegistryCredentialsProvider;
import io.springline.docker.registry.RegistryKeyring;
import io.springline.docker.transport.EngineHost;
import io.springline.docker.transport.EngineTransport;
import io.springline.docker.transport.EngineTransport.Timeouts;
import io.springline.docker.transport.HostResolver;
import io.springline.docker.transport.HostResolver.Endpoint;

/**
 * The only implementation of {@link DockerClient.Builder}, public for those who call it
 * by reflection.
 *
 * @since 0.1.0
 */
public final class DefaultDockerClientBuilder implements DockerClient.Builder {

	private String name = DockerClient.DEFAULT_NAME;

	private @Nullable EngineHost host;

	private @Nullable ApiVersion apiVersion;

	private boolean strictApiVersion;

	private @Nullable Supplier<SslContext> sslContext;

	private Duration connectTimeout = Duration.ofSeconds(10);

	private Duration responseTimeout = Duration.ofSeconds(60);

	private Duration closeTimeout = Duration.ofSeconds(5);

	private @Nullable List<RegistryCredentialsProvider> credentials;

	private Duration credentialsTimeToLive = Duration.ofMinutes(5);

	private ObservationRegistry observationRegistry = ObservationRegistry.NOOP;

	private @Nullable DockerRequestObservationConvention observationConvention;

	DefaultDockerClientBuilder() {
	}

	@Override
	public DockerClient.Builder name(String name) {
		Assert.hasText(name, "'name' must not be empty");
		this.name = name;
		return this;
	}

	@Override
	public String name() {
		return this.name;
	}

	@Override
	public DockerClient.Builder host(String host) {
		return host(host, "the builder of the client");
	}

	@Override
	public DockerClient.Builder host(String host, String source) {
		Assert.hasText(host, "'host' must not be empty");
		this.host = EngineHost.parse(host, source);
		return this;
	}

	@Override
	public DockerClient.Builder apiVersion(String version) {
		Assert.hasText(version, "'version' must not be empty");
		ApiVersion parsed = ApiVersion.parse(version);
		Assert.isTrue(parsed.atLeast(ApiVersion.OLDEST), () -> "API version " + parsed + " is older than "
				+ ApiVersion.OLDEST + ", the oldest that this client speaks");
		this.apiVersion = parsed;
		return this;
	}

	@Override
	public DockerClient.Builder strictApiVersion(boolean strict) {
		this.strictApiVersion = strict;
		return this;
	}

	@Override
	public DockerClient.Builder sslContext(SslContext sslContext) {
		Assert.notNull(sslContext, "'sslContext' must not be null");
		return sslContext(() -> sslContext);
	}

	@Override
	public DockerClient.Builder sslContext(Supplier<SslContext> sslContext) {
		Assert.notNull(sslContext, "'sslContext' must not be null");
		this.sslContext = sslContext;
		return this;
	}

	@Override
	public DockerClient.Builder connectTimeout(Duration timeout) {
		this.connectTimeout = positive(timeout);
		return this;
	}

	@Override
	public DockerClient.Builder responseTimeout(Duration timeout) {
		this.responseTimeout = positive(timeout);
		return this;
	}

	@Override
	public DockerClient.Builder closeTimeout(Duration timeout) {
		Assert.isTrue(timeout != null && !timeout.isNegative(), "'timeout' must not be negative");
		this.closeTimeout = timeout;
		return this;
	}

	@Override
	public DockerClient.Builder registryCredentials(RegistryCredentialsProvider... providers) {
		Assert.noNullElements(providers, "'providers' must not contain null");
		this.credentials = List.of(providers);
		return this;
	}

	@Override
	public DockerClient.Builder registryCredentialsTimeToLive(Duration timeToLive) {
		Assert.isTrue(timeToLive != null && !timeToLive.isNegative(), "'timeToLive' must not be negative");
		this.credentialsTimeToLive = timeToLive;
		return this;
	}

	@Override
	public DockerClient.Builder observationRegistry(ObservationRegistry registry) {
		Assert.notNull(registry, "'registry' must not be null");
		this.observationRegistry = registry;
		return this;
	}

	@Override
	public DockerClient.Builder observationConvention(DockerRequestObservationConvention convention) {
		Assert.notNull(convention, "'convention' must not be null");
		this.observationConvention = convention;
		return this;
	}

	@Override
	public DockerClient build() {
		Endpoint endpoint = (this.host != null) ? new Endpoint(this.host, null)
				: new HostResolver(System::getenv, Path.of(System.getProperty("user.home"))).resolve();
		Supplier<? extends @Nullable SslContext> tls = tls(endpoint);
		EngineHost engine = (tls.get() != null && endpoint.host().socket() == null) ? endpoint.host().withTls()
				: endpoint.host();
		Timeouts timeouts = new Timeouts(this.connectTimeout, this.responseTimeout, this.closeTimeout);
		return new DefaultDockerClient(this.name, engine, new EngineTransport(engine, tls, timeouts, true), timeouts,
				new VersionSettings(engine.uri() + DefaultDockerClient.label(this.name), this.apiVersion,
						this.strictApiVersion),
				keyring(), new ObservationSettings(this.observationRegistry, this.observationConvention, this.name,
						(engine.socket() == null) ? engine.uri() : null));
	}

	private Supplier<? extends @Nullable SslContext> tls(Endpoint endpoint) {
		if (this.sslContext != null) {
			return this.sslContext;
		}
		SslContext found = (endpoint.certificates() != null) ? endpoint.certificates().sslContext() : null;
		return () -> found;
	}

	private RegistryKeyring keyring() {
		return new RegistryKeyring((this.credentials != null) ? this.credentials : DockerLogins.ofUser().providers(),
				this.credentialsTimeToLive);
	}

	private static Duration positive(Duration timeout) {
		Assert.isTrue(timeout != null && timeout.toMillis() > 0, "'timeout' must be positive");
		return timeout;
	}

}
