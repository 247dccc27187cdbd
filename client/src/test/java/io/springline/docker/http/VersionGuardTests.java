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

package io.springline.docker.http;

import java.util.List;
import java.util.Map;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.slf4j.LoggerFactory;

import io.springline.docker.DockerClient;
import io.springline.docker.container.ContainerCreateRequest;
import io.springline.docker.container.HostConfig;
import io.springline.docker.container.Mount;
import io.springline.docker.error.UnsupportedApiVersionException;
import io.springline.docker.test.FakeEngine;
import io.springline.docker.test.Outcome;
import io.springline.docker.test.Transport;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for bodies with fields that the engine does not know.
 */
@Timeout(60)
class VersionGuardTests {

	@RegisterExtension
	static final FakeEngine engine = new FakeEngine();

	private static final ContainerCreateRequest REQUEST = ContainerCreateRequest.builder()
		.image("busybox")
		.hostConfig(HostConfig.builder()
			.annotations(Map.of("key", "secret"))
			.mounts(List.of(Mount.builder().target("/a").imageOptions(new Mount.ImageOptions("secret")).build()))
			.build())
		.build();

	private static final String BODY = "{\"Image\":\"busybox\",\"HostConfig\":{\"Mounts\":[{\"Target\":\"/a\","
			+ "\"ImageOptions\":{\"Subpath\":\"secret\"}}],\"Annotations\":{\"key\":\"secret\"}}}";

	private final Logger logger = (Logger) LoggerFactory.getLogger(VersionGuard.class);

	private final ListAppender<ILoggingEvent> log = new ListAppender<>();

	private DockerClient docker;

	@BeforeEach
	void setUp() {
		this.logger.setAdditive(false);
		this.logger.addAppender(this.log);
		this.log.start();
		this.docker = engine.client(Transport.TCP);
		engine.announce("1.42");
		engine.stubFor(any(anyUrl()).atPriority(10).willReturn(okJson("{\"Id\":\"c1\"}")));
	}

	@AfterEach
	void tearDown() {
		this.logger.detachAppender(this.log);
		this.logger.setAdditive(true);
	}

	@Test
	void fieldsAreSentAndWarnedOfOnce() {
		Outcome.completes(this.docker.containers().create(REQUEST));
		Outcome.completes(this.docker.containers().create(REQUEST));
		assertThat(engine.requestLines()).containsExactly("POST /v1.42/containers/create",
				"POST /v1.42/containers/create");
		assertThat(engine.requests()).allSatisfy((sent) -> assertThat(sent.getBodyAsString()).isEqualTo(BODY));
		String reason = " of the API, but version 1.42 was negotiated with the engine at " + this.docker.host().uri()
				+ ". Engines of that version ignore it.";
		assertThat(this.log.list).extracting(ILoggingEvent::getLevel).containsOnly(Level.WARN);
		assertThat(this.log.list).extracting(ILoggingEvent::getFormattedMessage)
			.containsExactlyInAnyOrder(
					"ContainerCreate field 'HostConfig.Mounts[].ImageOptions' needs version 1.48" + reason,
					"ContainerCreate field 'HostConfig.Annotations' needs version 1.43" + reason);
	}

	@Test
	void eachClientWarns() {
		Outcome.completes(this.docker.containers().create(REQUEST));
		Outcome.completes(engine.client(Transport.TCP).containers().create(REQUEST));
		assertThat(this.log.list).hasSize(4);
	}

	@Test
	void nothingIsWarnedOfThatTheEngineKnows() {
		engine.announce("1.48");
		Outcome.completes(this.docker.containers().create(REQUEST));
		assertThat(engine.onlyRequest().getBodyAsString()).isEqualTo(BODY);
		assertThat(this.log.list).isEmpty();
	}

	@Test
	void strictClientRefusesUnsent() {
		try (DockerClient strict = strict().build()) {
			assertThat(Outcome.fails(strict.containers().create(REQUEST), UnsupportedApiVersionException.class))
				.hasMessageMatching(
						"ContainerCreate field 'HostConfig.(Annotations|Mounts\\[].ImageOptions)' needs version "
								+ "1.4[38] of the API, but version 1.42 was negotiated with the engine at tcp://127.0.0.1:\\d+");
			Outcome.completes(strict.containers().create(ContainerCreateRequest.builder().image("busybox").build()));
		}
		assertThat(engine.onlyRequest().getBodyAsString()).isEqualTo("{\"Image\":\"busybox\"}");
		assertThat(this.log.list).isEmpty();
	}

	@Test
	void messageSaysThatTheVersionIsPinned() {
		try (DockerClient strict = strict().apiVersion("1.43").build()) {
			assertThat(Outcome.fails(strict.containers().create(REQUEST), UnsupportedApiVersionException.class))
				.hasMessage(
						"ContainerCreate field 'HostConfig.Mounts[].ImageOptions' needs version 1.48 of the API, but "
								+ "version 1.43 is pinned for the engine at " + strict.host().uri());
			assertThat(Outcome.fails(strict.images().attestations("busybox"), UnsupportedApiVersionException.class))
				.hasMessage(
						"ImageAttestations needs version 1.55 of the API, but version 1.43 is pinned for the engine "
								+ "at " + strict.host().uri());
		}
		assertThat(engine.getAllServeEvents()).isEmpty();
	}

	private static DockerClient.Builder strict() {
		return DockerClient.builder().host("tcp://127.0.0.1:" + engine.getPort()).strictApiVersion(true);
	}

}
