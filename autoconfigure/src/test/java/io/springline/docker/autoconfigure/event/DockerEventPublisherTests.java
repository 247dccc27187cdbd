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

package io.springline.docker.autoconfigure.event;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;

import io.springline.docker.DockerClient;
import io.springline.docker.http.Filters;
import io.springline.docker.stream.Reconnect;
import io.springline.docker.system.Event;
import io.springline.docker.system.EventSignal;
import io.springline.docker.system.EventSignal.Happened;
import io.springline.docker.system.EventType;
import io.springline.docker.system.SystemOperations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

/**
 * Tests for {@link DockerEventPublisher}.
 */
@ExtendWith(OutputCaptureExtension.class)
class DockerEventPublisherTests {

	private static final Duration LIMIT = Duration.ofSeconds(60);

	private static final Reconnect SOON = Reconnect.builder()
		.firstDelay(Duration.ofNanos(1))
		.maxDelay(Duration.ofMillis(1))
		.build();

	private final BlockingQueue<Object> published = new LinkedBlockingQueue<>();

	private final List<AutoCloseable> resources = new ArrayList<>();

	@AfterEach
	void close() throws Exception {
		for (AutoCloseable resource : this.resources) {
			resource.close();
		}
	}

	@Test
	void eventsArePublishedOnceAndInOrderWhereverTheConnectionIsCut() throws Exception {
		EventsEngine engine = engine();
		start(engine, this.published::add);
		await(engine, 1);
		engine.happen("container", "start", "c1");
		assertThat(next()).isEqualTo("c1");
		for (int i = 2; i <= 3; i++) {
			engine.happen("container", "die", "c" + i);
			assertThat(next()).isEqualTo("c" + i);
		}
		int length = 3 * 150;
		engine.cut((answer) -> (answer <= length) ? answer : EventsEngine.WHOLE);
		engine.cut();
		await(engine, length);
		engine.happen("container", "destroy", "c4");
		assertThat(next()).isEqualTo("c4");
		assertThat(this.published).isEmpty();
	}

	@Test
	void whatTheEngineForgotIsAGap() throws Exception {
		EventsEngine engine = engine();
		start(engine, this.published::add);
		await(engine, 1);
		engine.happen("container", "start", "c1");
		DockerEvent first = (DockerEvent) poll();
		engine.forget();
		engine.cut();
		assertThat(poll()).isInstanceOfSatisfying(DockerEventGap.class, (gap) -> {
			assertThat(gap.getClientName()).isEqualTo("default");
			assertThat(gap.getLastSeen()).isEqualTo(first.getPayload().at());
		});
	}

	@Test
	void listenerThatThrowsIsLoggedAndHearsOfTheNextEvent(CapturedOutput output) throws Exception {
		EventsEngine engine = engine();
		start(engine, (event) -> {
			this.published.add(event);
			if (this.published.size() == 1) {
				throw new IllegalStateException("broken");
			}
			if (this.published.size() == 2) {
				throw new NoClassDefFoundError("missing");
			}
		});
		await(engine, 1);
		engine.happen("container", "start", "c1");
		engine.happen("container", "start", "c2");
		engine.happen("container", "start", "c3");
		Awaitility.await().atMost(LIMIT).until(() -> this.published.size() == 3);
		assertThat(output)
			.contains("A listener failed on DockerEvent[client=default, type=container, action=start, id=c1]")
			.contains("IllegalStateException: broken")
			.contains("NoClassDefFoundError: missing");
		assertThat(engine.requests()).hasSize(1);
	}

	@Test
	void listenersMayBlockAndHoldTheEngineBack() throws Exception {
		AtomicInteger told = new AtomicInteger();
		AtomicReference<Thread> thread = new AtomicReference<>();
		CountDownLatch release = new CountDownLatch(1);
		start(clientThatTells(told), (event) -> {
			thread.set(Thread.currentThread());
			assertThat(Schedulers.isInNonBlockingThread()).isFalse();
			this.published.add(event);
			wait(release);
		});
		assertThat(next()).isEqualTo("c1");
		assertThat(thread.get().getName()).startsWith("docker-events-");
		assertThat(told).hasValueLessThanOrEqualTo(32);
		release.countDown();
		for (int i = 2; i <= 1000; i++) {
			assertThat(next()).isEqualTo("c" + i);
		}
	}

	@Test
	void stoppingWaitsForTheListenerAndPublishesNothingMore() throws Exception {
		CountDownLatch release = new CountDownLatch(1);
		DockerEventPublisher publisher = start(clientThatTells(new AtomicInteger()), (event) -> {
			this.published.add(event);
			wait(release);
		});
		assertThat(next()).isEqualTo("c1");
		CountDownLatch stopped = new CountDownLatch(1);
		publisher.stop(stopped::countDown);
		assertThat(publisher.isRunning()).isFalse();
		assertThat(stopped.getCount()).isOne();
		release.countDown();
		wait(stopped);
		assertThat(this.published).isEmpty();
	}

