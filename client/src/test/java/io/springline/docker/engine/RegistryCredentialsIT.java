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
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import io.springline.docker.DockerClient;
import io.springline.docker.error.EngineException;
import io.springline.docker.error.EngineStreamException;
import io.springline.docker.image.BuildOptions;
import io.springline.docker.image.PushOptions;
import io.springline.docker.registry.DockerHome;
import io.springline.docker.registry.PasswordCredentials;
import io.springline.docker.registry.RegistryCredentials;
import io.springline.docker.registry.RegistryCredentialsProvider;
import io.springline.docker.stream.ProgressMessage;
import io.springline.docker.system.AuthResponse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.entry;

/**
 * Two registries with different passwords, one of them with TLS, and the logins of a user
 * of the docker command line.
 */
@RequiresEngine
class RegistryCredentialsIT {

	private final String plain = EngineVariables.get(EngineVariables.REGISTRY);

	private final String plainUser = EngineVariables.get(EngineVariables.REGISTRY_USERNAME);

	private final String plainPassword = EngineVariables.get(EngineVariables.REGISTRY_PASSWORD);

	private final String tls = EngineVariables.get(EngineVariables.REGISTRY_TLS);

	private final String tlsUser = EngineVariables.get(EngineVariables.REGISTRY_TLS_USERNAME);

	private final String tlsPassword = EngineVariables.get(EngineVariables.REGISTRY_TLS_PASSWORD);

	private final Engine engine;

	private DockerHome home;

	RegistryCredentialsIT(Engine engine) {
		this.engine = engine;
	}

	@BeforeEach
	void setUp(@TempDir Path folder) {
		this.home = new DockerHome(folder);
	}

	@Test
	void eachRegistryGetsItsOwnPassword() throws IOException {
		this.home.config(both(this.plainPassword)).helper("it", this.tlsUser, this.tlsPassword);
		String first = tagged(this.plain);
		String second = tagged(this.tls);
		try (DockerClient docker = docker(this.home)) {
			for (String reference : List.of(first, second)) {
				Engine.complete(docker.images().push(reference));
				Engine.complete(docker.images().remove(reference));
				Engine.complete(docker.images().pull(reference));
				assertThat(Engine.get(docker.images().inspect(reference)).repoTags()).contains(reference);
				assertThat(Engine.get(docker.distribution().inspect(reference)).descriptor()).isNotNull();
			}
			String file = this.home.path(".docker/config.json").toString();
			assertThat(docker.keyring().sources()).containsExactly(entry(this.plain, "the auths of " + file),
					entry(this.tls, "the credHelpers of " + file));
		}
	}

	@Test
	void pluginsAreLookedForWithThePassword() throws IOException {
		this.home.config(auths(this.tls, this.tlsUser, this.tlsPassword));
		String reference = tagged(this.tls);
		try (DockerClient docker = docker(this.home)) {
			Engine.complete(docker.images().push(reference));
			assertThatExceptionOfType(EngineException.class)
				.isThrownBy(() -> Engine.all(docker.plugins().privileges(reference)))
				.withMessageContaining("did not find plugin config");
		}
	}

	@Test
	void passwordOfAnotherRegistryIsRefused() throws IOException {
		this.home.config(auths(this.tls, this.plainUser, this.plainPassword));
		String reference = tagged(this.tls);
		try (DockerClient docker = docker(this.home)) {
			assertThatExceptionOfType(EngineStreamException.class)
				.isThrownBy(() -> Engine.all(docker.images().push(reference)))
				.withMessageContaining("authentication required");
		}
	}

	@Test
	void changedPasswordIsPickedUpByTheNextCall() throws IOException {
		this.home.config(auths(this.tls, this.tlsUser, "old"));
		String reference = tagged(this.tls);
		try (DockerClient docker = docker(this.home)) {
			assertThatExceptionOfType(EngineException.class)
				.isThrownBy(() -> Engine.all(docker.images().push(reference)));
			this.home.config(auths(this.tls, this.tlsUser, this.tlsPassword));
			Engine.complete(docker.images().push(reference));
			this.home.config(auths(this.tls, this.tlsUser, "old"));
			docker.keyring().invalidate();
			assertThatExceptionOfType(EngineException.class)
				.isThrownBy(() -> Engine.all(docker.images().pull(reference)))
				.withMessageContaining("unauthorized");
			this.home.config(auths(this.tls, this.tlsUser, this.tlsPassword));
			Engine.complete(docker.images().pull(reference));
		}
	}

	@Test
	void nobodyIsRefused() {
		String reference = tagged(this.tls);
		try (DockerClient docker = docker(this.home)) {
			assertThatExceptionOfType(EngineException.class)
				.isThrownBy(() -> Engine.all(docker.images().push(reference)))
				.withMessageContaining("no basic auth credentials");
			assertThatExceptionOfType(EngineException.class)
				.isThrownBy(() -> Engine.all(docker.images().pull(reference)))
				.withMessageContaining("no basic auth credentials");
		}
	}

