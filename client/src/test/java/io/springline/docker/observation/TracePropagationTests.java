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

import java.util.Collection;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler.FirstMatchingCompositeObservationHandler;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.observation.contextpropagation.ObservationThreadLocalAccessor;
import io.micrometer.tracing.handler.DefaultTracingObservationHandler;
import io.micrometer.tracing.handler.PropagatingSenderTracingObservationHandler;
import io.micrometer.tracing.otel.bridge.OtelCurrentTraceContext;
import io.micrometer.tracing.otel.bridge.OtelPropagator;
import io.micrometer.tracing.otel.bridge.OtelTracer;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.propagation.ContextPropagators;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;

import io.springline.docker.DockerClient;
import io.springline.docker.container.AttachOptions;
import io.springline.docker.stream.StreamSession;
import io.springline.docker.test.Frames;
import io.springline.docker.test.Outcome;
import io.springline.docker.test.Request;
import io.springline.docker.test.ScriptedEngine;
import io.springline.docker.test.Transport;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that traces go on in the engine, with the tracing of OpenTelemetry.
 */
@Timeout(60)
class TracePropagationTests {

	private static final String FRAMES = "Content-Type: application/vnd.docker.multiplexed-stream";

	private final Spans spans = new Spans();

	private final ObservationRegistry registry = registry(this.spans);

	@Test
	void callsStreamsAndSessionsCarryTheTrace() throws Exception {
		try (ScriptedEngine engine = ScriptedEngine.start(Transport.UNIX, (request, peer) -> {
			if (request.call().contains("/attach")) {
				peer.head("101 UPGRADED", "Connection: Upgrade", "Upgrade: tcp", FRAMES)
					.send(Frames.stdout("a"))
					.close();
			}
			else if (request.call().contains("/logs")) {
				peer.chunked("200 OK", FRAMES).chunk(Frames.stdout("a")).lastChunk();
			}
			else {
				peer.json("[]");
			}
		});
				DockerClient docker = DockerClient.builder()
					.host(engine.host())
					.observationRegistry(this.registry)
					.build()) {
			Observation parent = Observation.start("work", this.registry);
			for (Publisher<?> call : List.of(docker.containers().list(), docker.containers().logs("c"),
					docker.containers()
						.attach("c", AttachOptions.builder().stdin(true).build())
						.flatMapMany(StreamSession::output))) {
				Outcome.completes(Flux.from(call)
					.contextWrite((context) -> context.put(ObservationThreadLocalAccessor.KEY, parent)));
			}
			parent.stop();
			assertThat(this.spans.names()).containsExactly("docker SystemPingHead", "docker ContainerList",
					"docker ContainerLogs", "docker ContainerAttach", "work");
			String trace = this.spans.of("work").getTraceId();
			assertThat(this.spans.exported).extracting(SpanData::getTraceId).containsOnly(trace);
			assertThat(this.spans.of("docker SystemPingHead").getParentSpanId())
				.isEqualTo(this.spans.of("docker ContainerList").getSpanId());
			assertThat(engine.requests()).extracting(TracePropagationTests::traceparent)
				.containsExactly(traceparent(trace, "docker ContainerList"), traceparent(trace, "docker ContainerLogs"),
						traceparent(trace, "docker ContainerAttach"));
		}
	}

	@Test
	void spanTellsOfAFailure() throws Exception {
		try (ScriptedEngine engine = ScriptedEngine.start(Transport.UNIX,
				(request, peer) -> peer.answer("500 No", "{\"message\":\"no\"}"));
				DockerClient docker = DockerClient.builder()
					.host(engine.host())
					.apiVersion("1.45")
					.observationRegistry(this.registry)
					.build()) {
			Outcome.fails(docker.containers().list(), RuntimeException.class);
			SpanData span = this.spans.of("docker ContainerList");
			assertThat(span.getKind()).hasToString("CLIENT");
			assertThat(span.getStatus().getStatusCode()).hasToString("ERROR");
			assertThat(span.getAttributes().asMap().toString()).contains("operation=ContainerList", "status=500",
					"outcome=SERVER_ERROR", "docker.api.version=1.45");
		}
	}

	private static String traceparent(Request request) {
		return String.valueOf(request.header("traceparent")).replaceFirst("-..$", "");
	}

	private String traceparent(String trace, String span) {
		return "00-" + trace + "-" + this.spans.of(span).getSpanId();
	}

	private static ObservationRegistry registry(Spans spans) {
		Tracer tracer = SdkTracerProvider.builder()
			.addSpanProcessor(SimpleSpanProcessor.create(spans))
			.build()
			.get("test");
		OtelTracer bridge = new OtelTracer(tracer, new OtelCurrentTraceContext(), (event) -> {
		});
		ObservationRegistry registry = ObservationRegistry.create();
		registry.observationConfig()
			.observationHandler(new FirstMatchingCompositeObservationHandler(
					new PropagatingSenderTracingObservationHandler<>(bridge, new OtelPropagator(
							ContextPropagators.create(W3CTraceContextPropagator.getInstance()), tracer)),
					new DefaultTracingObservationHandler(bridge)));
		return registry;
	}

	/**
	 * Keeps spans.
	 */
	private static final class Spans implements SpanExporter {

		private final List<SpanData> exported = new CopyOnWriteArrayList<>();

		List<String> names() {
			return this.exported.stream().map(SpanData::getName).toList();
		}

		SpanData of(String name) {
			return this.exported.stream().filter((span) -> span.getName().equals(name)).findFirst().orElseThrow();
		}

		@Override
		public CompletableResultCode export(Collection<SpanData> spans) {
			this.exported.addAll(spans);
			return CompletableResultCode.ofSuccess();
		}

		@Override
		public CompletableResultCode flush() {
			return CompletableResultCode.ofSuccess();
		}

		@Override
		public CompletableResultCode shutdown() {
			return CompletableResultCode.ofSuccess();
		}

	}

}
