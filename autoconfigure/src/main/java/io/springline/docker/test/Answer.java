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

package io.springline.docker.test;

import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import tools.jackson.databind.JsonNode;

/**
 * What the engine answers.
 *
 * @param status the status
 * @param contentType the type of the body, or {@code null} if there is none
 * @param body the body, which may come over time
 * @param whole the body when it is known as a whole
 * @param session what comes back for what is sent once the connection has left HTTP, or
 * {@code null} if it stays in HTTP
 */
record Answer(int status, @Nullable String contentType, Flux<byte[]> body, byte @Nullable [] whole,
		@Nullable UnaryOperator<Flux<byte[]>> session) {

	private static final String JSON = "application/json";

	static Answer json(int status, JsonNode json) {
		return whole(status, JSON, json + "\n");
	}

	static Answer json(JsonNode json) {
		return json(200, json);
	}

	static Answer text(String text) {
		return whole(200, "text/plain; charset=utf-8", text);
	}

	static Answer error(EngineError error) {
		return json(error.status(), Recorded.object().put("message", error.getMessage()));
	}

	static Answer empty(int status) {
		return new Answer(status, null, Flux.empty(), new byte[0], null);
	}

	static Answer jsonStream(Flux<? extends JsonNode> values) {
		return stream(JSON, values.map((value) -> (value + "\n").getBytes(StandardCharsets.UTF_8)));
	}

	static Answer stream(String contentType, Flux<byte[]> body) {
		return new Answer(200, contentType, body, null, null);
	}

	static Answer session(String contentType, UnaryOperator<Flux<byte[]>> session) {
		return new Answer(200, contentType, Flux.empty(), null, session);
	}

	private static Answer whole(int status, String contentType, String body) {
		return new Answer(status, contentType, Flux.empty(), body.getBytes(StandardCharsets.UTF_8), null);
	}

}
