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

package io.springline.docker.autoconfigure.actuate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.actuate.endpoint.SanitizingFunction;
import org.springframework.boot.actuate.endpoint.Show;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

import io.springline.docker.DockerClient;
import io.springline.docker.autoconfigure.StubEngine;
import io.springline.docker.autoconfigure.actuate.DockerContainerDescriptor.DetailsDescriptor;
import io.springline.docker.autoconfigure.actuate.DockerContainersDescriptor.MountDescriptor;
import io.springline.docker.autoconfigure.actuate.DockerContainersDescriptor.SummaryDescriptor;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link DockerContainersEndpoint}.
 */
class DockerContainersEndpointTests {

	private static final Duration LIMIT = Duration.ofSeconds(30);

	private static final String SECRET = "s3cr3t";

	private StubEngine engine;

	private DockerClient client;

	@BeforeEach
	void start() throws IOException {
		this.engine = StubEngine.start();
		this.engine.answer("GET /v1.41/containers/json", 200, resource("containers.json"));
		this.engine.answer("GET /v1.41/containers/web/json", 200, resource("container.json"));
		this.client = DockerClient.builder().host(this.engine.host()).build();
	}

	@AfterEach
	void stop() {
		this.client.close();
		this.engine.close();
	}

	@Test
	void listsContainersWhetherTheyRunOrNot() {
		DockerContainersDescriptor descriptor = list(endpoint(Show.NEVER));
		assertThat(descriptor.error()).isNull();
		assertThat(descriptor.containers()).hasSize(2).first().satisfies((container) -> {
			assertThat(container.names()).containsExactly("web", "proxy/web");
			assertThat(container.image()).isEqualTo("nginx:1.27");
			assertThat(container.created()).isEqualTo("2024-01-01T00:00:00Z");
			assertThat(container.state()).isEqualTo("running");
			assertThat(container.status()).isEqualTo("Up 3 minutes (healthy)");
			assertThat(container.ports()).containsExactly("0.0.0.0:8080->80/tcp", "[::]:8080->80/tcp", "443/tcp");
			assertThat(container.networks()).containsExactly("front");
			assertThat(container.mounts()).containsExactly(
					new MountDescriptor("volume", "data", "/var/lib/docker/volumes/data/_data", "/data", true));
		});
		assertThat(this.engine.requests()).last()
			.satisfies((request) -> assertThat(request.uri()).hasToString("/v1.41/containers/json?all=1"));
	}

	@Test
	void tellsOfOneContainer() {
		DetailsDescriptor container = inspect(endpoint(Show.NEVER)).container();
		assertThat(container.name()).isEqualTo("web");
		assertThat(container.image()).isEqualTo("nginx:1.27");
		assertThat(container.created()).isEqualTo("2024-01-01T00:00:00Z");
		assertThat(container.state().status()).isEqualTo("running");
		assertThat(container.state().health()).isEqualTo("unhealthy");
		assertThat(container.state().failingStreak()).isEqualTo(2);
		assertThat(container.restartPolicy()).isEqualTo("always");
		assertThat(container.privileged()).isFalse();
		assertThat(container.memoryLimit()).isEqualTo(67108864);
		assertThat(container.ports()).containsExactly("443/tcp", "0.0.0.0:8080->80/tcp", "[::]:8080->80/tcp");
		assertThat(container.networks()).isEqualTo(Map.of("front", "172.18.0.2"));
		assertThat(container.mounts()).extracting(MountDescriptor::destination).containsExactly("/data");
	}

	@ParameterizedTest
	@EnumSource(names = { "NEVER", "ALWAYS" })
	void environmentIsToldWithoutItsValues(Show show) {
		assertThat(inspect(endpoint(show)).container().environment())
			.isEqualTo(Map.of("PATH", "******", "DB_PASSWORD", "******", "EMPTY", "******", "******", "******"));
	}

	@Test
	void labelsAreToldWithoutTheirValues() {
		Map<String, String> labels = Map.of("com.example.team", "******", "auth.users", "******");
		assertThat(inspect(endpoint(Show.NEVER)).container().labels()).isEqualTo(labels);
		assertThat(list(endpoint(Show.NEVER)).containers()).extracting(SummaryDescriptor::labels)
			.containsExactly(labels, Map.of());
	}

	@Test
	void valuesOfLabelsAreShownUnlessTheApplicationSanitizesThem() {
		DockerContainersEndpoint endpoint = endpoint(Show.ALWAYS,
				SanitizingFunction.sanitizeValue().ifKeyContains("auth"));
		assertThat(inspect(endpoint).container().labels())
			.isEqualTo(Map.of("com.example.team", "red", "auth.users", "******"));
	}

