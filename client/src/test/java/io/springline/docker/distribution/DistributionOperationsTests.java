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

package io.springline.docker.distribution;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

import io.springline.docker.error.UnauthorizedException;
import io.springline.docker.error.UnsupportedApiVersionException;
import io.springline.docker.json.RealAnswers;
import io.springline.docker.oci.Platform;
import io.springline.docker.registry.RegistryAddress;
import io.springline.docker.registry.RegistryCredentials;
import io.springline.docker.test.FakeEngine;
import io.springline.docker.test.Outcome;
import io.springline.docker.test.Transport;

import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link DistributionOperations} on the wire.
 */
@ParameterizedClass
@EnumSource(names = { "TCP", "UNIX" })
@Timeout(60)
class DistributionOperationsTests {

	@RegisterExtension
	static final FakeEngine engine = new FakeEngine();

	@Parameter
	Transport transport;

	private final RegistryCredentials known = RegistryCredentials.password("ann", "hunter2");

	private DistributionOperations distribution;

	@BeforeEach
	void setUp() {
		this.distribution = engine
			.client(this.transport,
					(setup) -> setup.credentials(
							(host) -> host.equals("registry.example:5000") ? Mono.just(this.known) : Mono.empty()))
			.distribution();
	}

	@ParameterizedTest
	@ValueSource(strings = { "20.10", "26.1" })
	void inspect(String version) {
		String answer = RealAnswers.text("distribution/inspect-" + version + ".json");
		RealAnswers.assertNothingLost(answer, DistributionInspect.class);
		engine.answer(okJson(answer));
		StepVerifier.create(this.distribution.inspect("registry.example:5000/team/app:1")).assertNext((image) -> {
			assertThat(image.descriptor().digest()).startsWith("sha256:");
			assertThat(image.descriptor().mediaType())
				.isEqualTo("application/vnd.docker.distribution.manifest.v2+json");
			assertThat(image.descriptor().size()).isEqualTo(527);
			assertThat(image.platforms()).containsExactly(Platform.parse("linux/amd64"));
		}).expectComplete().verify(Outcome.LIMIT);
		assertThat(engine.requestLines())
			.containsExactly("GET /v1.45/distribution/registry.example:5000/team/app:1/json");
		assertThat(engine.onlyRequest().getHeader("X-Registry-Auth"))
			.isEqualTo(this.known.at(new RegistryAddress("registry.example:5000")).headerValue());
	}

	@Test
	void inspectWithCredentialsOfTheCall() {
		engine.answer(okJson("{\"Descriptor\":{},\"Platforms\":null}"));
		RegistryCredentials given = RegistryCredentials.password("bob", "hunter3");
		DistributionInspectOptions options = DistributionInspectOptions.builder().credentials(given).build();
		StepVerifier.create(this.distribution.inspect("registry.example:5000/app", options))
			.assertNext((image) -> assertThat(image.platforms()).isEmpty())
			.expectComplete()
			.verify(Outcome.LIMIT);
		assertThat(engine.onlyRequest().getHeader("X-Registry-Auth")).isEqualTo(given.headerValue());
	}

	@Test
	void refusedCredentialsAreAnError() {
		engine.answer(jsonResponse("{\"message\":\"unauthorized: authentication required\"}", 401));
		UnauthorizedException refused = Outcome.fails(this.distribution.inspect("registry.example:5000/app"),
				UnauthorizedException.class);
		assertThat(refused).hasMessageContaining("unauthorized: authentication required")
			.hasMessageNotContaining("hunter2");
	}

	@Test
	void needsItsVersionOfTheApi() {
		engine.announce("1.29");
		Outcome.fails(this.distribution.inspect("busybox"), UnsupportedApiVersionException.class);
		assertThat(engine.requests()).isEmpty();
	}

}
