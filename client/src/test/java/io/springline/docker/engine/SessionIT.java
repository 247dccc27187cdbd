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

import io.springline.docker.stream.Frame;
import io.springline.docker.stream.StreamSession;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Sessions with the BuildKit of a real engine.
 */
@RequiresEngine
class SessionIT {

	private final Engine engine;

	SessionIT(Engine engine) {
		this.engine = engine;
	}

	@Test
	void engineSpeaksFirstAsAClientOfHttp2() {
		StreamSession session = Engine.get(this.engine.docker().session().open("springline-test"));
		assertThat(Engine.get(session.output().map(Frame::text).next())).startsWith("PRI * HTTP/2.0\r\n");
		session.close();
	}

}
