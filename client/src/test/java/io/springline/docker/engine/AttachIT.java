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

package io.springline.docker.engine;

import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.test.StepVerifier;

import io.springline.docker.DockerClient;
import io.springline.docker.container.AttachOptions;
import io.springline.docker.container.ContainerCreateRequestBuilder;
import io.springline.docker.container.ContainerSession;
import io.springline.docker.error.NotFoundException;
import io.springline.docker.stream.Frame;
import io.springline.docker.stream.Input;
import io.springline.docker.stream.StreamType;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Sessions with containers of a real engine.
 */
@RequiresEngine
class AttachIT {

	private final Engine engine;

	AttachIT(Engine engine) {
		this.engine = engine;
	}

	@ParameterizedTest
	@EnumSource
	void inputEndsAndOutputGoesOn(Transport transport) {
		String id = this.engine.created(reading("cat; echo end; echo err >&2; exit 3"));
		try (DockerClient docker = transport.client()) {
			ContainerSession session = Engine.get(docker.containers().attach(id));
			Engine.get(docker.containers().start(id));
			List<Frame> output = Engine.all(session.pipe(Input.of("hello\n")));
			assertThat(text(output, StreamType.STDOUT)).isEqualTo("hello\nend\n");
			assertThat(text(output, StreamType.STDERR)).isEqualTo("err\n");
			assertThat(Engine.get(docker.containers().waitFor(id)).statusCode()).isEqualTo(3);
		}
	}

	@Test
	void terminal() {
		String id = this.engine.created(this.engine.command("sh").openStdin(true).tty(true));
		ContainerSession session = Engine.get(this.engine.containers().attach(id));
		Engine.get(this.engine.containers().start(id));
		Engine.complete(session.resize(33, 101));
		Engine.complete(session.write("stty size; exit\n"));
		assertThat(String.join("", Engine.all(session.output().map(Frame::text)))).contains("33 101\r\n");
	}

	@ParameterizedTest
	@ValueSource(booleans = { false, true })
	void outputSoFar(boolean tty) {
		String id = this.engine
			.started(this.engine.service("echo ready; read line; echo got $line").openStdin(true).tty(tty));
		Await.until("the output is there", () -> !Engine.all(this.engine.containers().logs(id)).isEmpty());
		AttachOptions all = AttachOptions.builder()
			.logs(true)
			.stream(true)
			.stdin(true)
			.stdout(true)
			.stderr(true)
			.build();
		ContainerSession session = Engine.get(this.engine.containers().attach(id, all));
		StepVerifier.create(session.output().map((frame) -> frame.text().strip()).filter((text) -> !text.equals("go")))
			.expectNext("ready")
			.then(() -> Engine.complete(session.write("go\n")))
			.expectNextMatches((text) -> text.endsWith("got go"))
			.thenCancel()
			.verify(Engine.LIMIT);
		assertThat(this.engine.state(id).running()).isTrue();
	}

	@Test
	void missingContainer() {
		assertThatExceptionOfType(NotFoundException.class)
			.isThrownBy(() -> Engine.get(this.engine.containers().attach("none-such")));
	}

	private static String text(List<Frame> output, StreamType stream) {
		return output.stream()
			.filter((frame) -> frame.stream() == stream)
			.map(Frame::text)
			.collect(Collectors.joining());
	}

	private ContainerCreateRequestBuilder reading(String script) {
		return this.engine.script(script).openStdin(true).stdinOnce(true).attachStdin(true);
	}

}
