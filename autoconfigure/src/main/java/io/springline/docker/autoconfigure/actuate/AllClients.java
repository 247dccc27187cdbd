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

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

import io.springline.docker.DockerClient;
import io.springline.docker.autoconfigure.DockerClients;

/**
 * Asks the engines of all clients at the same time, or one of them.
 *
 * @param clients the clients
 */
record AllClients(DockerClients clients) {

	<T> Mono<ByClient<T>> all(Function<DockerClient, Mono<T>> question) {
		return Flux.fromIterable(this.clients.names())
			.flatMapSequential((name) -> ask(name, question).map((answer) -> Map.entry(name, answer)))
			.collectMap(Map.Entry::getKey, Map.Entry::getValue, LinkedHashMap::new)
			.map(ByClient::new);
	}

	/**
	 * Ask one engine.
	 * @param <T> what it answers
	 * @param name the name of the client, the primary one if there is none
	 * @param question the question
	 * @return the answer, an error with status 404 if there is no such client
	 */
	<T> Mono<T> one(@Nullable String name, Function<DockerClient, Mono<T>> question) {
		String client = (name != null) ? name : this.clients.names().iterator().next();
		return this.clients.names().contains(client) ? ask(client, question) : Mono
			.error(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no Docker client of this name"));
	}

	private <T> Mono<T> ask(String name, Function<DockerClient, Mono<T>> question) {
		return Mono.defer(() -> question.apply(this.clients.get(name)));
	}

}
