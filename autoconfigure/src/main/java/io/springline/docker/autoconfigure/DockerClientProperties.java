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

import java.time.Duration;
import java.time.temporal.ChronoUnit;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.convert.DurationUnit;

/**
 * The part of {@link DockerEngineProperties} that each client has for itself.
 *
 * @since 0.1.0
 */
public class DockerClientProperties {

	/**
	 * Where the engine listens, for example 'unix:///var/run/docker.sock' or
	 * 'tcp://localhost:2375'. When it is not set, the engine is found as the docker
	 * command line finds it: DOCKER_HOST, DOCKER_CONTEXT, the current context, the
	 * default sockets.
	 */
	private @Nullable String host;

	/**
	 * Version of the Engine API to speak, for example '1.41'. When it is not set, the
	 * newest version that both sides know is negotiated. Quote it in YAML.
	 */
	private @Nullable String apiVersion;

	/**
	 * Whether to refuse a request with a field that came after the version of the API
	 * that is spoken. When it is not set, the request is sent, the engine ignores the
	 * field, and a warning is logged once.
	 */
	private boolean strictApiVersion;

	/**
	 * Time that connecting to the engine may take. A number without a unit is in seconds.
	 */
	@DurationUnit(ChronoUnit.SECONDS)
	private Duration connectTimeout = Duration.ofSeconds(10);

	/**
	 * Time that an ordinary call may stay without an answer. Does not apply to streams
	 * and to calls that wait for a container. A number without a unit is in seconds.
	 */
	@DurationUnit(ChronoUnit.SECONDS)
	private Duration responseTimeout = Duration.ofSeconds(60);

	/**
	 * Time that ordinary calls in flight may take to end when the client is closed,
	 * before open streams end. A number without a unit is in seconds.
	 */
	@DurationUnit(ChronoUnit.SECONDS)
	private Duration closeTimeout = Duration.ofSeconds(5);

	private final Ssl ssl = new Ssl();

	/**
	 * Time that the credentials of a registry are kept before they are looked up again.
	 * Credentials that a registry refuses are not kept. A number without a unit is in
	 * seconds.
	 */
	@DurationUnit(ChronoUnit.SECONDS)
	private Duration registryCredentialsTimeToLive = Duration.ofMinutes(5);

	public @Nullable String getHost() {
		return this.host;
	}

	public void setHost(@Nullable String host) {
		this.host = host;
	}

	public @Nullable String getApiVersion() {
		return this.apiVersion;
	}

	public void setApiVersion(@Nullable String apiVersion) {
		this.apiVersion = apiVersion;
	}

	public boolean isStrictApiVersion() {
		return this.strictApiVersion;
	}

	public void setStrictApiVersion(boolean strictApiVersion) {
		this.strictApiVersion = strictApiVersion;
	}

	public Duration getConnectTimeout() {
		return this.connectTimeout;
	}

	public void setConnectTimeout(Duration connectTimeout) {
		this.connectTimeout = connectTimeout;
	}

	public Duration getResponseTimeout() {
		return this.responseTimeout;
	}

	public void setResponseTimeout(Duration responseTimeout) {
		this.responseTimeout = responseTimeout;
	}

	public Duration getCloseTimeout() {
		return this.closeTimeout;
	}

	public void setCloseTimeout(Duration closeTimeout) {
		this.closeTimeout = closeTimeout;
	}

	public Ssl getSsl() {
		return this.ssl;
	}

	public Duration getRegistryCredentialsTimeToLive() {
		return this.registryCredentialsTimeToLive;
	}

	public void setRegistryCredentialsTimeToLive(Duration registryCredentialsTimeToLive) {
		this.registryCredentialsTimeToLive = registryCredentialsTimeToLive;
	}

	/**
	 * How TLS is spoken with the engine.
	 */
	public static class Ssl {

		/**
		 * SSL bundle that says which certificates to trust and to show. When it is set,
		 * TLS is spoken with the host, which has to be a TCP one.
		 */
		private @Nullable String bundle;

		public @Nullable String getBundle() {
			return this.bundle;
		}

		public void setBundle(@Nullable String bundle) {
			this.bundle = bundle;
		}

	}

}
