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

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.CommandLineRunner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.ssl.SslAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import io.springline.docker.DockerClient;
import io.springline.docker.autoconfigure.DockerAutoConfiguration;
import io.springline.docker.autoconfigure.DockerRegistryAutoConfiguration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

/**
 * Tests that provoke what the page on troubleshooting quotes of applications that do not
 * start.
 */
@ExtendWith(OutputCaptureExtension.class)
class StartupFailureTests {

	private static final Pattern ANALYSIS = Pattern.compile(
			"APPLICATION FAILED TO START\\n\\*+\\n\\n(Description:\\n\\n.*?\\n\\nAction:\\n\\n[^\\n]*)",
			Pattern.DOTALL);

	private final Quotes page = new Quotes("docs/troubleshooting.md");

	@Test
	void host(CapturedOutput output) {
		start("--docker.engine.host=ssh://engine.example");
		assertThatQuoted("start-host", output);
	}

	@Test
	void bundle(CapturedOutput output) {
		start("--docker.engine.host=tcp://engine.example:2376", "--docker.engine.ssl.bundle=engine");
		assertThatQuoted("start-bundle", output);
	}

	@Test
	void connection(CapturedOutput output) {
		start("--docker.engine.host=unix:///nowhere/docker.sock");
		assertThatQuoted("start-connection", output);
	}

	private static void start(String... arguments) {
		assertThatException()
			.isThrownBy(() -> new SpringApplicationBuilder(Application.class).web(WebApplicationType.NONE)
				.run(arguments)
				.close());
	}

	private void assertThatQuoted(String name, CapturedOutput output) {
		Matcher analysis = ANALYSIS.matcher(output.getAll());
		assertThat(analysis.find()).isTrue();
		this.page.assertThatQuoted(name, analysis.group(1).replace("/nowhere/", "/var/run/"));
	}

	@Configuration(proxyBeanMethods = false)
	@ImportAutoConfiguration({ DockerAutoConfiguration.class, DockerRegistryAutoConfiguration.class,
			SslAutoConfiguration.class })
	static class Application {

		@Bean
		CommandLineRunner ping(DockerClient docker) {
			return (arguments) -> docker.system().ping().block();
		}

	}

}
