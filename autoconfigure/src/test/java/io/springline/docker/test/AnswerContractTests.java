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

package io.springline.docker.test;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.core.io.ClassPathResource;

import io.springline.docker.container.ContainerCreated;
import io.springline.docker.container.ContainerInspect;
import io.springline.docker.container.ContainerStats;
import io.springline.docker.container.ContainerSummary;
import io.springline.docker.container.ContainerTop;
import io.springline.docker.container.ContainerWaitResult;
import io.springline.docker.exec.ExecCreated;
import io.springline.docker.exec.ExecInspect;
import io.springline.docker.image.ImageDeleted;
import io.springline.docker.image.ImageHistoryItem;
import io.springline.docker.image.ImageInspect;
import io.springline.docker.image.ImageSummary;
import io.springline.docker.network.Network;
import io.springline.docker.network.NetworkCreated;
import io.springline.docker.system.AuthResponse;
import io.springline.docker.system.DataUsage;
import io.springline.docker.system.Event;
import io.springline.docker.system.SystemInfo;
import io.springline.docker.system.SystemVersion;
import io.springline.docker.volume.Volume;
import io.springline.docker.volume.VolumeList;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Holds the answers of {@link MockEngine} against the specification of the API 1.45,
 * whose fields are in {@code answer-fields.tsv}, and against the models of the client,
 * which have to read them without loss.
 */
class AnswerContractTests {

	private static final Duration LIMIT = Duration.ofSeconds(20);

	private static final JsonMapper mapper = new JsonMapper();

	/**
	 * What engines 26.1 answer, although the specification does not know it. It repeats
	 * what other fields say, so the model does without.
	 */
	private static final Set<String> ANSWERED_BY_ENGINES = Set.of("SystemEvents/status", "SystemEvents/id",
			"SystemEvents/from");

	private static final String NEVER = "0001-01-01T00:00:00Z";

	private final MockEngine engine = MockEngine.start();

	private final HttpClient http = HttpClient.newHttpClient();

	private String execId = "";

	@BeforeEach
	void prepare() {
		post("/containers/create?name=web", """
				{"Image":"busybox","Cmd":["sleep","infinity"],"Labels":{"a":"b"},"Env":["A=b"],
				"HostConfig":{"PortBindings":{"80/tcp":[{"HostPort":"8080"}]}}}""");
		post("/containers/web/start", "");
		this.execId = post("/containers/web/exec", "{\"Cmd\":[\"echo\",\"hi\"],\"AttachStdout\":true}").get(0)
			.path("Id")
			.asString();
		post("/containers/create?name=done", "{\"Image\":\"busybox\"}");
		post("/volumes/create", "{\"Name\":\"data\",\"Labels\":{\"a\":\"b\"}}");
	}

	@AfterEach
	void close() {
		this.engine.close();
	}

	@ParameterizedTest
	@MethodSource("operations")
	void answerIsTrueToTheContract(Operation operation) throws IOException {
		Map<String, Boolean> fields = fields(operation.id());
		for (JsonNode answer : send(operation.method(),
				operation.path()
					.replace("{exec}", this.execId)
					.replace("{now}", String.valueOf(Instant.now().plusSeconds(1).getEpochSecond())),
				operation.body())) {
			assertThat(paths(answer)).as("fields that the specification does not know")
				.allMatch((path) -> isKnown(operation.id(), path, fields.keySet()));
			assertThat(fields).as("fields that the specification requires").allSatisfy((path, required) -> {
				int name = path.lastIndexOf('/');
				JsonNode parent = answer.at(path.substring(0, name));
				assertThat(required && parent.isObject() && !parent.has(path.substring(name + 1))).as(path).isFalse();
			});
			for (JsonNode element : answer.isArray() ? answer : List.of(answer)) {
				JsonNode read = mapper.valueToTree(mapper.treeToValue(element, operation.model()));
				assertThat(lost(element, read, "")).as("fields that the model loses")
					.allMatch((path) -> ANSWERED_BY_ENGINES.contains(operation.id() + path));
			}
		}
	}

