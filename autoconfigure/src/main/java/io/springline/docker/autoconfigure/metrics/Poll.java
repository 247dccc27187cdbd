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

package io.springline.docker.autoconfigure.metrics;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import io.springline.docker.DockerClient;
import io.springline.docker.autoconfigure.DockerClients;

/**
 * A question that engines are asked again and again, and what each answered last. An
 * answer is forgotten as soon as the engine cannot be asked any more.
 *
 * @param <T> what engines answer
 */
class Poll<T> {

	private static final Log logger = LogFactory.getLog(Poll.class);

	private final Map<String, T> answers = new ConcurrentHashMap<>();

	private final Function<DockerClient, Mono<T>> question;

	private final Duration interval;

	private final Duration limit;

	Poll(Duration interval, Duration limit, Function<DockerClient, Mono<T>> question) {
		this.interval = interval;
		this.limit = limit;
		this.question = question;
	}

	Disposable start(DockerClients clients) {
		return Flux.fromIterable(clients.names())
			.flatMap((name) -> ask(name, clients).repeatWhen((asked) -> asked.delayElements(this.interval)),
					Integer.MAX_VALUE)
			.subscribe();
	}

	private Mono<Void> ask(String name, DockerClients clients) {
		return Mono.defer(() -> this.question.apply(clients.get(name)))
			.timeout(this.limit)
			.doOnNext((answer) -> this.answers.put(name, answer))
			.then()
			.onErrorResume((ex) -> {
				logger.debug("The engine of the client '" + name + "' cannot be asked", ex);
				this.answers.remove(name);
				return Mono.empty();
			});
	}

	boolean isAnswered(String name) {
		return this.answers.containsKey(name);
	}

	double last(String name, ToDoubleFunction<T> value) {
		T answer = this.answers.get(name);
		return (answer != null) ? value.applyAsDouble(answer) : Double.NaN;
	}

	static double orNaN(@Nullable Long value) {
		return (value != null) ? value : Double.NaN;
	}

}
