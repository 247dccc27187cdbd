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

package io.springline.docker.session;

import reactor.core.publisher.Mono;

import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

import io.springline.docker.http.Connection;
import io.springline.docker.http.Operation;
import io.springline.docker.stream.StreamSession;

/**
 * The operations on sessions with BuildKit.
 *
 * @since 0.1.0
 */
@HttpExchange
public interface SessionOperations {

	/**
	 * Open a session with an id, and nothing more to say of it.
	 * @param id the id by which builds name the session
	 * @return the connection, which the caller closes
	 */
	default Mono<StreamSession> open(String id) {
		return open(SessionOptions.builder().id(id).build());
	}

	/**
	 * Open a connection on which the engine calls back for what a build needs. What comes
	 * and goes is HTTP/2 without TLS, the engine being its client: this gives the raw
	 * bytes to one who serves gRPC on them. Operation {@code Session} (API 1.31), which
	 * engines deprecate since API 1.53.
	 * @param options what the session is called, and what it offers
	 * @return the connection, which the caller closes
	 */
	@PostExchange(url = "/session", headers = "Upgrade=h2c")
	@Operation(value = "Session", since = "1.31", connection = Connection.HIJACK)
	Mono<StreamSession> open(SessionOptions options);

}
