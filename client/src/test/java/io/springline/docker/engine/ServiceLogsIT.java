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

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

import io.springline.docker.DockerClient;
import io.springline.docker.service.ServiceLogsOptions;
import io.springline.docker.stream.OutputLine;
import io.springline.docker.stream.Reconnect;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The logs of services that are followed although the connection is cut.
 */
@SwarmManager
class ServiceLogsIT {

	private static final Reconnect SOON = Reconnect.builder().firstDelay(Duration.ofMillis(10)).build();

	private static final int LINES = 150;

	private final TestServices test;

	ServiceLogsIT(Engine engine) {
		this.test = new TestServices(engine);
	}

	@AfterEach
	void removeServices() {
		this.test.removeAll();
	}

	@Test
	void areWholeOverManyCuts() throws IOException {
		String id = this.test.running(this.test
			.staying("i=0; while [ $i -lt %d ]; do echo $i; i=$((i+1)); sleep 0.01; done".formatted(LINES)), 2);
		try (Relay relay = new Relay(EngineVariables.get(EngineVariables.HOST));
				DockerClient docker = DockerClient.builder().host(relay.host()).build()) {
			List<OutputLine> lines = Engine.all(docker.services()
				.followLogs(id, ServiceLogsOptions.DEFAULTS, SOON)
				.take(2 * LINES)
				.index((index, line) -> {
					if (index % 40 == 39) {
						relay.cut();
					}
					return line;
				}));
			MultiValueMap<String, String> tasks = new LinkedMultiValueMap<>();
			lines.forEach((line) -> tasks.add(line.details().get("com.docker.swarm.task.id"), line.text()));
			assertThat(tasks).hasSize(2);
			assertThat(tasks.values()).containsOnly(IntStream.range(0, LINES).mapToObj(String::valueOf).toList());
		}
	}

}
