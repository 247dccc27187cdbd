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

import java.time.Duration;

import reactor.core.publisher.Mono;

import org.springframework.boot.health.contributor.AbstractReactiveHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.ReactiveHealthIndicator;

import io.springline.docker.DockerClient;
import io.springline.docker.http.ApiVersion;
import io.springline.docker.system.SystemVersion;

/**
 * {@link ReactiveHealthIndicator} for a Docker Engine: up when the engine tells its
 * version in time.
 *
 * @since 0.1.0
 */
public class DockerReactiveHealthIndicator extends AbstractReactiveHealthIndicator {

	private final DockerClient client;

	private final TimeLimit limit;

	/**
	 * Create an indicator that waits 5 seconds for an answer.
	 * @param client the client of the engine
	 */
	public DockerReactiveHealthIndicator(DockerClient client) {
		this(client, TimeLimit.DEFAULT);
	}

	/**
	 * Create an indicator.
	 * @param client the client of the engine
	 * @param timeout how long to wait for an answer
	 */
	public DockerReactiveHealthIndicator(DockerClient client, Duration timeout) {
		super("Docker health check failed");
		this.client = client;
		this.limit = new TimeLimit(client.host(), timeout);
	}

	@Override
	protected Mono<Health> doHealthCheck(Health.Builder builder) {
		builder.withDetail("host", this.client.host().uri());
		return this.client.system()
			.version()
			.zipWhen((version) -> this.client.apiVersion())
			.transform(this.limit::apply)
			.map((versions) -> up(builder, versions.getT1(), versions.getT2()))
			.onErrorResume((ex) -> Mono.just(down(builder, ex)));
	}

	private static Health up(Health.Builder builder, SystemVersion version, ApiVersion apiVersion) {
		if (version.version() != null) {
			builder.withDetail("version", version.version());
		}
		return builder.up().withDetail("apiVersion", apiVersion.toString()).build();
	}

	private static Health down(Health.Builder builder, Throwable ex) {
		return builder.down().withDetail("error", Reason.of(ex)).build();
	}

}