	@Test
	void noSecretIsTold() throws IOException {
		DockerContainersEndpoint endpoint = endpoint(Show.NEVER);
		assertThat(resource("container.json").split(SECRET)).hasSizeGreaterThan(15);
		assertThat(resource("containers.json")).contains(SECRET);
		assertThat(JsonMapper.shared().writeValueAsString(inspect(endpoint))).contains("DB_PASSWORD")
			.doesNotContain(SECRET);
		assertThat(JsonMapper.shared().writeValueAsString(list(endpoint))).contains("nginx").doesNotContain(SECRET);
	}

	@Test
	void unknownContainerIsNotFound() {
		assertThat(failure(endpoint(Show.NEVER).container("nope", null))).isEqualTo(HttpStatus.NOT_FOUND);
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "..", "../info", "/../info", "a/json", "a?all=1", "a#b", "a%2fb", " ", "", "a\nb", "a\\b" })
	void hostileIdReachesNoEngine(String id) {
		assertThat(failure(endpoint(Show.NEVER).container(id, null))).isEqualTo(HttpStatus.BAD_REQUEST);
		assertThat(this.engine.requests()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "400,BAD_REQUEST", "404,NOT_FOUND" })
	void refusalIsPassedOn(int status, HttpStatus expected) {
		this.engine.answer("GET /v1.41/containers/web/json", status, "{\"message\":\"s3cr3t\"}");
		assertThat(failure(endpoint(Show.NEVER).container("web", null))).isEqualTo(expected);
	}

	@Test
	void unknownClientIsNotFound() {
		assertThat(failure(endpoint(Show.NEVER).container("web", "other"))).isEqualTo(HttpStatus.NOT_FOUND);
		assertThat(failure(endpoint(Show.NEVER).containers("other"))).isEqualTo(HttpStatus.NOT_FOUND);
		assertThat(this.engine.requests()).isEmpty();
	}

	@Test
	void engineThatIsDownIsPartOfTheAnswer(@TempDir Path folder) {
		try (DockerClient absent = DockerClient.builder().host("unix://" + folder.resolve("docker.sock")).build()) {
			DockerContainersEndpoint endpoint = new DockerContainersEndpoint(
					FixedClients.of(this.client).and("build", absent), LIMIT, List.of(), Show.NEVER);
			StepVerifier.create(endpoint.containers(null)).assertNext((all) -> {
				assertThat(all.clients().get("default").containers()).hasSize(2);
				assertThat(all.clients().get("build").containers()).isNull();
				assertThat(all.clients().get("build").error()).contains("the socket does not exist");
			}).expectComplete().verify(LIMIT);
			StepVerifier.create(endpoint.containers("build"))
				.assertNext((all) -> assertThat(all.clients()).containsOnlyKeys("build"))
				.expectComplete()
				.verify(LIMIT);
			StepVerifier.create(endpoint.container("web", "build")).assertNext((descriptor) -> {
				assertThat(descriptor.container()).isNull();
				assertThat(descriptor.error()).contains("the socket does not exist");
			}).expectComplete().verify(LIMIT);
		}
	}

	private DockerContainersEndpoint endpoint(Show show, SanitizingFunction... functions) {
		return new DockerContainersEndpoint(FixedClients.of(this.client), LIMIT, List.of(functions), show);
	}

	private static DockerContainersDescriptor list(DockerContainersEndpoint endpoint) {
		ByClient<DockerContainersDescriptor> all = endpoint.containers(null).block(LIMIT);
		assertThat(all).isNotNull();
		return all.clients().get("default");
	}

	private static DockerContainerDescriptor inspect(DockerContainersEndpoint endpoint) {
		DockerContainerDescriptor descriptor = endpoint.container("web", null).block(LIMIT);
		assertThat(descriptor).isNotNull();
		assertThat(descriptor.error()).isNull();
		return descriptor;
	}

	private static HttpStatus failure(Mono<?> answer) {
		ResponseStatusException ex = answer.cast(ResponseStatusException.class)
			.onErrorResume(ResponseStatusException.class, Mono::just)
			.block(LIMIT);
		assertThat(ex).isNotNull();
		assertThat(ex.getMessage()).doesNotContain(SECRET);
		return HttpStatus.valueOf(ex.getStatusCode().value());
	}

	private static String resource(String name) throws IOException {
		return new ClassPathResource(name, DockerContainersEndpointTests.class)
			.getContentAsString(StandardCharsets.UTF_8);
	}

}
