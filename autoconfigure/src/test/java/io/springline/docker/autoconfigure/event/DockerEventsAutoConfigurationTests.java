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
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.beans.factory.support.AbstractBeanDefinition;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Async;
import org.springframework.scheduling.annotation.EnableAsync;

import io.springline.docker.DockerClient;
import io.springline.docker.autoconfigure.DockerAutoConfiguration;
import io.springline.docker.autoconfigure.DockerRegistryAutoConfiguration;
import io.springline.docker.autoconfigure.InvalidDockerConfigurationException;
import io.springline.docker.system.Event;
import io.springline.docker.system.Ping;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link DockerEventsAutoConfiguration}.
 */
@ExtendWith(OutputCaptureExtension.class)
class DockerEventsAutoConfigurationTests {

	private static final Duration LIMIT = Duration.ofSeconds(60);

	private EventsEngine engine;

	private @Nullable EventsEngine late;

	private ApplicationContextRunner contextRunner;

	@BeforeEach
	void start() throws IOException {
		this.engine = EventsEngine.start();
		this.contextRunner = new ApplicationContextRunner()
			.withConfiguration(AutoConfigurations.of(DockerRegistryAutoConfiguration.class,
					DockerAutoConfiguration.class, DockerEventsAutoConfiguration.class))
			.withPropertyValues("docker.engine.host=" + this.engine.host(), "docker.engine.events.enabled=true");
	}

	@AfterEach
	void stop() throws IOException {
		this.engine.close();
		if (this.late != null) {
			this.late.close();
		}
	}

	@Test
	void nothingIsPublishedUnlessAskedFor() {
		this.contextRunner.withPropertyValues("docker.engine.events.enabled=false")
			.run((context) -> assertThat(context).hasSingleBean(DockerClient.class)
				.doesNotHaveBean(DockerEventPublisher.class)
				.doesNotHaveBean(DockerEventsProperties.class));
	}

	@Test
	void listenersChooseByTypeAndByCondition() {
		this.contextRunner.withUserConfiguration(Listeners.class).run((context) -> {
			await(this.engine);
			this.engine.happen("container", "die", "c1");
			this.engine.happen("image", "pull", "i1");
			Listeners listeners = context.getBean(Listeners.class);
			for (String heard : List.of("all default container c1", "all default image i1", "payload c1", "payload i1",
					"condition c1", "async i1")) {
				Awaitility.await(heard).atMost(LIMIT).until(() -> listeners.heard.contains(heard));
			}
			assertThat(listeners.heard).hasSize(6);
		});
	}

	@Test
	void engineIsAskedForWhatTheFiltersLetThrough() {
		this.contextRunner
			.withPropertyValues("docker.engine.events.filters.type=container,image",
					"docker.engine.events.filters.label=app=web")
			.run((context) -> {
				await(this.engine);
				assertThat(this.engine.requests()).singleElement()
					.asString()
					.startsWith("GET /v1.41/events?filters={")
					.contains("\"type\":[\"container\",\"image\"]")
					.contains("\"label\":[\"app=web\"]")
					.doesNotContain("since");
			});
	}

	@Test
	void looksBackWhenToldTo() {
		this.contextRunner.withPropertyValues("docker.engine.events.since=10m").run((context) -> {
			await(this.engine);
			assertThat(this.engine.requests()).singleElement().asString().satisfies((request) -> {
				assertThat(request).startsWith("GET /v1.41/events?since=");
				double since = Double.parseDouble(request.substring(request.indexOf('=') + 1));
				assertThat(System.currentTimeMillis() / 1000.0 - since).isBetween(600.0, 660.0);
			});
		});
	}

	@Test
	void eventsOfAllClientsArePublished() throws IOException {
		try (EventsEngine other = EventsEngine.start()) {
			withOther(other).run((context) -> {
				await(this.engine);
				await(other);
				other.happen("container", "start", "c2");
				assertThat(next(context.getBean(Listener.class))).extracting(DockerEvent::getClient)
					.isSameAs(context.getBean("other"));
			});
		}
	}

	@Test
	void eventsOfChosenClientsArePublished() throws IOException {
		try (EventsEngine other = EventsEngine.start()) {
			withOther(other).withPropertyValues("docker.engine.events.clients=other").run((context) -> {
				await(other);
				assertThat(this.engine.requests()).isEmpty();
			});
		}
	}

