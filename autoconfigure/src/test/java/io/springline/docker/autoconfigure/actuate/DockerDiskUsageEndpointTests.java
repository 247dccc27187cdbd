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
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.test.StepVerifier;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.actuate.endpoint.Access;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;

import io.springline.docker.DockerClient;
import io.springline.docker.autoconfigure.StubEngine;
import io.springline.docker.autoconfigure.actuate.DockerDiskUsageDescriptor.UsageDescriptor;
import io.springline.docker.error.DockerConnectionException;
import io.springline.docker.system.DataUsage;
import io.springline.docker.system.SystemOperations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

/**
 * Tests for {@link DockerDiskUsageEndpoint}.
 */
class DockerDiskUsageEndpointTests {

	private static final Duration LIMIT = Duration.ofSeconds(30);

	private static final Duration HOUR = Duration.ofHours(1);

	private static final DataUsage USAGE = JsonMapper.shared().readValue("{}", DataUsage.class);

	private final AtomicInteger questions = new AtomicInteger();

	private final DockerClient real = DockerClient.builder().host("tcp://localhost:1").build();

	@AfterEach
	void close() {
		this.real.close();
	}

	@Test
	void tellsWhatTheEngineKeeps() throws Exception {
		try (StubEngine engine = StubEngine.start();
				DockerClient client = DockerClient.builder().host(engine.host()).build()) {
			engine.answer("GET /v1.41/system/df", 200, """
					{"LayersSize": 100,
					 "Images": [{"Id": "sha256:1", "Size": 100, "SharedSize": 40, "Containers": 1}]}""");
			DockerDiskUsageEndpoint endpoint = new DockerDiskUsageEndpoint(FixedClients.of(client), LIMIT, HOUR);
			StepVerifier.create(endpoint.diskUsage()).assertNext((all) -> {
				DockerDiskUsageDescriptor usage = all.clients().get("default");
				assertThat(usage.images()).isEqualTo(new UsageDescriptor(1, 1, 100, 40));
				assertThat(usage.volumes()).isEqualTo(new UsageDescriptor(0, 0, 0, 0));
				assertThat(usage.time()).isNotNull();
				assertThat(usage.error()).isNull();
			}).expectComplete().verify(LIMIT);
		}
	}

	@Test
	void answerIsKept() {
		DockerDiskUsageEndpoint endpoint = endpoint(Mono.just(USAGE), LIMIT, HOUR);
		DockerDiskUsageDescriptor first = endpoint.diskUsageOfClient("default").block(LIMIT);
		assertThat(endpoint.diskUsageOfClient("default").block(LIMIT)).isSameAs(first);
		assertThat(this.questions).hasValue(1);
	}

	@Test
	void answerIsNotKeptLongerThanItsTime() {
		DockerDiskUsageEndpoint endpoint = endpoint(Mono.just(USAGE), LIMIT, Duration.ofMinutes(5));
		StepVerifier
			.withVirtualTime(() -> endpoint.diskUsageOfClient("default")
				.delayElement(Duration.ofMinutes(4))
				.then(Mono.defer(() -> endpoint.diskUsageOfClient("default")))
				.doOnNext((kept) -> assertThat(this.questions).hasValue(1))
				.delayElement(Duration.ofMinutes(2))
				.then(Mono.defer(() -> endpoint.diskUsageOfClient("default"))))
			.thenAwait(Duration.ofMinutes(6))
			.expectNextCount(1)
			.expectComplete()
			.verify(LIMIT);
		assertThat(this.questions).hasValue(2);
	}

	@Test
	void withoutATimeToLiveNothingIsKept() {
		DockerDiskUsageEndpoint endpoint = endpoint(Mono.just(USAGE), LIMIT, Duration.ZERO);
		endpoint.diskUsageOfClient("default").block(LIMIT);
		endpoint.diskUsageOfClient("default").block(LIMIT);
		assertThat(this.questions).hasValue(2);
	}

	@Test
	void requestsAtTheSameTimeShareOneQuestion() {
		Sinks.One<DataUsage> answer = Sinks.one();
		DockerDiskUsageEndpoint endpoint = endpoint(answer.asMono(), LIMIT, HOUR);
		StepVerifier.create(Mono.zip(endpoint.diskUsage(), endpoint.diskUsageOfClient("default")))
			.then(() -> answer.tryEmitValue(USAGE))
			.assertNext((both) -> assertThat(both.getT1().clients()).containsValue(both.getT2()))
			.expectComplete()
			.verify(LIMIT);
		assertThat(this.questions).hasValue(1);
	}

	@Test
	void failureIsPartOfTheAnswerAndNotKept() {
		DockerDiskUsageEndpoint endpoint = endpoint(
				Mono.error(() -> new DockerConnectionException("the engine is gone", null)), LIMIT, HOUR);
		for (int request : List.of(1, 2)) {
			DockerDiskUsageDescriptor usage = endpoint.diskUsageOfClient("default").block(LIMIT);
			assertThat(usage.error()).isEqualTo("the engine is gone");
			assertThat(usage.images()).isNull();
			assertThat(this.questions).hasValue(request);
		}
	}

	@Test
	void questionGoesOnWhenNobodyWaitsAnyMore() {
		Sinks.One<DataUsage> answer = Sinks.one();
		DockerDiskUsageEndpoint endpoint = endpoint(answer.asMono(), Duration.ofMillis(100), HOUR);
		assertThat(endpoint.diskUsageOfClient("default").block(LIMIT).error()).endsWith("did not answer within 100 ms");
		answer.tryEmitValue(USAGE);
		assertThat(endpoint.diskUsageOfClient("default").block(LIMIT).error()).isNull();
		assertThat(this.questions).hasValue(1);
	}

	@Test
	void isReadOnlyUnlessSaidOtherwise() {
		assertThat(DockerDiskUsageEndpoint.class.getAnnotation(Endpoint.class).defaultAccess())
			.isEqualTo(Access.READ_ONLY);
	}

	private DockerDiskUsageEndpoint endpoint(Mono<DataUsage> answer, Duration timeout, Duration timeToLive) {
		SystemOperations system = mock(SystemOperations.class);
		given(system.dataUsage()).willReturn(answer.doOnSubscribe((subscription) -> this.questions.incrementAndGet()));
		DockerClient client = mock(DockerClient.class);
		given(client.system()).willReturn(system);
		given(client.host()).willReturn(this.real.host());
		return new DockerDiskUsageEndpoint(FixedClients.of(client), timeout, timeToLive);
	}

}
