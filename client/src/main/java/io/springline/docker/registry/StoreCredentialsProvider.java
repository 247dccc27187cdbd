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

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Reads a {@link CredentialsStore} where blocking is allowed.
 */
final class StoreCredentialsProvider implements RegistryCredentialsProvider {

	private final CredentialsStore store;

	StoreCredentialsProvider(CredentialsStore store) {
		this.store = store;
	}

	@Override
	public Mono<RegistryCredentials> credentials(String registry) {
		return Mono.<RegistryCredentials>fromCallable(() -> this.store.find(new RegistryAddress(registry)))
			.subscribeOn(Schedulers.boundedElastic());
	}

	@Override
	public Flux<String> registries() {
		return Mono.fromCallable(this.store::registries)
			.subscribeOn(Schedulers.boundedElastic())
			.flatMapIterable((registries) -> registries);
	}

	@Override
	public String source() {
		return this.store.source();
	}

}
