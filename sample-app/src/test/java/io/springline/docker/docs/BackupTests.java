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

package io.springline.docker.docs;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import io.springline.docker.error.EngineException;
import io.springline.docker.test.DockerClientTest;
import io.springline.docker.test.MockEngine;
import io.springline.docker.test.MockProcess;

import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What the page on testing shows.
 */
// tag::slice[]
@DockerClientTest(Backup.class)
class BackupTests {

	@Autowired
	private MockEngine engine;

	@Autowired
	private Backup backup;

	@Test
	void dumpIsWhatTheProgramPrints() {
		this.engine.image("postgres:17", MockProcess.printing("-- dump", "-- end"));
		assertThat(this.backup.dump()).containsExactly("-- dump", "-- end");
		this.engine.wireMock().verify(postRequestedFor(MockEngine.path("/containers/create")));
	}

	@Test
	void fullDiskIsReported() {
		this.engine.wireMock()
			.stubFor(post(MockEngine.path("/containers/create"))
				.willReturn(MockEngine.error(500, "no space left on device")));
		assertThatExceptionOfType(EngineException.class).isThrownBy(this.backup::dump)
			.withMessageContaining("no space left on device");
	}

}
// end::slice[]
