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

package io.springline.docker.image;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import reactor.core.publisher.Flux;

import io.springline.docker.error.UnsupportedApiVersionException;
import io.springline.docker.test.FakeEngine;
import io.springline.docker.test.Outcome;
import io.springline.docker.test.Transport;

import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for builds that can be cancelled.
 */
@ParameterizedClass
@EnumSource(names = { "TCP", "UNIX" })
@Timeout(60)
class BuildControlTests {

	@RegisterExtension
	static final FakeEngine engine = new FakeEngine();

	@Parameter
	Transport transport;

	@Test
	void cancel() {
		engine.answer(ok());
		Outcome.completes(engine.client(this.transport).cancelBuild("nightly build/7"));
		assertThat(engine.requestLines()).containsExactly("POST /v1.45/build/cancel?id=nightly%20build%2F7");
	}

	@Test
	void buildWithAnId() {
		engine.answer(okJson("{\"stream\":\"done\"}"));
		BuildOptions options = BuildOptions.builder().version(BuilderVersion.BUILD_KIT).buildId("b7").build();
		Outcome.completes(engine.client(this.transport).images().build(options, Flux.empty()));
		assertThat(engine.requestLines()).containsExactly("POST /v1.45/build?version=2&buildid=b7");
	}

	@Test
	void needsItsVersionOfTheApi() {
		engine.announce("1.37");
		Outcome.fails(engine.client(this.transport).cancelBuild("b7"), UnsupportedApiVersionException.class);
		assertThat(engine.requests()).isEmpty();
	}

}
