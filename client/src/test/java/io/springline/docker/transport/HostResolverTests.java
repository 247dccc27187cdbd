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

package io.springline.docker.transport;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.springline.docker.transport.HostResolver.Endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assumptions.assumeThat;

/**
 * Tests for {@link HostResolver}.
 */
class HostResolverTests {

	private final Map<String, String> environment = new HashMap<>();

	@TempDir
	private Path home;

	private HostResolver resolver;

	@BeforeEach
	void setUp() {
		this.resolver = new HostResolver(this.environment::get, this.home);
	}

	@Test
	void dockerHostComesFirst() throws Exception {
		context("work", "tcp://work:2375");
		configure("{\"currentContext\":\"work\"}");
		this.environment.put("DOCKER_HOST", "unix:///a/docker.sock");
		this.environment.put("DOCKER_CONTEXT", "work");
		Endpoint endpoint = this.resolver.resolve();
		assertThat(endpoint.host()).hasToString("unix:///a/docker.sock (from DOCKER_HOST)");
		assertThat(endpoint.certificates()).isNull();
	}

	@Test
	void dockerContextComesBeforeTheConfiguration() throws Exception {
		context("work", "tcp://work:2375");
		context("play", "tcp://play:2375");
		configure("{\"currentContext\":\"work\"}");
		this.environment.put("DOCKER_CONTEXT", "play");
		assertThat(this.resolver.resolve().host())
			.hasToString("tcp://play:2375 (from the docker context 'play', chosen by DOCKER_CONTEXT)");
	}

	@Test
	void currentContextOfTheConfiguration() throws Exception {
		context("work", "unix:///srv/docker.sock");
		configure("{\"auths\":{},\"currentContext\":\"work\"}");
		Endpoint endpoint = this.resolver.resolve();
		assertThat(endpoint.host()).hasToString(
				"unix:///srv/docker.sock (from the docker context 'work', chosen by the docker configuration)");
		assertThat(endpoint.certificates()).isNull();
	}

