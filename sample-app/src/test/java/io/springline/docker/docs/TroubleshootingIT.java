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

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.reactivestreams.Publisher;

import io.springline.docker.DockerClient;
import io.springline.docker.container.ContainerCreateOptions;
import io.springline.docker.container.ContainerCreateRequest;
import io.springline.docker.image.BuildOptions;
import io.springline.docker.run.RunOptions;
import io.springline.docker.sample.RequiresEngine;

import static org.assertj.core.api.Assumptions.assumeThat;

/**
 * Tests that provoke the messages which the page on troubleshooting quotes, from a real
 * engine.
 */
@RequiresEngine
@ExtendWith(EngineClient.class)
class TroubleshootingIT {

	private final Quotes page = new Quotes("docs/troubleshooting.md");

	/**
	 * Other engines say the same in other words.
	 */
	@BeforeEach
	void quotesAreOfOneEngine(DockerClient docker) {
		assumeThat(docker.apiVersion().block(EngineClient.LIMIT)).hasToString("1.41");
	}

	@Test
	void whatIsNotThere(DockerClient docker) {
		assertThatQuoted("no-container", docker.containers().inspect("web"));
		assertThatQuoted("no-image",
				docker.containers().create(ContainerCreateRequest.builder().image("team/app").build()));
	}

	@Test
	void names(DockerClient docker) {
		start(docker);
		assertThatQuoted("name-in-use",
				docker.containers()
					.create(ContainerCreateRequest.builder().image("busybox").build(),
							ContainerCreateOptions.builder().name("web").build()));
	}

	@Test
	void running(DockerClient docker) {
		start(docker);
		assertThatQuoted("still-running", docker.containers().remove("web"));
		docker.containers().kill("web").then(docker.containers().waitFor("web")).block(EngineClient.LIMIT);
		assertThatQuoted("not-running", docker.exec().run("web", "date"));
	}

	@Test
	void noSwarm(DockerClient docker) {
		assertThatQuoted("no-swarm", docker.services().list());
	}

	@Test
	void tls() {
		String plain = System.getenv("SPRINGLINE_TEST_TCP").replace("tcp:", "https:");
		this.page.assertThatQuoted("no-tls",
				Failures.at(plain, (docker) -> docker.system().ping()).replace("tcp:", "https:"));
		String secure = System.getenv("SPRINGLINE_TEST_TLS").replace("tcp:", "https:");
		this.page.assertThatQuoted("untrusted",
				Failures.at(secure, (docker) -> docker.system().ping())
					.replace("tcp:", "https:")
					.replace("2375", "2376"));
	}

	@Test
	void registry(DockerClient docker) {
		String registry = System.getenv("SPRINGLINE_TEST_REGISTRY");
		String message = Failures.of(docker.images().pull(registry + "/team/app:1.4"));
		this.page.assertThatQuoted("no-credentials", message.replace(registry, "registry.example:5000"));
	}

	@Test
	void build(DockerClient docker, @TempDir Path folder) throws IOException {
		Files.writeString(folder.resolve("Dockerfile"), "FROM busybox\nRUN exit 3\n");
		assertThatQuoted("build-step", docker.images().build(folder, BuildOptions.builder().forceRemove(true).build()));
		BuildOptions options = BuildOptions.builder().dockerfile("Dockerfile.prod").build();
		String message = Failures.of(docker.images().build(folder, options));
		this.page.assertThatQuoted("no-dockerfile", message.replace(folder.toString(), "/srv/app"));
	}

	private static void start(DockerClient docker) {
		docker.run(RunOptions.builder("busybox").name("web").detach(true).command("sleep", "60").build())
			.blockLast(EngineClient.LIMIT);
	}

	private void assertThatQuoted(String name, Publisher<?> call) {
		this.page.assertThatQuoted(name,
				Failures.of(call).replaceAll("/v1\\.\\d+/", "/v1.41/").replaceAll("[0-9a-f]{64}", "5f2c8a..."));
	}

}
