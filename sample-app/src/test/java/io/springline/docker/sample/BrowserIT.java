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

import java.io.IOException;
import java.util.UUID;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import io.springline.docker.DockerClient;
import io.springline.docker.container.ContainerRemoveOptions;
import io.springline.docker.run.RunOptions;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a person sees and does.
 */
@RequiresEngine
@RequiresBrowser
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class BrowserIT {

	private static final ContainerRemoveOptions FORCED = ContainerRemoveOptions.builder().force(true).build();

	private static EngineRelay relay;

	private final String name = "console-" + UUID.randomUUID().toString().substring(0, 8);

	@Autowired
	private DockerClient docker;

	@LocalServerPort
	private int port;

	private Browser browser;

	@DynamicPropertySource
	static void properties(DynamicPropertyRegistry registry) throws IOException {
		relay = new EngineRelay(TestEnvironment.engineHost());
		relay.start();
		registry.add("docker.engine.host", relay::host);
	}

	@BeforeEach
	void openPage() {
		this.browser = new Browser();
		this.browser.open("http://127.0.0.1:" + this.port + "/");
		this.browser.await("#health", "Health: up");
	}

	@AfterEach
	void closePage() {
		this.browser.close();
		this.docker.containers().remove(this.name, FORCED).onErrorResume((ex) -> Mono.empty()).block();
	}

	@AfterAll
	static void closeRelay() throws IOException {
		relay.close();
	}

	@Test
	void runShowsOutputAndExitCode() {
		run("echo hello");
		this.browser.await(".output [data-field=status]", "exit code 0");
		assertThat(this.browser.text(".output .lines")).isEqualTo("hello");
		assertThat(this.browser.complaints()).isEmpty();
	}

	@Test
	void runShowsMarkupAsTextAndErrorsApart() {
		run("sh -c 'echo \"<img src=x onerror=alert(1)>\"; sleep 1; echo broken >&2; exit 3'");
		this.browser.await(".output [data-field=status]", "exit code 3");
		assertThat(this.browser.text(".output .lines")).startsWith("<img src=x onerror=alert(1)>");
		assertThat(this.browser.text(".output [data-stream=stderr]")).isEqualTo("broken");
		assertThat(this.browser.findAll(".output .lines img")).isEmpty();
	}

	@Test
	void cancelStopsAndRemovesTheContainer() {
		String mark = "mark-" + this.name;
		run("sh -c 'trap exit TERM; echo " + mark + "; while :; do sleep 0.1; done'");
		this.browser.await(".output .lines", mark);
		this.browser.await("#containers", mark);
		this.browser.click(".output [data-action=cancel]");
		this.browser.await(".output [data-field=status]", "cancelled");
		this.browser.awaitNone("#containers [title*='" + mark + "']");
	}

	@Test
	void listsFollowWhatOthersDoAndButtonsWork() {
		assertThat(this.browser.text("#images")).contains(TestEnvironment.image());
		startContainer();
		this.browser.await("#containers", this.name);
		this.browser.click(button("Logs of"));
		this.browser.await(".output .lines", "said by " + this.name);
		this.browser.click(button("Stop"));
		this.browser.await(".output [data-field=status]", "ended");
		this.browser.click(button("Remove"));
		this.browser.await("#confirm", "Remove the container " + this.name + "?");
		this.browser.click("#confirm [value=yes]");
		this.browser.awaitNone(button("Logs of"));
	}

	@Test
	void engineThatIsLostIsMissedAndFoundAgain() throws IOException {
		startContainer();
		this.browser.await("#containers", this.name);
		relay.stop();
		this.browser.await("#banner", "the socket does not exist");
		assertThat(this.browser.text("#containers-empty")).isEqualTo("No engine, no containers.");
		relay.start();
		this.browser.await("#containers", this.name);
		this.browser.awaitNone("#banner");
	}

	private void run(String command) {
		this.browser.fill("#run [name=image]", TestEnvironment.image());
		this.browser.fill("#run [name=command]", command);
		this.browser.click("#run button");
	}

	private void startContainer() {
		String script = "trap exit TERM; echo said by " + this.name + "; while :; do sleep 0.1; done";
		RunOptions options = RunOptions.builder(TestEnvironment.image())
			.name(this.name)
			.command("sh", "-c", script)
			.detach(true)
			.build();
		this.docker.run(options).blockLast();
	}

	private String button(String action) {
		return "[aria-label='" + action + " " + this.name + "']";
	}

}
