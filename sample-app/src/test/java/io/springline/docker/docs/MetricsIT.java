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
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.micrometer.common.KeyValue;
import io.micrometer.common.KeyValues;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;

import io.springline.docker.DockerClient;
import io.springline.docker.observation.DefaultDockerRequestObservationConvention;
import io.springline.docker.observation.DockerRequestContext;
import io.springline.docker.observation.DockerRequestObservationConvention;
import io.springline.docker.sample.RequiresEngine;
import io.springline.docker.sample.SampleApplication;
import io.springline.docker.sample.TestEnvironment;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that the meters and keys which the page on metrics lists are those of the sample
 * application.
 */
@RequiresEngine
@ExtendWith(EngineClient.class)
@AutoConfigureWebTestClient(timeout = "60s")
@SpringBootTest(classes = { SampleApplication.class, MetricsIT.Customized.class },
		webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = {
				"docker.engine.metrics.daemon.enabled=true", "docker.engine.metrics.daemon.disk-usage-interval=1h" })
class MetricsIT {

	private static final Pattern ROW = Pattern.compile("\\| `(docker\\.[a-z.]+)` \\| ([^|]+) \\|.*");

	@Autowired
	private DockerClient docker;

	@Autowired
	private MeterRegistry registry;

	@Autowired
	private WebTestClient client;

	@DynamicPropertySource
	static void properties(DynamicPropertyRegistry registry) {
		registry.add("docker.engine.host", TestEnvironment::engineHost);
	}

	@Test
	void metersAreThoseOnThePage() {
		this.docker.containers().list().collectList().block(EngineClient.LIMIT);
		Map<String, Set<String>> documented = documented();
		documented.get("docker.client.requests").add("team");
		documented.get("docker.client.requests.active").add("team");
		Awaitility.await()
			.atMost(EngineClient.LIMIT)
			.untilAsserted(() -> assertThat(registered()).isEqualTo(documented));
		String answer = this.client.get()
			.uri("/actuator/metrics/docker.client.requests")
			.exchange()
			.expectStatus()
			.isOk()
			.expectBody(String.class)
			.returnResult()
			.getResponseBody();
		new Answers("docs/metrics.md").assertThatAnswered("requests", answer);
	}

	static Map<String, Set<String>> documented() {
		Map<String, Set<String>> meters = new TreeMap<>();
		Project.page("docs/metrics.md").prose().map(ROW::matcher).filter(Matcher::matches).forEach((row) -> {
			Set<String> keys = Pattern.compile("`([a-z.]+)`")
				.matcher(row.group(2))
				.results()
				.map((match) -> match.group(1))
				.collect(Collectors.toCollection(TreeSet::new));
			meters.put(row.group(1), keys);
		});
		return meters;
	}

	private Map<String, Set<String>> registered() {
		return this.registry.getMeters()
			.stream()
			.map((meter) -> meter.getId())
			.filter((meter) -> meter.getName().startsWith("docker."))
			.collect(Collectors.toMap((meter) -> meter.getName(),
					(meter) -> meter.getTags().stream().map(Tag::getKey).collect(Collectors.toCollection(TreeSet::new)),
					(one, other) -> one, TreeMap::new));
	}

	@TestConfiguration(proxyBeanMethods = false)
	static class Customized {

		// tag::convention[]
		@Bean
		DockerRequestObservationConvention withTeam() {
			return new DefaultDockerRequestObservationConvention() {

				@Override
				public KeyValues getLowCardinalityKeyValues(DockerRequestContext context) {
					return super.getLowCardinalityKeyValues(context).and(KeyValue.of("team", "shop"));
				}

			};
		}
		// end::convention[]

	}

}
