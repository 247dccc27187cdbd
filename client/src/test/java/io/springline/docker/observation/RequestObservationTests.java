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

package io.springline.docker.observation;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;

import io.micrometer.common.KeyValue;
import io.micrometer.common.KeyValues;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.observation.contextpropagation.ObservationThreadLocalAccessor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

import io.springline.docker.DockerClient;
import io.springline.docker.container.ContainerCreateRequest;
import io.springline.docker.error.DockerConnectionException;
import io.springline.docker.error.DockerException;
import io.springline.docker.error.DockerProtocolException;
import io.springline.docker.error.UnsupportedApiVersionException;
import io.springline.docker.registry.RegistryCredentials;
import io.springline.docker.test.Outcome;
import io.springline.docker.test.ScriptedEngine;
import io.springline.docker.test.ScriptedEngine.Options;
import io.springline.docker.test.ScriptedEngine.Script;
import io.springline.docker.test.Transport;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for the observations of ordinary calls.
 */
@Timeout(60)
class RequestObservationTests {

	private final Recorder recorder = new Recorder();

	@Test
	void answeredCall() throws Exception {
		inEngine((request, peer) -> peer.json("[]"), (docker) -> completes(docker.containers().list()));
		assertThat(this.recorder.ended("ContainerList")).isEqualTo("SUCCESS 200 none");
		DockerRequestContext context = this.recorder.context("ContainerList");
		assertThat(context.getName()).isEqualTo("docker.client.requests");
		assertThat(context.getContextualName()).isEqualTo("docker ContainerList");
		assertThat(keys(context.getLowCardinalityKeyValues())).containsExactly("client=build", "exception=none",
				"operation=ContainerList", "outcome=SUCCESS", "status=200");
		assertThat(keys(context.getHighCardinalityKeyValues())).containsExactly("docker.api.version=1.45");
		assertThat(context.getRemoteServiceName()).isEqualTo("docker-engine");
	}

	@Test
	void negotiationIsPartOfTheCallThatNeedsIt() throws Exception {
		inEngine((request, peer) -> peer.json("[]"), (docker) -> {
			completes(docker.containers().list());
			completes(docker.containers().list());
		});
		assertThat(this.recorder.ended("SystemPingHead")).isEqualTo("SUCCESS 200 none");
		DockerRequestContext ping = this.recorder.context("SystemPingHead");
		assertThat(parent(ping)).isSameAs(this.recorder.context("ContainerList"));
		assertThat(keys(ping.getHighCardinalityKeyValues())).containsExactly("docker.api.version=none");
	}

	@ParameterizedTest
	@CsvSource({ "400,CLIENT_ERROR,BadRequestException", "404,CLIENT_ERROR,NotFoundException",
			"409,CLIENT_ERROR,ConflictException", "418,CLIENT_ERROR,EngineException",
			"500,SERVER_ERROR,EngineException", "503,SERVER_ERROR,UnavailableException",
			"301,PROTOCOL_ERROR,DockerProtocolException" })
	void refusedCall(String status, String outcome, String exception) throws Exception {
		inEngine((request, peer) -> peer.answer(status + " Whatever", "{\"message\":\"no\"}"),
				(docker) -> fails(docker.containers().start("c"), DockerException.class));
		assertThat(this.recorder.ended("ContainerStart")).isEqualTo(outcome + " " + status + " " + exception);
	}

	@Test
	void statusThatHttpDoesNotKnow() throws Exception {
		inEngine((request, peer) -> peer.answer("599 Whatever", ""),
				(docker) -> fails(docker.containers().list(), DockerException.class));
		assertThat(this.recorder.ended("ContainerList")).isEqualTo("SERVER_ERROR other EngineException");
	}

	@Test
	void thatNothingChangedIsASuccess() throws Exception {
		inEngine((request, peer) -> peer.head("304 Not Modified"),
				(docker) -> StepVerifier.create(docker.containers().start("c"))
					.expectNext(false)
					.expectComplete()
					.verify(Outcome.LIMIT));
		assertThat(this.recorder.ended("ContainerStart")).isEqualTo("SUCCESS 304 none");
	}

	@Test
	void nobodyListens() throws Exception {
		try (Socket bound = new Socket()) {
			bound.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
			String host = "tcp://127.0.0.1:" + bound.getLocalPort();
			try (DockerClient docker = this.recorder.client(host, (builder) -> builder)) {
				fails(docker.containers().list(), DockerConnectionException.class);
			}
			assertThat(this.recorder.ended("ContainerList"))
				.isEqualTo("CONNECTION_ERROR none DockerConnectionException");
			assertThat(this.recorder.context("ContainerList").getRemoteServiceAddress()).isEqualTo(host);
		}
	}

	@Test
	void answerThatBreaks() throws Exception {
		inEngine((request, peer) -> peer.head("200 OK", "Content-Length: 9", "Content-Type: application/json").close(),
				(docker) -> fails(docker.containers().list(), DockerConnectionException.class));
		assertThat(this.recorder.ended("ContainerList")).isEqualTo("CONNECTION_ERROR 200 DockerConnectionException");
	}

