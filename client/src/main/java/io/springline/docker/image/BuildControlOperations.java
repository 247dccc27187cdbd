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

package io.springline.docker.image;

import reactor.core.publisher.Mono;

import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

import io.springline.docker.http.Operation;

/**
 * The operations on builds that are under way, which are not part of the specification.
 *
 * @since 0.1.0
 */
@HttpExchange
public interface BuildControlOperations {

	/**
	 * Cancel a build. Operation {@code BuildCancel}, since API 1.38.
	 * @param options which build
	 * @return completion
	 */
	@PostExchange("/build/cancel")
	@Operation(value = "BuildCancel", since = "1.38")
	Mono<Void> cancel(BuildCancelOptions options);

}
