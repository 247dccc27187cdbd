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

import org.jspecify.annotations.Nullable;

import io.springline.docker.json.EngineModel;
import io.springline.docker.json.Json;

/**
 * How an update of a service goes.
 *
 * @param state how far it is
 * @param startedAt when it began
 * @param completedAt when it ended
 * @param message the state in words
 * @since 0.1.0
 */
@EngineModel
public record UpdateStatus(@Nullable UpdateState state, @Nullable Instant startedAt, @Nullable Instant completedAt,
		@Nullable String message) {

	public UpdateStatus {
		startedAt = Json.time(startedAt);
		completedAt = Json.time(completedAt);
	}

}
