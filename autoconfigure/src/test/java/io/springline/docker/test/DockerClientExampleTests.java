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

import java.time.Duration;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.stereotype.Component;

import io.springline.docker.DockerClient;
import io.springline.docker.run.RunEvent.Output;

import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * The example of the documentation: how an application tests its code that uses a client.
 */
@DockerClientTest
@Import(DockerClientExampleTests.Backup.class)
class DockerClientExampleTests {

	@Autowired
	private MockEngine engine;

	@Autowired
	private Backup backup;

	@Test
	void dumpIsWhatTheProgramPrints() {
		this.engine.image("postgres:17", MockProcess.printing("-- dump", "-- end"));
		assertThat(this.backup.dump()).isEqualTo("-- dump\n-- end");
		this.engine.wireMock().verify(postRequestedFor(MockEngine.path("/containers/create")));
	}

	@Test
	void fullDiskIsReported() {
		this.engine.wireMock()
			.stubFor(post(MockEngine.path("/containers/create"))
				.willReturn(MockEngine.error(500, "no space left on device")));
		assertThatExceptionOfType(RuntimeException.class).isThrownBy(this.backup::dump)
			.withMessageContaining("no space left on device");
	}

	@Component
	static class Backup {

		private final DockerClient docker;

		Backup(DockerClient docker) {
			this.docker = docker;
		}

		String dump() {
			return this.docker.run("postgres:17", "pg_dump", "orders")
				.ofType(Output.class)
				.map((output) -> output.line().text())
				.collectList()
				.map((lines) -> String.join("\n", lines))
				.block(Duration.ofSeconds(20));
		}

	}

	@SpringBootConfiguration
	@EnableAutoConfiguration
	static class Application {

	}

}
