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

package io.springline.docker.registry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.scheduler.Schedulers;

import io.springline.docker.error.RegistryCredentialsException;
import io.springline.docker.test.Outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link DockerLogins}.
 */
@DisabledOnOs(OS.WINDOWS)
@Timeout(60)
class DockerLoginsTests {

	private static final Duration LIMIT = Outcome.LIMIT;

	private static final String ALL = """
			{"auths": {"env.example": {"auth": "%1$s"}, "helped.example": {"auth": "%1$s"}, "stored.example": {},
			"plain.example": {"auth": "%1$s"}, "empty.example": {}, "null.example": null},
			"credHelpers": {"env.example": "one", "helped.example": "one"}, "credsStore": "all", "HttpHeaders": {"a": "b"}}
			"""
		.formatted(DockerHome.auth("plain", "p"));

	private DockerHome home;

	@BeforeEach
	void setUp(@TempDir Path folder) {
		this.home = new DockerHome(folder);
	}

	@Test
	void areAskedInTheOrderOfTheCommandLine() throws IOException {
		this.home.config(ALL)
			.helper("one", "one", "p")
			.helper("all",
					"grep -q 'env\\|helped\\|stored' && echo '{\"Username\":\"all\",\"Secret\":\"p\"}' || "
							+ "{ echo credentials not found in native keychain; exit 1; }")
			.variable("DOCKER_AUTH_CONFIG",
					"{\"auths\":{\"env.example\":{\"auth\":\"" + DockerHome.auth("env", "p") + "\"}}}");
		String file = this.home.path(".docker/config.json").toString();
		assertThat(users("env.example", "helped.example", "stored.example", "plain.example", "empty.example",
				"null.example", "other.example"))
			.containsExactly("env from DOCKER_AUTH_CONFIG", "one from the credHelpers of " + file,
					"all from the credsStore of " + file, "plain from the auths of " + file, "none", "none", "none");
	}

