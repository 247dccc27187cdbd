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

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a person sees where there is neither an engine nor a stand-in for one.
 */
@RequiresBrowser
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "docker.engine.host=unix:///nonexistent/docker.sock", "console.stand-in.enabled=false" })
class NoEngineBrowserIT {

	@LocalServerPort
	private int port;

	@Test
	void pageSaysThatThereIsNoEngineAndWhy() {
		try (Browser browser = new Browser()) {
			browser.open("http://localhost:" + this.port + "/");
			browser.await("#banner", "No Docker Engine to work with");
			assertThat(browser.text("#banner")).contains("unix:///nonexistent/docker.sock",
					"the socket does not exist. Is the engine installed and running?", "keeps trying");
			assertThat(browser.text("#health")).isEqualTo("No engine");
			assertThat(browser.text("#containers-empty")).isEqualTo("No engine, no containers.");
			assertThat(browser.text("header")).contains("from the property docker.engine.host");
			assertThat(browser.find("#run button").isEnabled()).isFalse();
			assertThat(browser.complaints()).isEmpty();
		}
	}

}