	@Test
	void answerThatIsMalformed() throws Exception {
		inEngine((request, peer) -> peer.json("[{"),
				(docker) -> fails(docker.containers().list(), DockerProtocolException.class));
		assertThat(this.recorder.ended("ContainerList")).isEqualTo("PROTOCOL_ERROR 200 DockerProtocolException");
	}

	@Test
	void callThatTheEngineIsTooOldFor() throws Exception {
		inEngine(Options.announcing("1.29"), (request, peer) -> peer.json("[]"),
				(docker) -> fails(docker.configs().list(), UnsupportedApiVersionException.class));
		assertThat(this.recorder.ended("ConfigList")).isEqualTo("REFUSED none UnsupportedApiVersionException");
	}

	@Test
	void repeatedReadIsOneCall() throws Exception {
		AtomicInteger calls = new AtomicInteger();
		inEngine((request, peer) -> {
			if (calls.incrementAndGet() == 2) {
				peer.reset();
			}
			else {
				peer.json("{}");
			}
		}, (docker) -> {
			completes(docker.system().version());
			completes(docker.containers().inspect("c"));
		});
		assertThat(calls).hasValue(3);
		assertThat(this.recorder.ended("ContainerInspect")).isEqualTo("SUCCESS 200 none");
	}

	@Test
	void healedVersionIsOneCall() throws Exception {
		AtomicInteger pings = new AtomicInteger();
		inEngine(Options.PINGS_BY_SCRIPT, (request, peer) -> {
			if (request.isPing()) {
				String version = (pings.incrementAndGet() == 1) ? "1.45" : "1.41";
				peer.head("200 OK", "Api-Version: " + version, "Content-Length: 0");
			}
			else if (request.call().contains("1.45")) {
				peer.answer("400 Bad Request",
						"{\"message\":\"client version 1.45 is too new. Maximum supported API version is 1.41\"}");
			}
			else {
				peer.json("[]");
			}
		}, (docker) -> completes(docker.containers().list()));
		assertThat(this.recorder.ended("ContainerList")).isEqualTo("SUCCESS 200 none");
		assertThat(this.recorder.context("ContainerList").getApiVersion()).isEqualTo("1.41");
		assertThat(pings).hasValue(2);
	}

	@Test
	void cancelledCall() throws Exception {
		inEngine((request, peer) -> peer.keepOpen(),
				(docker) -> StepVerifier.create(docker.containers().list())
					.expectSubscription()
					.thenAwait(Duration.ofMillis(50))
					.thenCancel()
					.verify(Outcome.LIMIT));
		assertThat(this.recorder.ended("ContainerList")).isEqualTo("CANCELLED none none");
	}

	@Test
	void listOfWhichNotAllIsWanted() throws Exception {
		inEngine((request, peer) -> peer.json("[{\"Id\":\"a\"},{\"Id\":\"b\"}]"),
				(docker) -> completes(docker.containers().list().next()));
		assertThat(this.recorder.ended("ContainerList")).isEqualTo("SUCCESS 200 none");
	}

	@Test
	void eachSubscriptionIsACall() throws Exception {
		inEngine((request, peer) -> peer.json("[]"), (docker) -> {
			Flux<?> list = docker.containers().list();
			completes(list);
			completes(list);
			completes(list);
		});
		assertThat(this.recorder.all()).extracting(DockerRequestContext::getOperation)
			.filteredOn("ContainerList"::equals)
			.hasSize(3);
	}

	@Test
	void callIsTheChildOfTheObservationOfItsSubscriber() throws Exception {
		Observation parent = Observation.start("work", this.recorder.registry());
		inEngine((request, peer) -> peer.json("[]"),
				(docker) -> completes(docker.containers()
					.list()
					.contextWrite((context) -> context.put(ObservationThreadLocalAccessor.KEY, parent))));
		parent.stop();
		assertThat(parent(this.recorder.context("ContainerList"))).isSameAs(parent.getContext());
	}

	@Test
	void callIsTheChildOfTheObservationOfItsThread() throws Exception {
		Observation parent = Observation.createNotStarted("work", this.recorder.registry());
		inEngine((request, peer) -> peer.json("[]"),
				(docker) -> parent.observe(() -> completes(docker.containers().list())));
		assertThat(parent(this.recorder.context("ContainerList"))).isSameAs(parent.getContext());
	}

	@Test
	void whatACallSetsOffSeesItsObservation() throws Exception {
		Set<Object> seen = new HashSet<>();
		inEngine((request, peer) -> peer.answer("201 Created", "{\"Id\":\"c\"}", "Content-Type: application/json"),
				(docker) -> completes(docker.containers().putArchive("c", "/", Flux.deferContextual((context) -> {
					seen.add(context.<Observation>get(ObservationThreadLocalAccessor.KEY).getContext());
					return Flux.empty();
				}))));
		assertThat(seen).containsExactly(this.recorder.context("PutContainerArchive"));
	}