	@ParameterizedTest
	@CsvSource({ "https://registry.example:5000/v1/, registry.example:5000",
			"registry.example:5000, registry.example:5000", "http://Registry.example:5000, registry.example:5000",
			"https://index.docker.io/v1/, docker.io", "index.docker.io, docker.io", "docker.io, docker.io",
			"registry-1.docker.io, docker.io" })
	void registriesAreFoundHoweverTheyAreWritten(String key, String registry) throws IOException {
		this.home.config("{\"auths\":{\"\":{\"auth\":\"eDp5\"},\"" + key + "\":{\"auth\":\""
				+ DockerHome.auth("ann", "p:w") + "\",\"email\":\"ann@example\"}}}");
		assertThat(credentials(registry))
			.isEqualTo(new PasswordCredentials("ann", "p:w", "ann@example", new RegistryAddress(registry).configKey()));
		assertThat(credentials("registry.example")).isNull();
		assertThat(credentials("index.docker.io.example")).isNull();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			{"identitytoken":"t"}                                    | IdentityTokenCredentials
			{"auth":"PHRva2VuPjp0"}                                  | IdentityTokenCredentials
			{"auth":"eDp5","identitytoken":"t"}                      | IdentityTokenCredentials
			{"registrytoken":"t"}                                    | RegistryTokenCredentials
			{"username":"x","password":"y"}                          | PasswordCredentials
			{"auth":"eDp5AAA="}                                      | PasswordCredentials
			""")
	void kindsOfLogins(String entry, String kind) throws IOException {
		this.home.config("{\"auths\":{\"a.example\":" + entry + "}}");
		RegistryCredentials credentials = credentials("a.example");
		assertThat(credentials.getClass().getSimpleName()).isEqualTo(kind);
		assertThat(credentials).isIn(new IdentityTokenCredentials("t", "a.example"), new RegistryTokenCredentials("t"),
				new PasswordCredentials("x", "y", null, "a.example"));
	}

	@Test
	void nothingIsKnownWithoutAConfiguration() {
		assertThat(credentials("docker.io")).isNull();
		assertThat(registries()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "{}", "null", "{\"auths\":null,\"credHelpers\":{},\"credsStore\":\"\"}" })
	void configurationMayBeEmpty(String json) throws IOException {
		this.home.config(json).variable("DOCKER_AUTH_CONFIG", json);
		assertThat(credentials("docker.io")).isNull();
		assertThat(registries()).isEmpty();
	}

	@Test
	void folderMayBeElsewhere() throws IOException {
		this.home.write("elsewhere/config.json",
				"{\"auths\":{\"a.example\":{\"auth\":\"" + DockerHome.auth("ann", "p") + "\"}}}");
		this.home.variable("DOCKER_CONFIG", this.home.path("elsewhere").toString());
		assertThat(users("a.example"))
			.containsExactly("ann from the auths of " + this.home.path("elsewhere/config.json"));
	}

	@Test
	void changedFileIsReadAnew() throws IOException {
		this.home.config("{\"auths\":{\"a.example\":{\"auth\":\"" + DockerHome.auth("ann", "old") + "\"}}}");
		List<RegistryCredentialsProvider> providers = this.home.logins().providers();
		RegistryCredentialsProvider auths = providers.get(providers.size() - 1);
		assertThat(auths.credentials("a.example").block(LIMIT))
			.isEqualTo(new PasswordCredentials("ann", "old", null, "a.example"));
		this.home.config("{\"auths\":{\"a.example\":{\"auth\":\"" + DockerHome.auth("ann", "new") + "\"}}}");
		assertThat(auths.credentials("a.example").block(LIMIT))
			.isEqualTo(new PasswordCredentials("ann", "new", null, "a.example"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"auths\":{\"a.example\":{\"auth\":hunter2}}}", "hunter2",
			"{\"auths\":{\"a.example\":{\"auth\":\"hunter2!\"}}}",
			"{\"auths\":{\"a.example\":{\"auth\":\"aHVudGVyMg==\"}}}", "{\"auths\":{\"a.example\":\"hunter2\"}}",
			"[\"hunter2\"]" })
	void malformedConfigurationIsAFailureThatTellsNoSecret(String json) throws IOException {
		this.home.config(json);
		assertThatExceptionOfType(RegistryCredentialsException.class).isThrownBy(() -> credentials("a.example"))
			.withMessageContaining("config.json")
			.withMessageNotContaining("hunter2")
			.withNoCause();
	}

	@Test
	void unreadableFileIsAFailure() throws IOException {
		Files.createDirectories(this.home.path(".docker/config.json"));
		assertThatExceptionOfType(RegistryCredentialsException.class).isThrownBy(() -> credentials("a.example"))
			.withMessageContaining("cannot be read");
	}

	@Test
	void brokenHelperOfARegistryFailsForThatRegistryOnly() throws IOException {
		this.home.config("{\"credHelpers\":{\"a.example\":\"gone\"},\"auths\":{\"b.example\":{\"auth\":\""
				+ DockerHome.auth("bob", "p") + "\"}}}");
		assertThatExceptionOfType(RegistryCredentialsException.class).isThrownBy(() -> credentials("a.example"))
			.withMessageContaining("docker-credential-gone");
		assertThat(credentials("b.example")).isEqualTo(new PasswordCredentials("bob", "p", null, "b.example"));
	}

	@Test
	void brokenStoreFailsForRegistriesWithALoginOnly() throws IOException {
		this.home.config("{\"credsStore\":\"desktop\",\"auths\":{\"https://a.example/v2/\":{}}}");
		assertThatExceptionOfType(RegistryCredentialsException.class).isThrownBy(() -> credentials("a.example"))
			.withMessageContaining("docker-credential-desktop");
		assertThat(credentials("docker.io")).isNull();
	}

	@Test
	void storeIsAskedUnderTheNameOfTheLogin() throws IOException {
		String asked = this.home.path("asked").toString();
		this.home.config("{\"credsStore\":\"x\",\"auths\":{\"https://a.example/v1/\":{}}}")
			.helper("x", "cat >> " + asked + "; echo >> " + asked + "; echo '{}'");
		assertThat(users("a.example", "b.example", "docker.io")).containsOnly("none");
		assertThat(this.home.read("asked"))
			.isEqualTo("https://a.example/v1/\nb.example\nhttps://index.docker.io/v1/\n");
	}

	@Test
	void registriesAreListed() throws IOException {
		this.home.config(ALL)
			.helper("all", "echo '{\"https://index.docker.io/v1/\":\"ann\"}'")
			.variable("DOCKER_AUTH_CONFIG", "{\"auths\":{\"env.example\":{}}}");
		assertThat(registries()).containsExactly("env.example", "env.example", "helped.example",
				"https://index.docker.io/v1/", "env.example", "helped.example", "stored.example", "plain.example",
				"empty.example");
	}

	@Test
	void nothingIsReadOnAnEventLoop() throws IOException {
		this.home.config("{\"auths\":{\"a.example\":{\"auth\":\"" + DockerHome.auth("ann", "p") + "\"}}}");
		for (RegistryCredentialsProvider provider : this.home.logins().providers()) {
			Boolean blocking = provider.credentials("a.example")
				.hasElement()
				.map((known) -> Schedulers.isInNonBlockingThread())
				.subscribeOn(Schedulers.parallel())
				.block(LIMIT);
			assertThat(blocking).isFalse();
		}
	}

	@Test
	void textTellsNoSecret() throws IOException {
		DockerConfig config = DockerConfig.parse(
				"{\"auths\":{\"a.example\":{\"auth\":\"hunter2\",\"password\":\"hunter2\",\"identitytoken\":\"hunter2\"}}}",
				"");
		assertThat(config.toString() + config.auths()).contains("a.example").doesNotContain("hunter2");
		assertThat(this.home.logins().providers().toString()).doesNotContain("hunter2");
	}

	private List<String> users(String... registries) {
		RegistryKeyring keyring = new RegistryKeyring(this.home.logins().providers(), LIMIT);
		return Arrays.stream(registries).map((registry) -> {
			RegistryCredentials credentials = keyring.credentials(registry).block(LIMIT);
			Map<String, String> sources = keyring.sources();
			return (credentials instanceof PasswordCredentials user)
					? user.username() + " from " + sources.get(registry) : sources.get(registry);
		}).toList();
	}

	private @Nullable RegistryCredentials credentials(String registry) {
		RegistryKeyring keyring = new RegistryKeyring(this.home.logins().providers(), LIMIT);
		RegistryCredentials credentials = keyring.credentials(registry).block(LIMIT);
		return (credentials instanceof AnonymousCredentials) ? null : credentials;
	}

	private List<String> registries() {
		return this.home.logins()
			.providers()
			.stream()
			.flatMap((provider) -> provider.registries().collectList().block(LIMIT).stream())
			.toList();
	}

}
