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

package io.springline.docker.system;

import java.time.Instant;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

import io.springline.docker.json.EngineModel;
import io.springline.docker.json.Json;

/**
 * Something that happened to an object of the engine or the swarm.
 *
 * @param type the kind of object
 * @param action what happened
 * @param actor the object
 * @param scope how far it reaches
 * @param time when it happened, in seconds since the epoch
 * @param timeNano when it happened, in nanoseconds since the epoch
 * @since 0.1.0
 */
@EngineModel
public record Event(@Nullable EventType type, @Nullable EventAction action, @Nullable EventActor actor,
		@JsonProperty("scope") @Nullable EventScope scope, @JsonProperty("time") @Nullable Long time,
		@JsonProperty("timeNano") @Nullable Long timeNano) {

	/**
	 * Return when it happened, as exactly as the engine tells.
	 * @return the time, or {@code null} if it is not told
	 */
	public @Nullable Instant at() {
		if (this.timeNano != null) {
			return Instant.ofEpochSecond(0, this.timeNano);
		}
		return (this.time != null) ? Instant.ofEpochSecond(this.time) : null;
	}

	/**
	 * The object of an event.
	 *
	 * @param id the id of the object
	 * @param attributes what is told about it: its labels, and what the action adds
	 */
	@EngineModel
	public record EventActor(@JsonProperty("ID") @Nullable String id, Map<String, String> attributes) {

		public EventActor {
			attributes = Json.map(attributes);
		}

	}

}
