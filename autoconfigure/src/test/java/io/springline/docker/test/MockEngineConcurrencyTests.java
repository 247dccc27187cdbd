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

package io.springline.docker.test;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.test.StepVerifier;

import io.springline.docker.container.AttachOptions;
import io.springline.docker.container.ContainerCreateOptions;
import io.springline.docker.container.ContainerCreateRequest;
import io.springline.docker.network.NetworkCreateRequest;
import io.springline.docker.stream.Frame;
import io.springline.docker.system.Event;
import io.springline.docker.system.EventsOptions;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link MockEngine} when several things happen at the same time.
 */
class MockEngineConcurrencyTests extends AbstractMockEngineTests {

	@Test
	void whoAttachesWhenTheContainerEndsReadsAllOfItsOutput() {
		start("job", "sh", "-c", "sleep 0.1; echo one; echo two");
		this.engine.delay(Duration.ofMillis(400));
		AttachOptions options = AttachOptions.builder().logs(true).stream(true).stdout(true).build();
		StepVerifier
			.create(this.docker.containers()
				.attach("job", options)
				.flatMapMany((session) -> session.output().map(Frame::text)))
			.expectNext("one\n", "two\n")
			.expectComplete()
			.verify(LIMIT);
	}

	@Test
	void outputEndsThoughTheContainerIsKilledWhileItPrints() {
		Run run = new Run();
		CountDownLatch printing = new CountDownLatch(1);
		CountDownLatch killed = new CountDownLatch(1);
		AtomicReference<Throwable> failure = new AtomicReference<>();
		CountDownLatch complete = new CountDownLatch(1);
		run.after(List.of()).subscribe((line) -> {
			printing.countDown();
			await(killed, Duration.ofMillis(300));
		}, failure::set, complete::countDown);
		Schedulers.boundedElastic().schedule(() -> run.begin(MockProcess.printing("one").thenStaying(), () -> {
		}));
		assertThat(await(printing, LIMIT)).isTrue();
		run.end(137);
		killed.countDown();
		assertThat(await(complete, LIMIT)).isTrue();
		assertThat(failure).hasNullValue();
	}

	@Test
	void whatEndsAfterTheResetIsNotTold() {
		Instant begin = Instant.now();
		start("forgotten", "true");
		this.engine.reset();
		EventsOptions options = EventsOptions.builder().since(begin).build();
		StepVerifier.create(this.docker.system().events(options).map(Event::action).map(Object::toString))
			.then(() -> this.docker.run("busybox", "true").blockLast(LIMIT))
			.expectNext("create", "start", "die", "destroy")
			.thenCancel()
			.verify(LIMIT);
	}

	@Test
	void eventsOfThePastAreToldHoweverSoonTheQuestionEnds() {
		EngineEvents events = new EngineEvents();
		IntStream.range(0, 10_000).forEach((i) -> events.add("volume", "create", "v" + i, Map.of()));
		assertThat(events.between(Instant.EPOCH, Instant.now().plusMillis(1), ListFilters.parse(null))
			.collectList()
			.block(LIMIT)).hasSize(10_000);
	}

	@Test
	void networkOfANameIsNotTakenForOneWhoseIdBeginsSo() {
		List<String> names = List.of("a", "b", "c", "d", "e", "f", "0", "1", "2", "3", "4", "5", "6", "7", "8", "9");
		names.forEach((
				name) -> this.docker.networks().create(NetworkCreateRequest.builder().name(name).build()).block(LIMIT));
		assertThat(names)
			.allSatisfy((name) -> assertThat(this.docker.networks().inspect(name).block(LIMIT).name()).isEqualTo(name));
	}

	@Test
	void containersHaveAddressesOfTheirOwn() {
		List<String> names = IntStream.range(0, 100).mapToObj((i) -> "c" + i).toList();
		names.forEach((name) -> start(name, "sleep", "infinity"));
		assertThat(names)
			.map((name) -> this.docker.containers()
				.inspect(name)
				.block(LIMIT)
				.networkSettings()
				.networks()
				.get("bridge")
				.ipAddress())
			.doesNotHaveDuplicates();
	}

	@Test
	void callsAreAnsweredThoughAllThreadsOfTheTestWaitForThem() {
		this.docker.system().ping().block(LIMIT);
		int calls = 2 * Schedulers.DEFAULT_BOUNDED_ELASTIC_SIZE;
		Flux<?> waiting = Flux.range(0, calls)
			.flatMap((i) -> Mono.fromCallable(() -> this.docker.system().info().block(LIMIT))
				.subscribeOn(Schedulers.boundedElastic()), calls);
		StepVerifier.create(waiting).expectNextCount(calls).expectComplete().verify(LIMIT);
	}

	@RepeatedTest(20)
	void connectionThatIsJustBeingMadeIsBrokenTooWhenTheEngineGoesAway() throws IOException {
		try (Socket connection = new Socket("127.0.0.1", this.engine.wireMock().port())) {
			connection.setSoTimeout((int) LIMIT.toMillis());
			this.engine.goAway();
			assertThat(answers(connection)).isFalse();
		}
	}

	private static boolean answers(Socket connection) throws IOException {
		try {
			connection.getOutputStream().write("GET /_ping HTTP/1.1\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
			return connection.getInputStream().read() != -1;
		}
		catch (SocketException ex) {
			return false;
		}
	}

	private void start(String name, String... command) {
		this.docker.containers()
			.create(ContainerCreateRequest.builder().image("busybox").cmd(List.of(command)).build(),
					ContainerCreateOptions.builder().name(name).build())
			.then(this.docker.containers().start(name))
			.block(LIMIT);
	}

	private static boolean await(CountDownLatch latch, Duration limit) {
		try {
			return latch.await(limit.toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