	@Test
	void listenerThatDoesNotReturnIsInterruptedInTheEnd() throws Exception {
		CountDownLatch interrupted = new CountDownLatch(1);
		DockerEventPublisher publisher = start(clientThatTells(new AtomicInteger()), (event) -> {
			this.published.add(event);
			try {
				new CountDownLatch(1).await();
			}
			catch (InterruptedException ex) {
				interrupted.countDown();
			}
		});
		assertThat(next()).isEqualTo("c1");
		AtomicBoolean stopped = new AtomicBoolean();
		publisher.stop(() -> stopped.set(true));
		assertThat(stopped).isFalse();
		publisher.destroy();
		wait(interrupted);
	}

	@Test
	void whoStartsAgainIsToldOfTheGap() throws Exception {
		EventsEngine engine = engine();
		DockerEventPublisher publisher = start(engine, this.published::add);
		await(engine, 1);
		engine.happen("container", "start", "c1");
		assertThat(next()).isEqualTo("c1");
		CountDownLatch stopped = new CountDownLatch(1);
		publisher.stop(stopped::countDown);
		wait(stopped);
		engine.happen("container", "die", "c1");
		publisher.start();
		assertThat(publisher.isRunning()).isTrue();
		assertThat(poll()).isInstanceOf(DockerEventGap.class);
		awaitFollower(engine);
		engine.happen("container", "start", "c2");
		assertThat(next()).isEqualTo("c2");
	}

	@Test
	void engineThatRefusesIsAskedAgain(CapturedOutput output) throws Exception {
		EventsEngine engine = engine();
		engine.refuse("500 Internal Server Error");
		start(engine, this.published::add);
		await(engine, 2);
		engine.refuse(null);
		assertThat(poll()).isInstanceOf(DockerEventGap.class);
		awaitFollower(engine);
		engine.happen("container", "start", "c1");
		assertThat(next()).isEqualTo("c1");
		assertThat(output.getOut().lines().filter((line) -> line.contains("cannot be followed"))).singleElement()
			.asString()
			.contains("WARN", "'default'", "500");
		assertThat(output).doesNotContain("\tat ");
	}

	private EventsEngine engine() throws IOException {
		EventsEngine engine = EventsEngine.start();
		this.resources.add(engine);
		return engine;
	}

	private DockerEventPublisher start(EventsEngine engine, ApplicationEventPublisher listener) {
		DockerClient client = DockerClient.builder().host(engine.host()).build();
		this.resources.add(0, client);
		return start(client, listener);
	}

	private DockerEventPublisher start(DockerClient client, ApplicationEventPublisher listener) {
		DockerEventPublisher publisher = new DockerEventPublisher(
				List.of(new EngineEvents(client, Filters.NONE, null, SOON)), listener,
				new CustomizableThreadFactory("docker-events-"));
		publisher.start();
		this.resources.add(0, () -> {
			publisher.stop();
			publisher.destroy();
		});
		return publisher;
	}

	private static DockerClient clientThatTells(AtomicInteger told) {
		SystemOperations system = mock(SystemOperations.class);
		given(system.followEvents(any(), any()))
			.willReturn(Flux.<EventSignal>generate((sink) -> sink.next(new Happened(new Event(EventType.CONTAINER, null,
					new Event.EventActor("c" + told.incrementAndGet(), null), null, null, null)))));
		DockerClient client = mock(DockerClient.class);
		given(client.system()).willReturn(system);
		return client;
	}

	private Object poll() throws InterruptedException {
		Object event = this.published.poll(LIMIT.toSeconds(), TimeUnit.SECONDS);
		assertThat(event).as("an event").isNotNull();
		return event;
	}

	private String next() throws InterruptedException {
		Object event = poll();
		assertThat(event).isInstanceOf(DockerEvent.class);
		return ((DockerEvent) event).getId();
	}

	private static void await(EventsEngine engine, int requests) {
		Awaitility.await().atMost(LIMIT).until(() -> engine.requests().size() >= requests);
	}

	/**
	 * Wait until events are followed again, which is after the question whether that is
	 * allowed.
	 */
	private static void awaitFollower(EventsEngine engine) {
		Awaitility.await()
			.atMost(LIMIT)
			.until(() -> engine.requests().get(engine.requests().size() - 1).equals("GET /v1.41/events"));
	}

	private static void wait(CountDownLatch latch) {
		try {
			assertThat(latch.await(LIMIT.toSeconds(), TimeUnit.SECONDS)).isTrue();
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
