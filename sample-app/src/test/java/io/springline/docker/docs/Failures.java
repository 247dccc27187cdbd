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

package io.springline.docker.docs;

import java.time.Duration;
import java.util.function.Function;

import org.assertj.core.api.Assertions;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;

import io.springline.docker.DockerClient;

/**
 * Makes calls fail, and tells what they say.
 */
final class Failures {

	static final String SOURCE = "the property docker.engine.host";

	static final String HOST = "tcp://engine.example:2375";

	private static final Duration LIMIT = Duration.ofSeconds(60);

	private Failures() {
	}

	/**
	 * The message of a call to an engine at a host.
	 */
	static String at(String host, Function<DockerClient, ? extends Publisher<?>> call) {
		try (DockerClient docker = DockerClient.builder().host(host, SOURCE).build()) {
			return of(Flux.defer(() -> Flux.from(call.apply(docker)))).replace(host, HOST);
		}
	}

	/**
	 * The message of a call to an engine that answers all calls alike.
	 */
	static String answered(int status, String body, Function<DockerClient, ? extends Publisher<?>> call) {
		try (StubEngine engine = new StubEngine("1.41", status, body)) {
			return at(engine.host(), call);
		}
	}

	static String of(Publisher<?> result) {
		Throwable failure = Assertions.catchThrowable(() -> Flux.from(result).blockLast(LIMIT));
		Assertions.assertThat(failure).isNotNull();
		return failure.getMessage();
	}

}