	@Test
	void predicateLeavesCallsOut() throws Exception {
		this.recorder.registry()
			.observationConfig()
			.observationPredicate((name, context) -> !(context instanceof DockerRequestContext request)
					|| !request.getOperation().equals("ContainerList"));
		Observation parent = Observation.start("work", this.recorder.registry());
		inEngine((request, peer) -> peer.json("[]"),
				(docker) -> completes(docker.containers()
					.list()
					.contextWrite((context) -> context.put(ObservationThreadLocalAccessor.KEY, parent))));
		parent.stop();
		assertThat(this.recorder.all()).extracting(DockerRequestContext::getOperation)
			.containsExactly("SystemPingHead");
		assertThat(parent(this.recorder.context("SystemPingHead"))).isSameAs(parent.getContext());
	}

	@Test
	void conventionIsReplaced() throws Exception {
		DockerRequestObservationConvention convention = new DefaultDockerRequestObservationConvention("my.docker") {

			@Override
			public KeyValues getLowCardinalityKeyValues(DockerRequestContext context) {
				return super.getLowCardinalityKeyValues(context).and("team", "a");
			}

		};
		try (ScriptedEngine engine = ScriptedEngine.start(Transport.UNIX, (request, peer) -> peer.json("[]"));
				DockerClient docker = this.recorder.client(engine.host(),
						(builder) -> builder.observationConvention(convention))) {
			completes(docker.containers().list());
		}
		DockerRequestContext context = this.recorder.context("ContainerList");
		assertThat(context.getName()).isEqualTo("my.docker");
		assertThat(keys(context.getLowCardinalityKeyValues())).contains("team=a", "operation=ContainerList");
	}

	@Test
	void withoutARegistryNothingIsObserved() throws Exception {
		try (ScriptedEngine engine = ScriptedEngine.start(Transport.UNIX, (request, peer) -> peer.json("[]"));
				DockerClient docker = this.recorder.client(engine.host(),
						(builder) -> builder.observationRegistry(ObservationRegistry.NOOP))) {
			completes(docker.containers().list());
		}
		assertThat(this.recorder.all()).isEmpty();
	}

	@Test
	void namesIdsAndSecretsAreNeverTold() throws Exception {
		Set<String> values = new HashSet<>();
		List<String> hostile = List.of("0123456789abcdef", "my-container", "traceparent", "a%2Fb", "x".repeat(300),
				"c\u00e9", "SUCCESS\"} 1");
		inEngine((request, peer) -> peer.answer("500 No", "{\"message\":\"Sesame0penPassword\"}"), (docker) -> {
			for (String name : hostile) {
				attempt(() -> docker.containers().inspect(name));
				attempt(() -> docker.containers().logs(name));
				attempt(() -> docker.volumes().inspect(name));
				attempt(() -> docker.images().pull("registry.example.com/" + name));
				attempt(() -> docker.containers()
					.create(ContainerCreateRequest.builder()
						.image(name)
						.env(List.of("KEY=Sesame0penPassword"))
						.build()));
			}
			attempt(() -> docker.login(RegistryCredentials.password("moby", "Sesame0penPassword")));
		});
		assertThat(this.recorder.all().size()).isGreaterThan(20);
		for (DockerRequestContext context : this.recorder.all()) {
			context.getAllKeyValues().stream().map(KeyValue::getValue).forEach(values::add);
			values.add(String.valueOf(context.getContextualName()));
			values.add(String.valueOf(context.getRemoteServiceName()));
			values.add(String.valueOf(context.getRemoteServiceAddress()));
		}
		assertThat(values).hasSizeLessThan(30)
			.noneMatch((value) -> value.contains("Sesame") || value.contains("moby") || value.contains("/")
					|| hostile.stream().anyMatch(value::contains));
	}

	private static void attempt(Supplier<? extends Publisher<?>> call) {
		Mono.defer(() -> Flux.from(call.get()).then()).onErrorComplete().block(Outcome.LIMIT);
	}

	private static void completes(Publisher<?> call) {
		Outcome.completes(call);
	}

	private static void fails(Publisher<?> call, Class<? extends Throwable> type) {
		Outcome.fails(call, type);
	}

	private static List<String> keys(KeyValues values) {
		return values.stream().map((pair) -> pair.getKey() + "=" + pair.getValue()).toList();
	}

	private static Object parent(DockerRequestContext context) {
		assertThat(context.getParentObservation()).isNotNull();
		return context.getParentObservation().getContextView();
	}

	private void inEngine(Script script, Consumer<DockerClient> test) throws Exception {
		inEngine(Options.DEFAULTS, script, test);
	}

	private void inEngine(Options options, Script script, Consumer<DockerClient> test) throws Exception {
		try (ScriptedEngine engine = ScriptedEngine.start(Transport.UNIX, options, script);
				DockerClient docker = this.recorder.client(engine)) {
			test.accept(docker);
		}
	}

}
