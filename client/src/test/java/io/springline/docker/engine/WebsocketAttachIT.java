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

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import io.springline.docker.DockerClient;
import io.springline.docker.container.AttachOptions;
import io.springline.docker.error.NotFoundException;
import io.springline.docker.stream.Frame;
import io.springline.docker.stream.Input;
import io.springline.docker.stream.StreamSession;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Sessions by websocket with containers of a real engine.
 */
@RequiresEngine
class WebsocketAttachIT {

	private final Engine engine;

	WebsocketAttachIT(Engine engine) {
		this.engine = engine;
	}

	@ParameterizedTest
	@EnumSource
	void inputEndsAndOutputGoesOn(Transport transport) {
		String id = this.engine
			.created(this.engine.script("cat; echo end; echo err >&2").openStdin(true).stdinOnce(true));
		try (DockerClient docker = transport.client()) {
			StreamSession session = Engine.get(docker.containers().attachWebsocket(id, AttachOptions.ALL));
			Engine.get(docker.containers().start(id));
			String output = String.join("", Engine.all(session.pipe(Input.of("hello\n")).map(Frame::text)));
			// The engine copies the two streams side by side, and does not say which is
			// which
			assertThat(output).contains("err\n");
			assertThat(output.replace("err\n", "")).isEqualTo("hello\nend\n");
		}
	}

	@Test
	void missingContainer() {
		assertThatExceptionOfType(NotFoundException.class)
			.isThrownBy(() -> Engine.get(this.engine.containers().attachWebsocket("none-such", AttachOptions.OUTPUT)));
	}

}
