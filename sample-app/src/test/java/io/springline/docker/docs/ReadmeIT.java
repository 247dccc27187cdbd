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

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import reactor.core.publisher.Mono;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.stereotype.Component;
import org.springframework.test.util.ReflectionTestUtils;

import io.springline.docker.DockerClient;
import io.springline.docker.autoconfigure.DockerAutoConfiguration;
import io.springline.docker.autoconfigure.DockerRegistryAutoConfiguration;
import io.springline.docker.run.RunResult;
import io.springline.docker.sample.RequiresEngine;
import io.springline.docker.sample.TestEnvironment;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the first page shows.
 */
@RequiresEngine
@ExtendWith({ EngineClient.class, OutputCaptureExtension.class })
class ReadmeIT {

	@Test
	void firstLines() {
		new ApplicationContextRunner()
			.withConfiguration(
					AutoConfigurations.of(DockerAutoConfiguration.class, DockerRegistryAutoConfiguration.class))
			.withPropertyValues("docker.engine.host=" + TestEnvironment.engineHost())
			.withBean("greeter", greeter())
			.run((context) -> {
				Mono<String> greeting = ReflectionTestUtils.invokeMethod(context.getBean("greeter"), "greet");
				assertThat(greeting.block(EngineClient.LIMIT)).isEqualTo("hello");
			});
	}

	private static Class<?> greeter() {
		// tag::greeter[]
		@Component
		class Greeter {

			private final DockerClient docker;

			Greeter(DockerClient docker) {
				this.docker = docker;
			}

			Mono<String> greet() {
				return this.docker.run("busybox", "echo", "hello").as(RunResult::collect).map(RunResult::stdout);
			}

		}
		// end::greeter[]
		return Greeter.class;
	}

	@Test
	void withoutBoot(CapturedOutput output) {
		String host = TestEnvironment.engineHost();
		// tag::plain[]
		try (DockerClient docker = DockerClient.builder().host(host).build()) {
			System.out.println(docker.system().version().block().version());
		}
		// end::plain[]
		assertThat(output).containsPattern("(?m)^\\d+\\.\\d+\\.\\d+");
	}

}
