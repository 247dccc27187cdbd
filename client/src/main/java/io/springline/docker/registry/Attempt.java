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

package io.springline.docker.registry;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.util.context.Context;

import io.springline.docker.registry.RegistryKeyring.Answer;

/**
 * One try of a call: remembers which credentials went along.
 */
final class Attempt {

	private volatile @Nullable RegistryAddress registry;

	private volatile @Nullable Answer answer;

	/**
	 * Return the attempt that a subscription belongs to.
	 * @return the attempt, empty if there is none
	 */
	static Mono<Attempt> current() {
		return Mono.deferContextual((context) -> Mono.justOrEmpty(context.<Attempt>getOrEmpty(Attempt.class)));
	}

	Context in(Context context) {
		return context.put(Attempt.class, this);
	}

	void authenticated(RegistryAddress registry, Answer answer) {
		this.registry = registry;
		this.answer = answer;
	}

	/**
	 * Look for other credentials than those of this attempt.
	 * @param keyring knows the credentials of registries
	 * @return whether there are others
	 */
	Mono<Boolean> renew(RegistryKeyring keyring) {
		RegistryAddress registry = this.registry;
		Answer answer = this.answer;
		return (registry != null && answer != null) ? keyring.renew(registry, answer).hasElement().onErrorReturn(false)
				: Mono.just(false);
	}

}
