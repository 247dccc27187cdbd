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

package io.springline.docker.service;

import java.time.Instant;
import java.util.Objects;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

import io.springline.docker.json.EngineModel;
import io.springline.docker.json.Json;
import io.springline.docker.swarm.ObjectVersion;

/**
 * A service of a swarm.
 *
 * @param id the id
 * @param version the version to name in an update
 * @param createdAt when it was created
 * @param updatedAt when it was updated last
 * @param spec what it is to be
 * @param previousSpec what it was to be before the last update; no version documents it
 * @param endpoint how it is reached
 * @param updateStatus how the last update went, if there was one
 * @param serviceStatus how many tasks it has, when a list is asked to tell; since API
 * 1.41
 * @param jobStatus how the job went, if it is one; since API 1.41
 * @since 0.1.0
 */
@EngineModel
public record Service(@JsonProperty("ID") @Nullable String id, @Nullable ObjectVersion version,
		@Nullable Instant createdAt, @Nullable Instant updatedAt, @Nullable ServiceSpec spec,
		@Nullable ServiceSpec previousSpec, @Nullable Endpoint endpoint, @Nullable UpdateStatus updateStatus,
		@Nullable ServiceStatus serviceStatus, @Nullable JobStatus jobStatus) {

	public Service {
		createdAt = Json.time(createdAt);
		updatedAt = Json.time(updatedAt);
	}

	ObjectVersion currentVersion() {
		return Objects.requireNonNull(this.version, "The service has no version");
	}

	ServiceSpec currentSpec() {
		return Objects.requireNonNull(this.spec, "The service has no specification");
	}

	ServiceSpec specScaledTo(long replicas) {
		ServiceMode mode = currentSpec().mode();
		if (mode == null || mode.replicated() == null) {
			throw new IllegalStateException("Service " + this.id + " cannot be scaled: it is not a replicated one");
		}
		return ServiceSpecBuilder.builder(currentSpec()).mode(ServiceMode.replicas(replicas)).build();
	}

}