	@Test
	void buildPullsFromBothRegistries() throws IOException {
		this.home.config(both(this.plainPassword)).helper("it", this.tlsUser, this.tlsPassword);
		String first = tagged(this.plain);
		String second = tagged(this.tls);
		Tar context = Tar.of("Dockerfile",
				"FROM %s AS one\nFROM %s\nCOPY --from=one /bin/busybox /copy\n".formatted(first, second));
		BuildOptions options = BuildOptions.builder()
			.labels(Map.of(Engine.LABEL, this.engine.run()))
			.tags(List.of(this.engine.name()))
			.noCache(true)
			.build();
		try (DockerClient docker = docker(this.home)) {
			for (String reference : List.of(first, second)) {
				Engine.complete(docker.images().push(reference));
				Engine.complete(docker.images().remove(reference));
			}
			assertThat(Engine.all(docker.images().build(options, context.stream())))
				.extracting(ProgressMessage::imageId)
				.anyMatch((id) -> id != null);
			this.home.helper("it", "exit 1");
			docker.keyring().invalidate();
			Engine.complete(docker.images().remove(second));
			assertThatExceptionOfType(EngineException.class)
				.isThrownBy(() -> Engine.all(docker.images().build(options, context.stream())))
				.withMessageContaining(this.tls)
				.withMessageContaining("no basic auth credentials");
		}
	}

	@Test
	void loginIsUsedFromThenOn() {
		RegistryCredentials user = new PasswordCredentials(this.tlsUser, this.tlsPassword, null, this.tls);
		String reference = tagged(this.tls);
		try (DockerClient docker = docker(this.home)) {
			assertThat(Engine.get(docker.system().auth(user).map(AuthResponse::status))).isEqualTo("Login Succeeded");
			assertThatExceptionOfType(EngineException.class)
				.isThrownBy(() -> Engine.all(docker.images().push(reference)));
			assertThat(Engine.get(docker.login(user)).status()).isEqualTo("Login Succeeded");
			Engine.complete(docker.images().push(reference));
			Engine.complete(docker.images().pull(reference));
		}
	}

	@Test
	void loginWithWrongPasswordIsRefused() {
		RegistryCredentials user = new PasswordCredentials(this.tlsUser, "wrong", null, this.tls);
		try (DockerClient docker = docker(this.home)) {
			assertThatExceptionOfType(EngineException.class).isThrownBy(() -> Engine.get(docker.login(user)))
				.withMessageContaining("401 Unauthorized");
			assertThat(Engine.get(docker.keyring().credentials(this.tls))).isEqualTo(RegistryCredentials.anonymous());
		}
	}

	@Test
	void callsAtTheSameTimeShareOneRunOfTheHelper() throws IOException {
		String runs = this.home.path("runs").toString();
		this.home.config("{\"credsStore\":\"it\"}")
			.helper("it", "echo run >> " + runs + "; sleep 0.3; echo '{\"Username\":\"%s\",\"Secret\":\"%s\"}'"
				.formatted(this.tlsUser, this.tlsPassword));
		String reference = tagged(this.tls);
		RegistryCredentials user = RegistryCredentials.password(this.tlsUser, this.tlsPassword);
		Engine.complete(this.engine.images().push(reference, PushOptions.builder().credentials(user).build()));
		try (DockerClient docker = docker(this.home)) {
			Engine.complete(Flux.range(0, 5).flatMap((i) -> docker.distribution().inspect(reference), 5));
			assertThat(this.home.read("runs")).isEqualTo("run\n");
		}
	}

	@Test
	void beanIsAskedBeforeTheLogins() throws IOException {
		this.home.config(auths(this.tls, this.tlsUser, "wrong"));
		RegistryCredentialsProvider bean = (registry) -> registry.equals(this.tls)
				? Mono.just(RegistryCredentials.password(this.tlsUser, this.tlsPassword)) : Mono.empty();
		RegistryCredentialsProvider[] providers = Stream
			.concat(Stream.of(bean), this.home.logins().providers().stream())
			.toArray(RegistryCredentialsProvider[]::new);
		try (DockerClient docker = this.engine.builder().registryCredentials(providers).build()) {
			Engine.complete(docker.images().push(tagged(this.tls)));
		}
	}

	private DockerClient docker(DockerHome home) {
		return this.engine.builder()
			.registryCredentials(home.logins().providers().toArray(RegistryCredentialsProvider[]::new))
			.build();
	}

	private String both(String password) {
		return "{\"auths\":{\"%s\":{\"auth\":\"%s\"}},\"credHelpers\":{\"%s\":\"it\"}}".formatted(this.plain,
				DockerHome.auth(this.plainUser, password), this.tls);
	}

	private static String auths(String registry, String username, String password) {
		return "{\"auths\":{\"%s\":{\"auth\":\"%s\"}}}".formatted(registry, DockerHome.auth(username, password));
	}

	private String tagged(String registry) {
		String reference = registry + "/" + this.engine.name() + ":1";
		Engine.complete(this.engine.images().tag(this.engine.image(), reference));
		return reference;
	}

}
