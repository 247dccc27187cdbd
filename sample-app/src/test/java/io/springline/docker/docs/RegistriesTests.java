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

import java.util.Map;

import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import io.springline.docker.DockerClient;
import io.springline.docker.autoconfigure.DockerAutoConfiguration;
import io.springline.docker.autoconfigure.DockerRegistryAutoConfiguration;
import io.springline.docker.registry.RegistryAddress;
import io.springline.docker.registry.RegistryCredentials;
import io.springline.docker.registry.RegistryCredentialsProvider;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the page on registries shows.
 */
class RegistriesTests {

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(DockerAutoConfiguration.class, DockerRegistryAutoConfiguration.class));

	@Test
	void provider() {
		this.runner.withUserConfiguration(Cloud.class).run((context) -> {
			DockerClient docker = context.getBean(DockerClient.class);
			RegistryCredentials credentials = docker.keyring()
				.credentials("registry.example")
				.block(EngineClient.LIMIT);
			assertThat(credentials)
				.isEqualTo(RegistryCredentials.of("robot", "t0ken", null, "registry.example", null, null));
		});
	}

	@Test
	void login() {
		try (StubEngine engine = new StubEngine("1.41", 200,
				"{\"IdentityToken\":\"t0ken\",\"Status\":\"Login Succeeded\"}");
				DockerClient docker = DockerClient.builder().host(engine.host()).build()) {
			String password = "secret";
			// tag::login[]
			RegistryAddress registry = new RegistryAddress("registry.example:5000");
			docker.login(RegistryCredentials.password("robot", password).at(registry)).block();
			// end::login[]
			docker.keyring().credentials("registry.example:5000").block(EngineClient.LIMIT);
			// tag::keyring[]
			Map<String, String> sources = docker.keyring().sources();
			docker.keyring().invalidate("registry.example:5000");
			// end::keyring[]
			assertThat(sources).containsEntry("registry.example:5000", "a login with this client");
			docker.keyring().credentials("registry.example:5000").block(EngineClient.LIMIT);
			assertThat(docker.keyring().sources()).containsEntry("registry.example:5000", "none");
		}
	}

	/**
	 * Gives short-lived tokens.
	 */
	interface TokenService {

		Mono<String> current();

	}

	@Configuration(proxyBeanMethods = false)
	static class Cloud {

		@Bean
		TokenService tokens() {
			return () -> Mono.just("t0ken");
		}

		// tag::provider[]
		@Bean
		RegistryCredentialsProvider cloud(TokenService tokens) {
			return (registry) -> registry.equals("registry.example")
					? tokens.current().map((token) -> RegistryCredentials.password("robot", token)) : Mono.empty();
		}
		// end::provider[]

	}

}
