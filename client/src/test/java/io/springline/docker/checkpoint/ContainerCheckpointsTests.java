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

package io.springline.docker.checkpoint;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import reactor.test.StepVerifier;

import io.springline.docker.DockerClient;
import io.springline.docker.container.ContainerStartOptions;
import io.springline.docker.error.NotImplementedException;
import io.springline.docker.test.FakeEngine;
import io.springline.docker.test.Outcome;
import io.springline.docker.test.Transport;

import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.noContent;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for {@link ContainerCheckpoints} on the wire.
 */
@ParameterizedClass
@EnumSource(names = { "TCP", "UNIX" })
@Timeout(60)
class ContainerCheckpointsTests {

	@RegisterExtension
	static final FakeEngine engine = new FakeEngine();

	@Parameter
	Transport transport;

	private DockerClient docker;

	private ContainerCheckpoints checkpoints;

	@BeforeEach
	void setUp() {
		this.docker = engine.client(this.transport);
		this.checkpoints = this.docker.checkpoints("web");
	}

	@Test
	void create() {
		engine.answer(status(201));
		Outcome.completes(this.checkpoints.create("one"));
		assertThat(engine.requestLines()).containsExactly("POST /v1.45/containers/web/checkpoints");
		assertThat(engine.onlyRequest().getBodyAsString()).isEqualTo("{\"CheckpointID\":\"one\",\"Exit\":true}");
	}

	@Test
	void createElsewhereAndGoOn() {
		engine.answer(status(201));
		Outcome.completes(this.checkpoints.create(new CheckpointCreateRequest("one", "/var/checkpoints", false)));
		assertThat(engine.onlyRequest().getBodyAsString())
			.isEqualTo("{\"CheckpointID\":\"one\",\"CheckpointDir\":\"/var/checkpoints\",\"Exit\":false}");
	}

	@Test
	void list() {
		engine.answer(okJson("[{\"Name\":\"one\"},{\"Name\":\"two\"}]"));
		StepVerifier.create(this.checkpoints.list())
			.expectNext(new Checkpoint("one"), new Checkpoint("two"))
			.expectComplete()
			.verify(Outcome.LIMIT);
		assertThat(engine.requestLines()).containsExactly("GET /v1.45/containers/web/checkpoints");
	}

	@Test
	void listOfNoneElsewhere() {
		engine.answer(okJson("null"));
		StepVerifier.create(this.checkpoints.list(new CheckpointOptions("/var/checkpoints")))
			.expectComplete()
			.verify(Outcome.LIMIT);
		assertThat(engine.requestLines())
			.containsExactly("GET /v1.45/containers/web/checkpoints?dir=%2Fvar%2Fcheckpoints");
	}

	@Test
	void remove() {
		engine.answer(noContent());
		Outcome.completes(this.checkpoints.remove("one"));
		Outcome.completes(this.checkpoints.remove("one", new CheckpointOptions("/var/checkpoints")));
		assertThat(engine.requestLines()).containsExactly("DELETE /v1.45/containers/web/checkpoints/one",
				"DELETE /v1.45/containers/web/checkpoints/one?dir=%2Fvar%2Fcheckpoints");
	}

	@Test
	void startFromACheckpoint() {
		engine.answer(noContent());
		ContainerStartOptions options = ContainerStartOptions.builder()
			.checkpoint("one")
			.checkpointDir("/var/checkpoints")
			.build();
		Outcome.completes(this.docker.containers().start("web", options));
		assertThat(engine.requestLines())
			.containsExactly("POST /v1.45/containers/web/start?checkpoint=one&checkpoint-dir=%2Fvar%2Fcheckpoints");
	}

	@Test
	void engineWithoutThemSaysSo() {
		String message = "This experimental feature is disabled by default. Start the Docker daemon in experimental "
				+ "mode in order to enable it.";
		engine.answer(jsonResponse("{\"message\":\"" + message + "\"}", 501));
		assertThat(Outcome.fails(this.checkpoints.list(), NotImplementedException.class).getReason())
			.isEqualTo(message);
	}

	@Test
	void namesCannotReachAnotherEndpoint() {
		assertThatIllegalArgumentException().isThrownBy(() -> this.checkpoints.remove("../one"));
		assertThatIllegalArgumentException().isThrownBy(() -> this.docker.checkpoints("../web").list());
	}

}
