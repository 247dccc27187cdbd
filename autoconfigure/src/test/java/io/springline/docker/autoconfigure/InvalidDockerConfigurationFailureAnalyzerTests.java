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

import java.io.IOException;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.ssl.SslAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Configuration;
import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

/**
 * Tests for {@link InvalidDockerConfigurationFailureAnalyzer}.
 */
@ExtendWith(OutputCaptureExtension.class)
class InvalidDockerConfigurationFailureAnalyzerTests {

	@Test
	void wrongHostIsDescribedWithItsOrigin(CapturedOutput output) {
		start("--docker.engine.host=foo://x");
		assertThat(output).contains("APPLICATION FAILED TO START")
			.contains("The property 'docker.engine.host' cannot be used")
			.contains("it must start with unix://, tcp://")
			.contains("Correct the property 'docker.engine.host' in \"docker.engine.host\" from property source "
					+ "\"commandLineArgs\".");
	}

	@Test
	void wrongApiVersionIsDescribed(CapturedOutput output) {
		start("--docker.engine.api-version=abc");
		assertThat(output).contains("'abc' is not an API version such as 1.41")
			.contains("Correct the property 'docker.engine.api-version'");
	}

	@Test
	void unknownBundleIsDescribed(CapturedOutput output) {
		start("--docker.engine.host=tcp://localhost:2376", "--docker.engine.ssl.bundle=unknown");
		assertThat(output).contains("Correct the property 'docker.engine.ssl.bundle'");
	}

	@Test
	void halfFilledRegistryIsDescribedWithoutItsSecret(CapturedOutput output) {
		start("--docker.engine.registries.hub.server=docker.io", "--docker.engine.registries.hub.password=s3cr3t");
		assertThat(output).contains("Correct the property 'docker.engine.registries.hub.username'")
			.doesNotContain("s3cr3t");
	}

	@Test
	void userInformationInTheHostIsNotRepeated(CapturedOutput output) {
		start("--docker.engine.host=foo://root:s3cr3t@machine");
		assertThat(output).contains("Correct the property 'docker.engine.host'").doesNotContain("s3cr3t");
	}

	@Test
	void unknownContextIsDescribedWithTheWayOut(CapturedOutput output, @TempDir Path home) throws IOException {
		new DockerHome(home).current("gone");
		String before = System.setProperty("user.home", home.toString());
		try {
			start();
		}
		finally {
			System.setProperty("user.home", before);
		}
		assertThat(output).contains("The Docker Engine client cannot be built: The docker context 'gone'")
			.contains("set the property 'docker.engine.host'");
	}

	@Test
	void otherFailuresAreLeftToOthers() {
		assertThat(analyze(new IllegalStateException("x"))).isNull();
	}

	@Test
	void originIsLeftOutWhenItIsNotKnown() {
		FailureAnalysis analysis = analyze(new InvalidDockerConfigurationException("docker.engine.host", "it is odd"));
		assertThat(analysis.getAction()).isEqualTo("Correct the property 'docker.engine.host'.");
	}

	private static FailureAnalysis analyze(Throwable failure) {
		return new InvalidDockerConfigurationFailureAnalyzer(new MockEnvironment()).analyze(failure);
	}

	private static void start(String... arguments) {
		SpringApplication application = new SpringApplicationBuilder(Application.class).web(WebApplicationType.NONE)
			.build();
		assertThatException().isThrownBy(() -> application.run(arguments).close());
	}

	@Configuration(proxyBeanMethods = false)
	@ImportAutoConfiguration({ SslAutoConfiguration.class, DockerRegistryAutoConfiguration.class,
			DockerAutoConfiguration.class })
	static class Application {

	}

}