	static Stream<Operation> operations() {
		return Stream.of(new Operation("SystemVersion", "GET", "/version", "", SystemVersion.class),
				new Operation("SystemInfo", "GET", "/info", "", SystemInfo.class),
				new Operation("SystemAuth", "POST", "/auth", "{\"username\":\"a\"}", AuthResponse.class),
				new Operation("SystemDataUsage", "GET", "/system/df", "", DataUsage.class),
				new Operation("SystemEvents", "GET", "/events?since=1&until={now}", "", Event.class),
				new Operation("ContainerList", "GET", "/containers/json", "", ContainerSummary.class),
				new Operation("ContainerInspect", "GET", "/containers/web/json", "", ContainerInspect.class),
				new Operation("ContainerCreate", "POST", "/containers/create", "{\"Image\":\"busybox\"}",
						ContainerCreated.class),
				new Operation("ContainerTop", "GET", "/containers/web/top", "", ContainerTop.class),
				new Operation("ContainerStats", "GET", "/containers/web/stats?stream=0", "", ContainerStats.class),
				new Operation("ContainerWait", "POST", "/containers/done/wait", "", ContainerWaitResult.class),
				new Operation("ContainerExec", "POST", "/containers/web/exec", "{\"Cmd\":[\"true\"]}",
						ExecCreated.class),
				new Operation("ExecInspect", "GET", "/exec/{exec}/json", "", ExecInspect.class),
				new Operation("ImageList", "GET", "/images/json", "", ImageSummary.class),
				new Operation("ImageInspect", "GET", "/images/busybox/json", "", ImageInspect.class),
				new Operation("ImageHistory", "GET", "/images/busybox/history", "", ImageHistoryItem.class),
				new Operation("ImageDelete", "DELETE", "/images/busybox?force=1", "", ImageDeleted.class),
				new Operation("NetworkList", "GET", "/networks", "", Network.class),
				new Operation("NetworkInspect", "GET", "/networks/bridge", "", Network.class),
				new Operation("NetworkCreate", "POST", "/networks/create", "{\"Name\":\"own\"}", NetworkCreated.class),
				new Operation("VolumeList", "GET", "/volumes", "", VolumeList.class),
				new Operation("VolumeInspect", "GET", "/volumes/data", "", Volume.class),
				new Operation("VolumeCreate", "POST", "/volumes/create", "{\"Name\":\"own\"}", Volume.class));
	}

	private static boolean isKnown(String operation, String path, Set<String> known) {
		return ANSWERED_BY_ENGINES.contains(operation + path) || known.stream()
			.anyMatch((pattern) -> path.matches(pattern.replace("/**", "/.+").replace("/*", "/[^/]+(?:/[^/]+)?")));
	}

	private static Set<String> paths(JsonNode node) {
		Set<String> paths = new LinkedHashSet<>();
		collect(node, "", paths);
		return paths;
	}

	private static void collect(JsonNode node, String path, Set<String> paths) {
		node.properties().forEach((property) -> {
			String inner = path + "/" + property.getKey();
			paths.add(inner);
			collect(property.getValue(), inner, paths);
		});
		if (node.isArray()) {
			node.forEach((element) -> collect(element, path + "/0", paths));
		}
	}

	private static List<String> lost(JsonNode sent, JsonNode read, String path) {
		List<String> lost = new ArrayList<>();
		if (sent.isObject()) {
			sent.properties()
				.forEach((property) -> lost
					.addAll(lost(property.getValue(), read.path(property.getKey()), path + "/" + property.getKey())));
		}
		else if (sent.isArray()) {
			for (int i = 0; i < sent.size(); i++) {
				lost.addAll(lost(sent.get(i), read.path(i), path + "/" + i));
			}
		}
		else if (!List.of("", NEVER, read.asString("")).contains(sent.asString(""))) {
			lost.add(path);
		}
		return lost;
	}

	private static Map<String, Boolean> fields(String operation) throws IOException {
		Map<String, Boolean> fields = new LinkedHashMap<>();
		String all = new ClassPathResource("answer-fields.tsv", AnswerContractTests.class)
			.getContentAsString(StandardCharsets.UTF_8);
		all.lines()
			.map((line) -> line.split("\t"))
			.filter((field) -> field[0].equals(operation))
			.forEach((field) -> fields.put(field[1], field[2].equals("required")));
		assertThat(fields).isNotEmpty();
		return fields;
	}

	private List<JsonNode> post(String path, String body) {
		return send("POST", path, body);
	}

	private List<JsonNode> send(String method, String path, String body) {
		URI uri = URI.create(this.engine.host().replace("tcp:", "http:") + path);
		try {
			String answer = this.http
				.send(HttpRequest.newBuilder(uri).timeout(LIMIT).method(method, BodyPublishers.ofString(body)).build(),
						BodyHandlers.ofString())
				.body();
			return answer.lines().map(mapper::readTree).toList();
		}
		catch (IOException ex) {
			throw new AssertionError(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new AssertionError(ex);
		}
	}

	/**
	 * A request.
	 *
	 * @param id the id of the operation
	 * @param method the method
	 * @param path the path and the query
	 * @param body the body
	 * @param model the model of the client for what is answered
	 */
	record Operation(String id, String method, String path, String body, Class<?> model) {

		@Override
		public String toString() {
			return this.id;
		}

	}

}
