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
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;

import io.springline.docker.DockerClient;
import io.springline.docker.http.Operation;
import io.springline.docker.test.MockEngine;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that the dashboard asks for what the console measures. The console ends with
 * them: it would tell in the log of other tests that it misses the engine.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "management.prometheus.metrics.export.enabled=true", "docker.engine.metrics.daemon.enabled=true",
				"docker.engine.metrics.daemon.interval=100ms",
				"docker.engine.metrics.daemon.disk-usage-interval=100ms" })
@AutoConfigureWebTestClient(timeout = "60s")
@DirtiesContext
class GrafanaDashboardTests {

	private static final Pattern SELECTOR = Pattern.compile("(docker_\\w+)\\{([^}]*)}");

	private static final Pattern MATCHER = Pattern.compile("(\\w+)(?:=~|!~|!=|=)\"([^\"]*)\"");

	private static final Pattern GROUPING = Pattern.compile("by \\(([^)]*)\\)");

	private static final Pattern SAMPLE = Pattern.compile("(?m)^(docker_\\w+)\\{(.*)} \\S+$");

	private static final MockEngine engine = MockEngine.start();

	@Autowired
	private DockerClient docker;

	@Autowired
	private WebTestClient client;

	@DynamicPropertySource
	static void properties(DynamicPropertyRegistry registry) {
		registry.add("docker.engine.host", engine::host);
	}

	@AfterAll
	static void stop() {
		engine.close();
	}

	@BeforeEach
	void call() {
		this.docker.images().pull("busybox").blockLast(Duration.ofSeconds(20));
		this.docker.containers().list().blockLast(Duration.ofSeconds(20));
		this.docker.containers().inspect("nothing").onErrorComplete().block(Duration.ofSeconds(20));
	}

	@ParameterizedTest
	@MethodSource("queries")
	void eachQueryAsksForWhatIsMeasured(String query) {
		Map<String, Set<String>> measured = measured();
		Set<String> grouping = GROUPING.matcher(query)
			.results()
			.flatMap((by) -> Arrays.stream(by.group(1).split(", ")))
			.collect(Collectors.toSet());
		List<MatchResult> selectors = SELECTOR.matcher(query).results().toList();
		assertThat(selectors).isNotEmpty();
		for (MatchResult selector : selectors) {
			assertThat(measured).containsKey(selector.group(1));
			assertThat(measured.get(selector.group(1))).containsAll(grouping)
				.containsAll(MATCHER.matcher(selector.group(2)).results().map((label) -> label.group(1)).toList());
		}
		String rest = SELECTOR.matcher(query).replaceAll("").replaceAll(GROUPING.pattern(), "");
		assertThat(rest.replaceAll("[\\s()/,.0-9]|\\[\\$__rate_interval]", " ").trim().split("\\s+")).isSubsetOf("sum",
				"rate", "min", "max", "histogram_quantile");
		assertThat(query.chars().filter((next) -> next == '(').count())
			.isEqualTo(query.chars().filter((next) -> next == ')').count());
	}

	@Test
	void operationsInQueriesAreThoseOfTheApi() {
		Set<String> operations = Arrays.stream(DockerClient.class.getMethods())
			.filter((accessor) -> accessor.getReturnType().getSimpleName().endsWith("Operations"))
			.flatMap((accessor) -> Arrays.stream(accessor.getReturnType().getMethods()))
			.map((method) -> method.getAnnotation(Operation.class))
			.filter((operation) -> operation != null)
			.map(Operation::value)
			.collect(Collectors.toCollection(TreeSet::new));
		List<String> asked = queries().flatMap((query) -> MATCHER.matcher(query).results())
			.filter((label) -> label.group(1).equals("operation"))
			.flatMap((label) -> Arrays.stream(label.group(2).split("\\|")))
			.distinct()
			.toList();
		assertThat(asked).isNotEmpty()
			.allSatisfy((pattern) -> assertThat(operations).anyMatch((operation) -> operation.matches(pattern)));
	}

	@Test
	void legendsNameWhatQueriesGroupBy() {
		targets().forEach((target) -> {
			String query = target.path("expr").asString();
			assertThat(Pattern.compile("\\{\\{(\\w+)}}").matcher(target.path("legendFormat").asString()).results())
				.isNotEmpty()
				.allSatisfy((name) -> assertThat(query).containsPattern("by \\([^)]*\\b" + name.group(1) + "\\b"));
		});
	}

	@Test
	void panelsAreToldApartAndDoNotOverlap() {
		List<JsonNode> panels = dashboard().path("panels").valueStream().toList();
		assertThat(panels).extracting((panel) -> panel.path("id").asInt()).doesNotHaveDuplicates();
		assertThat(panels).extracting((panel) -> panel.path("title").asString()).doesNotHaveDuplicates();
		assertThat(panels)
			.extracting((panel) -> panel.path("gridPos").path("x") + "," + panel.path("gridPos").path("y"))
			.doesNotHaveDuplicates();
		assertThat(dashboard().path("templating").path("list").get(1).path("definition").asString())
			.isEqualTo("label_values(docker_client_connections_max, client)");
		assertThat(measured()).containsKey("docker_client_connections_max");
	}

	static Stream<String> queries() {
		return targets().map((target) -> target.path("expr").asString());
	}

	private static Stream<JsonNode> targets() {
		return dashboard().path("panels").valueStream().flatMap((panel) -> panel.path("targets").valueStream());
	}

	private static JsonNode dashboard() {
		try {
			return JsonMapper.shared().readTree(Files.readString(Path.of("grafana/springline.json")));
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private Map<String, Set<String>> measured() {
		String scraped = Awaitility.await()
			.atMost(Duration.ofSeconds(60))
			.until(this::scrape, (text) -> text.contains("docker_engine_up{client=\"default\"} 1.0"));
		Map<String, Set<String>> measured = new HashMap<>();
		SAMPLE.matcher(scraped)
			.results()
			.forEach((sample) -> measured.computeIfAbsent(sample.group(1), (name) -> new TreeSet<>())
				.addAll(MATCHER.matcher(sample.group(2)).results().map((label) -> label.group(1)).toList()));
		return measured;
	}

	private String scrape() {
		return String.valueOf(this.client.get()
			.uri("/actuator/prometheus")
			.exchange()
			.expectStatus()
			.isOk()
			.expectBody(String.class)
			.returnResult()
			.getResponseBody());
	}

}
