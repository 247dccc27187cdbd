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

import java.time.Duration;
import java.util.List;

import io.micrometer.observation.ObservationRegistry;
import io.netty.handler.ssl.SslContext;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import io.springline.docker.http.ApiVersion;
import io.springline.docker.http.VersionSettings;
import io.springline.docker.observation.ObservationSettings;
import io.springline.docker.registry.RegistryCredentialsProvider;
import io.springline.docker.registry.RegistryKeyring;
import io.springline.docker.transport.EngineHost;
import io.springline.docker.transport.EngineTransport;
import io.springline.docker.transport.EngineTransport.Timeouts;

/**
 * Sets up clients for tests, also in ways that users cannot ask for.
 *
 * @param host where the engine listens
 * @param nativeTransport whether to use the native transport of the platform
 * @param tls how to speak TLS
 * @param timeouts how long to wait
 * @param apiVersion the pinned version
 * @param credentials the credentials of registries
 */
public record ClientSetup(EngineHost host, boolean nativeTransport, @Nullable SslContext tls, Timeouts timeouts,
		@Nullable ApiVersion apiVersion, RegistryCredentialsProvider credentials) {

	private static final Timeouts TIMEOUTS = new Timeouts(Duration.ofSeconds(60), Duration.ofSeconds(60),
			Duration.ZERO);

	public static ClientSetup of(String host) {
		return new ClientSetup(EngineHost.parse(host, "the test"), true, null, TIMEOUTS, null,
				(registry) -> Mono.empty());
	}

	public ClientSetup nativeTransport(boolean wanted) {
		return new ClientSetup(this.host, wanted, this.tls, this.timeouts, this.apiVersion, this.credentials);
	}

	public ClientSetup tls(SslContext context) {
		return new ClientSetup(this.host.withTls(), this.nativeTransport, context, this.timeouts, this.apiVersion,
				this.credentials);
	}

	public ClientSetup responseTimeout(Duration timeout) {
		return new ClientSetup(this.host, this.nativeTransport, this.tls,
				new Timeouts(this.timeouts.connect(), timeout, this.timeouts.close()), this.apiVersion,
				this.credentials);
	}

	public ClientSetup connectTimeout(Duration timeout) {
		return new ClientSetup(this.host, this.nativeTransport, this.tls,
				new Timeouts(timeout, this.timeouts.response(), this.timeouts.close()), this.apiVersion,
				this.credentials);
	}

	public ClientSetup closeTimeout(Duration timeout) {
		return new ClientSetup(this.host, this.nativeTransport, this.tls,
				new Timeouts(this.timeouts.connect(), this.timeouts.response(), timeout), this.apiVersion,
				this.credentials);
	}

	public ClientSetup apiVersion(String version) {
		return new ClientSetup(this.host, this.nativeTransport, this.tls, this.timeouts, ApiVersion.parse(version),
				this.credentials);
	}

	public ClientSetup credentials(RegistryCredentialsProvider provider) {
		return new ClientSetup(this.host, this.nativeTransport, this.tls, this.timeouts, this.apiVersion, provider);
	}

	public DockerClient build() {
		return new DefaultDockerClient(DockerClient.DEFAULT_NAME, this.host,
				new EngineTransport(this.host, () -> this.tls, this.timeouts, this.nativeTransport), this.timeouts,
				new VersionSettings(this.host.uri(), this.apiVersion, false),
				new RegistryKeyring(List.of(this.credentials), Duration.ofMinutes(5)),
				new ObservationSettings(ObservationRegistry.NOOP, null, DockerClient.DEFAULT_NAME, null));
	}

}
