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

package io.springline.docker.sample;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.web.server.reactive.context.ReactiveWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.web.reactive.server.WebTestClient;

import io.springline.docker.DockerClient;
import io.springline.docker.image.BuildOptions;
import io.springline.docker.registry.DockerLogins;
import io.springline.docker.registry.PasswordCredentials;
import io.springline.docker.registry.RegistryCredentials;
import io.springline.docker.registry.RegistryCredentialsProvider;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Plants passwords everywhere that the console can have them from, uses them all, and
 * looks for them in all that it prints and serves.
 */
@DisabledOnOs(OS.WINDOWS)
@ExtendWith(OutputCaptureExtension.class)
@Timeout(120)
class SecretsTests {

	private static final Duration LIMIT = Duration.ofSeconds(20);

	private static final String PLANTED = "hunter2";

	private final RegistryEngine engine = new RegistryEngine();

	private ConfigurableApplicationContext application;

	private WebTestClient web;

	@BeforeEach
	void start(@TempDir Path home) throws IOException {
		this.engine.start();
		write(home, ".docker/config.json", """
				{"auths":{"file.example":{"auth":"%s"}},"credHelpers":{"helper.example":"planted"}}
				""".formatted(base64("user:" + PLANTED + "-file")));
		Path helper = write(home, "bin/docker-credential-planted", """
				#!/bin/sh
				echo '%1$s-noise' >&2
				echo '{"Username":"<token>","Secret":"%1$s-helper"}'
				""".formatted(PLANTED));
		Files.setPosixFilePermissions(helper, PosixFilePermissions.fromString("rwx------"));
		Map<String, String> environment = Map.of("PATH", home.resolve("bin") + ":/usr/bin:/bin", "DOCKER_AUTH_CONFIG",
				"{\"auths\":{\"variable.example\":{\"auth\":\"" + base64("user:" + PLANTED + "-variable") + "\"}}}");
		RegistryCredentialsProvider bean = (registry) -> registry.equals("bean.example")
				? Mono.just(RegistryCredentials.registryToken(PLANTED + "-bean")) : Mono.empty();
		this.application = new SpringApplicationBuilder(SampleApplication.class).properties(properties())
			.initializers((context) -> {
				context.getBeanFactory().registerSingleton("dockerLogins", new DockerLogins(environment::get, home));
				context.getBeanFactory().registerSingleton("bean", bean);
			})
			.run("--server.port=0", "--logging.level.root=TRACE", "--logging.level.reactor.netty.http.client=TRACE",
					"--logging.level.io.springline.docker.autoconfigure.actuate=TRACE",
					"--management.endpoints.web.exposure.include=*", "--management.endpoint.env.show-values=always",
					"--management.endpoint.configprops.show-values=always",
					"--spring.http.codecs.log-request-details=true");
		int port = ((ReactiveWebServerApplicationContext) this.application).getWebServer().getPort();
		this.web = WebTestClient.bindToServer()
			.baseUrl("http://127.0.0.1:" + port)
			.responseTimeout(LIMIT)
			.codecs((codecs) -> codecs.defaultCodecs().maxInMemorySize(64 * 1024 * 1024))
			.build();
	}

	private Map<String, Object> properties() {
		return Map.of("docker.engine.host", this.engine.host(), "docker.engine.registries.it.server",
				"property.example", "docker.engine.registries.it.username", "user",
				"docker.engine.registries.it.password", PLANTED + "-property", "docker.engine.registries.to.server",
				"token.example", "docker.engine.registries.to.identity-token", PLANTED + "-token");
	}

	@AfterEach
	void stop() {
		LoggingSystem logging = LoggingSystem.get(getClass().getClassLoader());
		logging.setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.INFO);
		logging.setLogLevel("reactor.netty.http.client", null);
		logging.setLogLevel("io.springline.docker.autoconfigure.actuate", null);
		this.application.close();
		this.engine.close();
	}

	@Test
	void plantedPasswordsAreSentToTheEngineAndShownNowhere(CapturedOutput output) {
		List<String> shown = new ArrayList<>();
		DockerClient docker = this.application.getBean(DockerClient.class);
		for (String kind : List.of("property", "token", "file", "helper", "variable", "bean")) {
			shown.add(outcome(docker.images().pull(kind + ".example/refused")));
			shown.add(outcome(docker.images().push(kind + ".example/app")));
		}
		RegistryCredentials login = new PasswordCredentials("user", PLANTED + "-login", null, "login.example");
		shown.add(outcome(docker.login(login)));
		shown.add(outcome(docker.images().pull("login.example/refused")));
		shown.add(outcome(docker.images().build(BuildOptions.DEFAULTS, Flux.empty())));
		shown.add(docker.toString() + docker.keyring() + docker.keyring().sources() + login);
		shown.add(docker.keyring().credentials("file.example").block(LIMIT).toString());
		JsonNode links = JsonMapper.shared().readTree(get("/actuator")).path("_links");
		for (String name : links.propertyNames()) {
			String path = links.path(name).path("href").asString().replaceFirst("http://[^/]*", "");
			if (!path.contains("{") && !name.equals("heapdump") && !name.equals("shutdown")) {
				shown.add(get(path));
			}
		}
		shown.add(get("/actuator/env/docker.engine.registries.it.password"));
		assertThat(this.engine.sent()).hasSize(14);
		assertThat(String.join("", this.engine.decoded())).contains(PLANTED + "-property", PLANTED + "-token",
				PLANTED + "-file", PLANTED + "-helper", PLANTED + "-variable", PLANTED + "-bean", PLANTED + "-given");
		assertThat(get("/actuator/docker")).contains("\"helper.example\":\"the credHelpers of ")
			.contains("\"bean.example\":\"the bean 'bean'\"");
		assertThat(get("/actuator/env")).contains("docker.engine.registries.it.password").contains("******");
		shown.add(output.getAll());
		for (String logged : List.of("TRACE", "/images/create, headers={masked}",
				"Credentials for file.example: the auths")) {
			assertThat(find(output.getAll(), logged)).as(logged).isNotNull();
		}
		for (String text : shown) {
			assertThat(find(text, PLANTED)).isNull();
			for (String header : this.engine.sent()) {
				assertThat(find(text, header)).isNull();
			}
			assertThat(find(text, base64("user:" + PLANTED + "-file"))).isNull();
		}
	}

	// The whole text in a message of a failure would be megabytes
	private static String find(String text, String secret) {
		int index = text.indexOf(secret);
		return (index < 0) ? null : text.substring(Math.max(0, index - 300), Math.min(text.length(), index + 100));
	}

	private static String outcome(Publisher<?> call) {
		return String.valueOf(Flux.from(call)
			.map(Object::toString)
			.onErrorResume((ex) -> Flux.just(ex + " " + List.of(ex.getStackTrace()) + ex.getCause()))
			.collectList()
			.block(LIMIT));
	}

	private String get(String path) {
		return String
			.valueOf(this.web.get().uri(path).exchange().expectBody(String.class).returnResult().getResponseBody());
	}

	private static Path write(Path home, String file, String text) throws IOException {
		Path path = home.resolve(file);
		Files.createDirectories(path.getParent());
		return Files.writeString(path, text);
	}

	private static String base64(String text) {
		return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
	}

}
