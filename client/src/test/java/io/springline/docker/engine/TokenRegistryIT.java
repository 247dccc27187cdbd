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
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

import io.springline.docker.DockerClient;
import io.springline.docker.error.EngineException;
import io.springline.docker.registry.PasswordCredentials;
import io.springline.docker.registry.RegistryCredentials;
import io.springline.docker.registry.RegistryCredentialsProvider;
import io.springline.docker.system.AuthResponse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * A registry that wants tokens, which expire.
 */
@RequiresEngine
class TokenRegistryIT {

	private final String registry = EngineVariables.get(EngineVariables.REGISTRY_TOKEN);

	private final AtomicInteger asked = new AtomicInteger();

	private final Engine engine;

	private TokenServer server;

	private String reference;

	TokenRegistryIT(Engine engine) {
		this.engine = engine;
	}

	@BeforeEach
	void pushAnImage() throws IOException {
		this.server = new TokenServer();
		this.reference = this.registry + "/" + this.engine.name() + ":1";
		Engine.complete(this.engine.images().tag(this.engine.image(), this.reference));
		try (DockerClient docker = docker(RegistryCredentials.password(TokenServer.USERNAME, TokenServer.PASSWORD))) {
			Engine.complete(docker.images().push(this.reference));
		}
		this.server.grants().clear();
	}

	@AfterEach
	void stop() {
		this.server.close();
	}

	@Test
	void expiredIdentityTokenIsReplacedAndTheCallRepeated() {
		this.server.accept("fresh");
		try (DockerClient docker = docker(RegistryCredentials.identityToken("expired"),
				RegistryCredentials.identityToken("fresh"))) {
			Engine.complete(docker.images().pull(this.reference));
			assertThat(this.server.grants()).contains("expired").last().isEqualTo("fresh");
			assertThat(this.asked).hasValue(2);
			this.server.grants().clear();
			Engine.complete(docker.images().push(this.reference));
			assertThat(this.server.grants()).isNotEmpty().containsOnly("fresh");
		}
	}

	@Test
	void identityTokenThatExpiresBetweenTwoCallsIsReplaced() {
		this.server.accept("first");
		this.server.accept("second");
		try (DockerClient docker = docker(RegistryCredentials.identityToken("first"),
				RegistryCredentials.identityToken("second"))) {
			Engine.complete(docker.images().push(this.reference));
			this.server.expire("first");
			Engine.complete(docker.images().push(this.reference));
			assertThat(this.server.grants()).startsWith("first").last().isEqualTo("second");
			assertThat(this.asked).hasValue(2);
		}
	}

	@Test
	void expiredTokenOfTheRegistryIsReplaced() {
		String scope = "repository:" + this.reference.substring(this.reference.indexOf('/') + 1).replace(":1", "")
				+ ":pull";
		try (DockerClient docker = docker(
				RegistryCredentials.registryToken(this.server.token(scope, Duration.ofMinutes(-10))),
				RegistryCredentials.registryToken(this.server.token(scope, Duration.ofMinutes(10))))) {
			Engine.complete(docker.images().pull(this.reference));
			assertThat(this.asked).hasValue(2);
			assertThat(this.server.grants()).isEmpty();
		}
	}

	@Test
	void expiredTokenWithoutAnotherIsAnError() {
		try (DockerClient docker = docker(RegistryCredentials.identityToken("expired"))) {
			assertThatExceptionOfType(EngineException.class)
				.isThrownBy(() -> Engine.all(docker.images().pull(this.reference)))
				.satisfies((ex) -> assertThat(ex.getReason()).endsWith("unauthorized: expired"));
			assertThat(this.asked).hasValue(2);
		}
	}

	@Test
	void loginGivesAnIdentityToken() {
		this.server.accept("given");
		try (DockerClient docker = this.engine.builder().registryCredentials().build()) {
			AuthResponse login = Engine.get(docker
				.login(new PasswordCredentials(TokenServer.USERNAME, TokenServer.PASSWORD, null, this.registry)));
			assertThat(login.identityToken()).isEqualTo("given");
			assertThat(login.toString()).doesNotContain("given");
			this.server.grants().clear();
			Engine.complete(docker.images().pull(this.reference));
			assertThat(this.server.grants()).isNotEmpty().containsOnly("given");
		}
	}

	private DockerClient docker(RegistryCredentials... credentials) {
		RegistryCredentialsProvider provider = (registry) -> Mono
			.fromSupplier(() -> credentials[Math.min(this.asked.getAndIncrement(), credentials.length - 1)]);
		this.asked.set(0);
		return this.engine.builder().registryCredentials(provider).build();
	}

}
