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

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * What an engine answered, or why it did not.
 *
 * @param <T> what was asked for
 * @param value the answer
 * @param error the reason why there is none
 */
record Answer<T>(@Nullable T value, @Nullable String error) {

	static <T> Mono<Answer<T>> of(Mono<T> answer) {
		return answer.map((value) -> new Answer<>(value, null))
			.onErrorResume((ex) -> Mono.just(new Answer<>(null, Reason.of(ex))));
	}

}
