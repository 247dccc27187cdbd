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
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.util.function.Tuple2;

import org.springframework.boot.health.contributor.AbstractReactiveHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.ReactiveHealthIndicator;
import org.springframework.boot.health.contributor.Status;

import io.springline.docker.DockerClient;
import io.springline.docker.error.DockerException;
import io.springline.docker.error.EngineException;
import io.springline.docker.swarm.LocalNodeState;
import io.springline.docker.swarm.SwarmInfo;
import io.springline.docker.system.SystemVersion;

/**
 * {@link ReactiveHealthIndicator} for a Docker Engine.
 * <p>
 * An engine that tells its version is up. It is down when it does not, or not in time,
 * and out of service when its swarm is locked or in error: containers go on then, but
 * nothing can be scheduled. The details are the {@code host}, the {@code version} of the
 * engine, the {@code apiVersion} that is spoken, the {@code latencyMs}, which is how many
 * milliseconds the engine took to tell its version (connecting included), the state of
 * the {@code swarm} if the engine belongs to one, and in words the {@code error}.
 * <p>
 * A change for the worse is logged as a warning, once, and so is the way back.
 *
 * @since 0.1.0
 */
public class DockerReactiveHealthIndicator extends AbstractReactiveHealthIndicator {

	private static final Log logger = LogFactory.getLog(DockerReactiveHealthIndicator.class);

	private static final Set<LocalNodeState> NO_SWARM = Set.of(LocalNodeState.NONE, LocalNodeState.INACTIVE);

	private final DockerClient client;

	private final TimeLimit limit;

	private final AtomicReference<Status> last = new AtomicReference<>(Status.UP);

	/**
	 * Create an indicator.
	 * @param client the client of the engine
	 * @param timeout how long to wait for an answer
	 */
	public DockerReactiveHealthIndicator(DockerClient client, Duration timeout) {
		super("Docker health check failed");
		this.client = client;
		this.limit = new TimeLimit(timeout);
	}

	@Override
	protected Mono<Health> doHealthCheck(Health.Builder builder) {
		builder.withDetail("host", this.client.host().uri());
		return this.limit.apply(this.client, Mono.defer(() -> ask(builder)))
			.onErrorResume((ex) -> Mono.just(down(builder, ex)));
	}

	private Mono<Health> ask(Health.Builder builder) {
		return Mono.zip(this.client.system().version().elapsed(), swarm())
			.zipWhen((answers) -> this.client.apiVersion(), (answers, apiVersion) -> {
				Tuple2<Long, SystemVersion> version = answers.getT1();
				if (version.getT2().version() != null) {
					builder.withDetail("version", version.getT2().version());
				}
				builder.withDetail("apiVersion", apiVersion.toString()).withDetail("latencyMs", version.getT1());
				return answers.getT2().map((swarm) -> ofSwarm(builder, swarm)).orElseGet(() -> up(builder));
			});
	}

	// A proxy in front of the engine may show the version alone
	private Mono<Optional<SwarmInfo>> swarm() {
		return this.client.system()
			.info()
			.mapNotNull((info) -> info.swarm())
			.onErrorResume(DockerReactiveHealthIndicator::isRefusal, (ex) -> Mono.empty())
			.singleOptional();
	}

	private static boolean isRefusal(Throwable ex) {
		return ex instanceof EngineException refusal && refusal.getStatus() != null
				&& refusal.getStatus().is4xxClientError();
	}

	private Health ofSwarm(Health.Builder builder, SwarmInfo swarm) {
		LocalNodeState state = swarm.localNodeState();
		if (state == null || NO_SWARM.contains(state)) {
			return up(builder);
		}
		builder.withDetail("swarm", state.value());
		if (state.equals(LocalNodeState.LOCKED)) {
			return outOfService(builder, "The swarm is locked until 'docker swarm unlock' is run");
		}
		if (state.equals(LocalNodeState.ERROR)) {
			return outOfService(builder, "The swarm is in error: " + Reason.withoutSecrets(swarm.error()));
		}
		return up(builder);
	}

	private Health up(Health.Builder builder) {
		if (!this.last.getAndSet(Status.UP).equals(Status.UP)) {
			logger.info(engine() + " is up again");
		}
		return builder.up().build();
	}

	private Health outOfService(Health.Builder builder, String reason) {
		builder.outOfService().withDetail("error", reason);
		return told(builder.build(), reason, null);
	}

	private Health down(Health.Builder builder, Throwable ex) {
		String reason = Reason.of(ex);
		builder.down().withDetail("error", reason);
		return told(builder.build(), reason, (ex instanceof DockerException) ? null : ex);
	}

	private Health told(Health health, String reason, @Nullable Throwable unexpected) {
		if (!this.last.getAndSet(health.getStatus()).equals(health.getStatus())) {
			logger.warn(engine() + " is " + health.getStatus() + ": " + reason, unexpected);
		}
		return health;
	}

	private String engine() {
		return "Docker Engine of client '" + this.client.name() + "'";
	}

}
