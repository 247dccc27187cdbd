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

package io.springline.docker.sample;

import org.junit.jupiter.api.Test;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import io.springline.docker.test.MockEngine;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a person sees and does where no engine answers when the console starts, and what
 * happens before their eyes when one does.
 */
@RequiresBrowser
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class StandInBrowserIT {

	private static final MockEngine engine = MockEngine.start();

	@LocalServerPort
	private int port;

	@DynamicPropertySource
	static void properties(DynamicPropertyRegistry registry) {
		engine.goAway();
		registry.add("docker.engine.host", engine::host);
	}

	@Test
	void personWorksWithTheStandInUntilTheEngineTakesOver() {
		try (engine; Browser browser = new Browser()) {
			browser.open("http://localhost:" + this.port + "/");
			browser.await("#banner", "This is a stand-in, not a Docker Engine");
			assertThat(browser.text("#banner")).contains("Could not connect to " + engine.host(),
					"nothing is really run");
			assertThat(browser.text("#health")).isEqualTo("Stand-in");
			browser.await("#containers", "nginx:1.29");
			browser.await("#images", "postgres:17");
			browser.fill("#run-image", "alpine");
			browser.fill("#run [name=command]", "sh -c 'echo hello; sleep 1; echo oops >&2; exit 3'");
			browser.click("#run button");
			browser.await(".output [data-field=lines]", "hello");
			browser.await(".output [data-field=lines]", "oops");
			browser.await(".output [data-field=status]", "3");
			engine.comeBack();
			browser.await("#notice", "What was made on the stand-in is gone");
			browser.awaitNone("#banner");
			browser.await("#containers-empty", "No containers");
			browser.await("#engine-host", engine.host());
			browser.await("#health", "Health: up");
			assertThat(browser.complaints()).isEmpty();
		}
	}

}