	@Test
	void clientThatIsNotThereIsAnError() {
		this.contextRunner.withPropertyValues("docker.engine.events.clients=staging")
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.hasMessageContaining("staging")
				.satisfies((ex) -> assertThat(context.getStartupFailure())
					.hasStackTraceContaining(InvalidDockerConfigurationException.class.getName())
					.hasStackTraceContaining("docker.engine.events.clients")));
	}

	@Test
	void applicationStartsBeforeItsEngine(CapturedOutput output) throws IOException {
		// Bound, so that nobody else gets the port, but nothing listens
		try (Socket reserved = new Socket()) {
			reserved.setReuseAddress(true);
			reserved.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
			int port = reserved.getLocalPort();
			this.contextRunner.withUserConfiguration(Listener.class)
				.withPropertyValues("docker.engine.host=tcp://localhost:" + port)
				.run((context) -> {
					assertThat(context).hasNotFailed();
					Awaitility.await().atMost(LIMIT).until(() -> output.getOut().contains("Connecting again"));
					this.late = EventsEngine.start(port);
					await(this.late);
					this.late.happen("container", "start", "c1");
					assertThat(next(context.getBean(Listener.class)).getId()).isEqualTo("c1");
				});
		}
		assertThat(output).doesNotContain("\tat ");
	}

	@Test
	void clientIsOpenUntilTheLastListenerHasReturned() {
		this.contextRunner.withUserConfiguration(Closing.class).run((context) -> {
			await(this.engine);
			this.engine.happen("container", "start", "c1");
			Closing closing = context.getBean(Closing.class);
			assertThat(closing.called.await(LIMIT.toSeconds(), TimeUnit.SECONDS)).isTrue();
			context.close();
			assertThat(closing.answer).isNotNull();
		});
	}

	@Test
	@EnabledForJreRange(min = JRE.JAVA_21)
	void listenersRunOnVirtualThreadsWhereTheApplicationDoes() {
		this.contextRunner.withUserConfiguration(Listener.class)
			.withPropertyValues("spring.threads.virtual.enabled=true")
			.run((context) -> {
				await(this.engine);
				this.engine.happen("container", "start", "c1");
				Listener listener = context.getBean(Listener.class);
				next(listener);
				assertThat(listener.thread.toString()).contains("VirtualThread", "docker-events-");
			});
	}

	private ApplicationContextRunner withOther(EventsEngine other) {
		return this.contextRunner.withUserConfiguration(Listener.class)
			.withBean("other", DockerClient.class,
					() -> DockerClient.builder().name("other").host(other.host()).build(),
					(definition) -> ((AbstractBeanDefinition) definition).setDefaultCandidate(false))
			.withBean("dockerClient", DockerClient.class,
					() -> DockerClient.builder().host(this.engine.host()).build());
	}

	private static void await(EventsEngine engine) {
		Awaitility.await()
			.atMost(LIMIT)
			.until(() -> engine.requests()
				.stream()
				.anyMatch((request) -> request.startsWith("GET /v1.41/events") && !request.contains("until=")));
	}

	private static DockerEvent next(Listener listener) throws InterruptedException {
		DockerEvent event = listener.events.poll(LIMIT.toSeconds(), TimeUnit.SECONDS);
		assertThat(event).as("an event").isNotNull();
		return event;
	}

	@Configuration(proxyBeanMethods = false)
	static class Listener {

		private final BlockingQueue<DockerEvent> events = new LinkedBlockingQueue<>();

		private volatile Thread thread;

		@EventListener
		void on(DockerEvent event) {
			this.thread = Thread.currentThread();
			this.events.add(event);
		}

	}

	@Configuration(proxyBeanMethods = false)
	@EnableAsync
	static class Listeners {

		private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();

		@Bean
		AsyncListener asyncListener() {
			return new AsyncListener(this.heard);
		}

		@EventListener
		void all(DockerEvent event) {
			this.heard.add("all " + event.getClientName() + " " + event.getType() + " " + event.getId());
		}

		@EventListener
		void payload(Event event) {
			this.heard.add("payload " + event.actor().id());
		}

		@EventListener(condition = "event.type == 'container' && event.attributes['name'] == 'web'")
		void condition(DockerEvent event) {
			this.heard.add("condition " + event.getId());
		}

		@EventListener
		void gap(DockerEventGap gap) {
			this.heard.add("gap");
		}

	}

	static class AsyncListener {

		private final BlockingQueue<String> heard;

		AsyncListener(BlockingQueue<String> heard) {
			this.heard = heard;
		}

		@Async
		@EventListener(condition = "#event.type == 'image'")
		void async(DockerEvent event) {
			assertThat(Thread.currentThread().getName()).doesNotStartWith("docker-events-");
			this.heard.add("async " + event.getId());
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Closing {

		private final CountDownLatch called = new CountDownLatch(1);

		private final CountDownLatch closing = new CountDownLatch(1);

		private volatile Ping answer;

		@EventListener
		void on(DockerEvent event) throws InterruptedException {
			this.called.countDown();
			this.closing.await();
			this.answer = event.getClient().system().ping().block(LIMIT);
		}

		@EventListener
		void on(ContextClosedEvent event) {
			this.closing.countDown();
		}

	}

}