	@Test
	void configurationElsewhere() throws Exception {
		Path elsewhere = Files.createDirectory(this.home.resolve("elsewhere"));
		this.environment.put("DOCKER_CONFIG", elsewhere.toString());
		Files.writeString(elsewhere.resolve("config.json"), "{\"currentContext\":\"work\"}");
		context(elsewhere, "work", "tcp://work:2375");
		configure("{\"currentContext\":\"missing\"}");
		assertThat(this.resolver.resolve().host().uri()).isEqualTo("tcp://work:2375");
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"currentContext\":\"default\"}", "{\"currentContext\":\"\"}", "{\"auths\":{}}", "{}" })
	void defaultSocketWithoutAContext(String configuration) throws Exception {
		configure(configuration);
		assertThat(this.resolver.resolve().host().source()).isEqualTo("the default sockets");
		assertThat(this.resolver.resolve().host().socket()).isNotNull();
	}

	@Test
	void defaultContextOfTheEnvironmentHidesThatOfTheConfiguration() throws Exception {
		context("work", "tcp://work:2375");
		configure("{\"currentContext\":\"work\"}");
		this.environment.put("DOCKER_CONTEXT", "default");
		assertThat(this.resolver.resolve().host().source()).isEqualTo("the default sockets");
	}

	@Test
	void blankVariablesAreNotSet() throws Exception {
		context("work", "tcp://work:2375");
		configure("{\"currentContext\":\"work\"}");
		this.environment.put("DOCKER_HOST", "");
		this.environment.put("DOCKER_CONTEXT", " ");
		this.environment.put("DOCKER_CONFIG", "");
		assertThat(this.resolver.resolve().host().uri()).isEqualTo("tcp://work:2375");
	}

	@Test
	void withoutAnythingTheUsualSocketIsNamed() {
		assumeThat(Path.of("/var/run/docker.sock")).doesNotExist();
		assumeThat(Path.of("/run/podman/podman.sock")).doesNotExist();
		assertThat(this.resolver.resolve().host())
			.hasToString("unix:///var/run/docker.sock (from the default sockets)");
	}

	@ParameterizedTest
	@CsvSource({ "true, .docker/run/docker.sock", "false, runtime/docker.sock", "false, runtime/podman/podman.sock" })
	void socketsOfDesktopRootlessAndPodman(boolean desktop, String socket) throws Exception {
		assumeThat(Path.of("/var/run/docker.sock")).doesNotExist();
		this.environment.put("XDG_RUNTIME_DIR", this.home.resolve("runtime").toString());
		Path path = this.home.resolve(socket);
		Files.createDirectories(path.getParent());
		Files.createFile(path);
		assertThat(this.resolver.resolve().host().socket()).isEqualTo(path);
		assertThat(this.resolver.resolve().host().source()).isEqualTo("the default sockets");
	}

	@Test
	void unknownContextIsAnError() throws Exception {
		context("work", "tcp://work:2375");
		this.environment.put("DOCKER_CONTEXT", "missing");
		assertThatIllegalArgumentException().isThrownBy(this.resolver::resolve)
			.withMessageStartingWith(
					"The docker context 'missing' from DOCKER_CONTEXT does not exist: there is no readable "
							+ this.home.resolve(".docker/contexts/meta"));
		this.environment.clear();
		configure("{\"currentContext\":\"lost\"}");
		assertThatIllegalArgumentException().isThrownBy(this.resolver::resolve)
			.withMessageStartingWith("The docker context 'lost' from the docker configuration does not exist");
	}

	@Test
	void contextThatIsNoPathOfItsOwn() {
		this.environment.put("DOCKER_CONTEXT", "../../../etc");
		assertThatIllegalArgumentException().isThrownBy(this.resolver::resolve)
			.withMessageStartingWith("The docker context '../../../etc' from DOCKER_CONTEXT does not exist")
			.satisfies((ex) -> assertThat(ex.getMessage().substring(60)).doesNotContain(".."));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "{", "nonsense", "[1," })
	void brokenConfigurationIsAnError(String configuration) throws Exception {
		configure(configuration);
		if (configuration.isEmpty()) {
			assertThat(this.resolver.resolve().host().source()).isEqualTo("the default sockets");
			return;
		}
		assertThatIllegalArgumentException().isThrownBy(this.resolver::resolve)
			.withMessage(
					"The file " + this.home.resolve(".docker/config.json") + " of the docker configuration is no JSON");
	}

	@Test
	void contextWithoutAHostIsAnError() throws Exception {
		context("work", "");
		this.environment.put("DOCKER_CONTEXT", "work");
		assertThatIllegalArgumentException().isThrownBy(this.resolver::resolve)
			.withMessageContaining("from the docker context 'work', chosen by DOCKER_CONTEXT cannot be used");
	}

	@Test
	void contextWithCertificates() throws Exception {
		context("work", "tcp://work:2376");
		Path certificates = Files
			.createDirectories(this.home.resolve(".docker/contexts/tls/" + sha256("work") + "/docker"));
		this.environment.put("DOCKER_CONTEXT", "work");
		Endpoint endpoint = this.resolver.resolve();
		assertThat(endpoint.host().uri()).isEqualTo("https://work:2376");
		assertThat(endpoint.certificates()).isEqualTo(new CertificateFolder(certificates));
	}

	@Test
	void contextThatSkipsVerificationIsRefused() throws Exception {
		write(this.home.resolve(".docker"), "work",
				"{\"Endpoints\":{\"docker\":{\"Host\":\"tcp://work:2376\",\"SkipTLSVerify\":true}}}");
		this.environment.put("DOCKER_CONTEXT", "work");
		assertThatIllegalArgumentException().isThrownBy(this.resolver::resolve)
			.withMessage("The docker context 'work' skips the verification of certificates, which is not supported");
	}

	@Test
	void tlsOfTheEnvironment() {
		this.environment.put("DOCKER_HOST", "tcp://engine:2376");
		this.environment.put("DOCKER_TLS_VERIFY", "1");
		Endpoint endpoint = this.resolver.resolve();
		assertThat(endpoint.host().uri()).isEqualTo("https://engine:2376");
		assertThat(endpoint.certificates()).isEqualTo(new CertificateFolder(this.home.resolve(".docker")));
		this.environment.put("DOCKER_CERT_PATH", "/certificates");
		assertThat(this.resolver.resolve().certificates()).isEqualTo(new CertificateFolder(Path.of("/certificates")));
	}

	@Test
	void certificatesAloneAreNoTls() {
		this.environment.put("DOCKER_HOST", "tcp://engine:2375");
		this.environment.put("DOCKER_CERT_PATH", "/certificates");
		Endpoint endpoint = this.resolver.resolve();
		assertThat(endpoint.host().secure()).isFalse();
		assertThat(endpoint.certificates()).isNull();
	}

	@Test
	void socketsNeedNoTls() {
		this.environment.put("DOCKER_HOST", "unix:///a/docker.sock");
		this.environment.put("DOCKER_TLS_VERIFY", "1");
		this.environment.put("DOCKER_CERT_PATH", "/certificates");
		assertThat(this.resolver.resolve().certificates()).isNull();
		assertThat(this.resolver.resolve().host().secure()).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "npipe:////./pipe/docker_engine", "ssh://ann@engine", "nonsense", "tcp://engine/path" })
	void unusableHostsNameTheirSource(String host) {
		this.environment.put("DOCKER_HOST", host);
		assertThatIllegalArgumentException().isThrownBy(this.resolver::resolve)
			.withMessageContaining("from DOCKER_HOST cannot be used");
	}

	private void configure(String configuration) throws IOException {
		Files.createDirectories(this.home.resolve(".docker"));
		Files.writeString(this.home.resolve(".docker/config.json"), configuration);
	}

	private void context(String name, String host) throws Exception {
		context(this.home.resolve(".docker"), name, host);
	}

	private static void context(Path configuration, String name, String host) throws Exception {
		write(configuration, name, "{\"Name\":\"" + name + "\",\"Metadata\":{},\"Endpoints\":{\"docker\":{\"Host\":\""
				+ host + "\",\"SkipTLSVerify\":false}}}");
	}

	private static void write(Path configuration, String name, String meta) throws Exception {
		Path folder = Files.createDirectories(configuration.resolve("contexts/meta/" + sha256(name)));
		Files.writeString(folder.resolve("meta.json"), meta);
	}

	private static String sha256(String text) throws Exception {
		return HexFormat.of()
			.formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
	}

}
