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

package io.springline.docker.service;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reactor.core.publisher.Mono;

import io.springline.docker.DockerClient;
import io.springline.docker.registry.RegistryAddress;
import io.springline.docker.registry.RegistryCredentials;
import io.springline.docker.swarm.ObjectVersion;
import io.springline.docker.test.FakeEngine;
import io.springline.docker.test.Outcome;
import io.springline.docker.test.Transport;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for the credentials that go along with services.
 */
@Timeout(60)
class ServiceCredentialsTests {

	private static final String HEADER = "X-Registry-Auth";

	private static final RegistryCredentials KNOWN = RegistryCredentials.password("known", "geheim");

	private static final String KNOWN_HEADER = KNOWN.at(new RegistryAddress("registry:5000")).headerValue();

	private static final RegistryCredentials GIVEN = RegistryCredentials.password("given", "geheim");

	private static final ServiceUpdateOptions GIVEN_OPTIONS = ServiceUpdateOptions.builder().credentials(GIVEN).build();

	private static final ObjectVersion VERSION = ObjectVersion.of(7);

	@RegisterExtension
	static final FakeEngine engine = new FakeEngine();

	private DockerClient docker;

	@BeforeEach
	void setUp() {
		this.docker = engine.client(Transport.TCP, (setup) -> setup
			.credentials((registry) -> registry.equals("registry:5000") ? Mono.just(KNOWN) : Mono.empty()));
		engine.stubFor(any(anyUrl()).atPriority(10).willReturn(okJson("{}")));
	}

	@Test
	void registryOfTheImageDecides() {
		Outcome.completes(this.docker.services().create(spec("registry:5000/team/app:1")));
		assertThat(engine.onlyRequest().getHeader(HEADER)).isEqualTo(KNOWN_HEADER);
	}

	@ParameterizedTest
	@CsvSource({ "busybox", "other:5000/team/app", "registry:5001/team/app", "''" })
	void noneAreSentWhenNoneAreKnown(String image) {
		Outcome.completes(this.docker.services().create(spec(image.isEmpty() ? null : image)));
		assertThat(engine.onlyRequest().containsHeader(HEADER)).isFalse();
	}

	@Test
	void bodyWithoutContainer() {
		Outcome.completes(this.docker.services().create(ServiceSpec.builder().name("web").build()));
		LoggedRequest request = engine.onlyRequest();
		assertThat(request.containsHeader(HEADER)).isFalse();
		assertThat(request.getBodyAsString()).isEqualTo("{\"Name\":\"web\"}");
	}

	@Test
	void thoseOfTheCallWin() {
		ServiceSpec spec = spec("registry:5000/app");
		Outcome
			.completes(this.docker.services().create(spec, ServiceCreateOptions.builder().credentials(GIVEN).build()));
		Outcome.completes(this.docker.services().update("web", VERSION, spec, GIVEN_OPTIONS));
		assertThat(engine.requests()).hasSize(2)
			.allSatisfy((request) -> assertThat(request.getHeader(HEADER)).isEqualTo(GIVEN.headerValue()));
	}

	@Test
	void updateSendsThoseOfTheRegistry() {
		Outcome.completes(this.docker.services().update("web", 7, spec("registry:5000/app")));
		assertThat(engine.onlyRequest().getHeader(HEADER)).isEqualTo(KNOWN_HEADER);
	}

	@Test
	void updateThatNamesThoseOfTheSwarmSendsNone() {
		Outcome.completes(this.docker.services()
			.update("web", VERSION, spec("registry:5000/app"),
					ServiceUpdateOptions.builder().registryAuthFrom(RegistryAuthFrom.SPEC).build()));
		LoggedRequest request = engine.onlyRequest();
		assertThat(request.containsHeader(HEADER)).isFalse();
		assertThat(FakeEngine.line(request))
			.isEqualTo("POST /v1.45/services/web/update?version=7&registryAuthFrom=spec");
	}

	@Test
	void credentialsAreKeptOutOfTexts() {
		assertThat(GIVEN_OPTIONS).asString().contains("given").doesNotContain("geheim");
	}

	private static ServiceSpec spec(String image) {
		return ServiceSpec.builder()
			.taskTemplate(TaskSpec.builder().containerSpec(ContainerSpec.builder().image(image).build()).build())
			.build();
	}

}
