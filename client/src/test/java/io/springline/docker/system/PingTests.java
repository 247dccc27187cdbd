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

package io.springline.docker.system;

import org.junit.jupiter.api.Test;

import org.springframework.http.HttpHeaders;

import io.springline.docker.image.BuilderVersion;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link Ping}.
 */
class PingTests {

	@Test
	void readsHeaders() {
		HttpHeaders headers = new HttpHeaders();
		headers.set("Api-Version", "1.45");
		headers.set("Builder-Version", "2");
		headers.set("Docker-Experimental", "false");
		headers.set("Ostype", "linux");
		headers.set("Swarm", "active/manager");
		assertThat(Ping.from(headers))
			.isEqualTo(new Ping("1.45", BuilderVersion.BUILD_KIT, false, "linux", "active/manager"));
	}

	@Test
	void oldEnginesTellLess() {
		assertThat(Ping.from(new HttpHeaders())).isEqualTo(new Ping(null, null, null, null, null));
	}

}
