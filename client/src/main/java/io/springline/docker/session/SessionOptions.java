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

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.RequestHeader;

import io.springline.docker.http.RequestOptions;
import io.springline.docker.json.Buildable;
import io.springline.docker.json.Json;

/**
 * What a session is called and what it offers to builds.
 *
 * @param id the id by which builds name the session
 * @param name its name for people
 * @param sharedKey what sessions have in common that send the same files, so that the
 * engine can reuse what it has
 * @param methods the gRPC methods that are served, each as {@code /service/method}
 * @since 0.1.0
 */
@Buildable
public record SessionOptions(@RequestHeader("X-Docker-Expose-Session-Uuid") @Nullable String id,
		@RequestHeader("X-Docker-Expose-Session-Name") @Nullable String name,
		@RequestHeader("X-Docker-Expose-Session-Sharedkey") @Nullable String sharedKey,
		@RequestHeader("X-Docker-Expose-Session-Grpc-Method") List<String> methods) implements RequestOptions {

	/**
	 * No options.
	 */
	public static final SessionOptions DEFAULTS = builder().build();

	public SessionOptions {
		methods = Json.list(methods);
	}

	/**
	 * Return a builder of options.
	 * @return the builder
	 */
	public static SessionOptionsBuilder builder() {
		return SessionOptionsBuilder.builder();
	}

}
