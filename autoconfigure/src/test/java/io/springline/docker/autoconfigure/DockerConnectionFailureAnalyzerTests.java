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

package io.springline.docker.autoconfigure;

import java.nio.file.Path;
import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import io.springline.docker.DockerClient;
import io.springline.docker.error.DockerConnectionException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link DockerConnectionFailureAnalyzer}.
 */
@ExtendWith(OutputCaptureExtension.class)
class DockerConnectionFailureAnalyzerTests {

	@Test
	void missingSocketIsDescribedWhenARunnerNeedsTheEngine(CapturedOutput output, @TempDir Path folder) {
		SpringApplication application = new SpringApplicationBuilder(Application.class).web(WebApplicationType.NONE)
			.build();
		String host = "unix://" + folder.resolve("docker.sock");
		assertThatExceptionOfType(DockerConnectionException.class)
			.isThrownBy(() -> application.run("--docker.engine.host=" + host).close());
		assertThat(output).contains("APPLICATION FAILED TO START")
			.contains("could not connect to " + host + " (from the property docker.engine.host)")
			.contains("the socket does not exist")
			.contains("Start the engine and let this process reach it");
	}

	@Configuration(proxyBeanMethods = false)
	@ImportAutoConfiguration(DockerAutoConfiguration.class)
	static class Application {

		@Bean
		ApplicationRunner runner(DockerClient docker) {
			return (arguments) -> docker.system().ping().block(Duration.ofSeconds(30));
		}

	}

}
