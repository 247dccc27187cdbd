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

import io.springline.docker.DockerClient;
import io.springline.docker.error.DockerConnectionException;

/**
 * How long an engine may take to answer a question of Actuator, however patient the
 * client itself is.
 *
 * @param timeout the time
 */
record TimeLimit(Duration timeout) {

	<T> Mono<T> apply(DockerClient client, Mono<T> answer) {
		return answer.timeout(this.timeout, Mono.error(() -> new DockerConnectionException(
				client.host() + " did not answer within " + this.timeout.toMillis() + " ms", null)));
	}

}
