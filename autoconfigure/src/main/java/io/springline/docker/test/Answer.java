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
 * @param whole the body when it is known as a whole
 * @param stream the body when it comes over time, or {@code null}
 * @param session what comes back for what is sent once the connection has left HTTP, or
 * {@code null} if it stays in HTTP
 * @param afterwards what happens when the answer has been sent
 */
record Answer(int status, @Nullable String contentType, byte[] whole, @Nullable Flux<byte[]> stream,
		@Nullable UnaryOperator<Flux<byte[]>> session, Runnable afterwards) {

	private static final String JSON = "application/json";

	private static final byte[] NO_BYTES = {};

	private static final Runnable NOTHING = () -> {
	};

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
		return new Answer(status, null, NO_BYTES, null, null, NOTHING);
	}

	static Answer jsonStream(Flux<? extends JsonNode> values) {
		return stream(JSON, values.map((value) -> (value + "\n").getBytes(StandardCharsets.UTF_8)));
	}

	static Answer stream(String contentType, Flux<byte[]> body) {
		return new Answer(200, contentType, NO_BYTES, body, null, NOTHING);
	}

	static Answer session(String contentType, UnaryOperator<Flux<byte[]>> session) {
		return new Answer(200, contentType, NO_BYTES, null, session, NOTHING);
	}

	Answer then(Runnable afterwards) {
		return new Answer(this.status, this.contentType, this.whole, this.stream, this.session, afterwards);
	}

	private static Answer whole(int status, String contentType, String body) {
		return new Answer(status, contentType, body.getBytes(StandardCharsets.UTF_8), null, null, NOTHING);
	}

}
