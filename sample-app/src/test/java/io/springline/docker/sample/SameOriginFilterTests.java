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

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.test.web.reactive.server.WebTestClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link SameOriginFilter}. What is let through finds no engine.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "docker.engine.host=unix:///nonexistent/docker.sock", "console.stand-in.enabled=false" })
@AutoConfigureWebTestClient(timeout = "60s")
class SameOriginFilterTests {

	@Autowired
	private WebTestClient client;

	@ParameterizedTest
	@ValueSource(strings = { "localhost:8080", "127.0.0.1:8080", "[::1]:8080", "localhost", "127.0.0.1:9" })
	void hostOfThisMachineIsServed(String host) {
		assertThat(get("/", host)).isEqualTo(HttpStatus.OK);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", "/api/state", "/api/containers/web/logs", "/actuator/health", "/actuator/docker" })
	void hostOfAnotherNameIsRefusedEverywhere(String path) {
		assertThat(get(path, "rebound.example:8080")).isEqualTo(HttpStatus.FORBIDDEN);
	}

	@ParameterizedTest
	@ValueSource(strings = { "localhost.evil.example", "127.0.0.1.evil.example:8080", "", "evil.example@localhost" })
	void hostThatOnlyLooksLikeThisMachineIsRefused(String host) {
		assertThat(get("/", host)).isIn(HttpStatus.FORBIDDEN, HttpStatus.BAD_REQUEST);
	}

	@ParameterizedTest
	@CsvSource(nullValues = "-",
			value = { "-, -", "http://localhost:8080, same-origin", "http://localhost:8080, -", "-, none" })
	void changeByOwnPageOrOtherProgramsIsLetThrough(String origin, String site) {
		assertThat(change(origin, site)).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
	}

	@ParameterizedTest
	@CsvSource(nullValues = "-",
			value = { "https://evil.example, cross-site", "https://evil.example, -", "null, -", "-, cross-site",
					"http://localhost:3000, same-site", "http://localhost:3000, -", "http://localhost, -",
					"http://[, -", "http://localhost:8080.evil.example, -" })
	void changeByAnotherSiteIsRefused(String origin, String site) {
		assertThat(change(origin, site)).isEqualTo(HttpStatus.FORBIDDEN);
	}

	private HttpStatusCode get(String path, String host) {
		return status(this.client.get().uri(path).header("Host", host));
	}

	private HttpStatusCode change(String origin, String site) {
		return status(this.client.delete().uri("/api/containers/web").headers((headers) -> {
			headers.set("Host", "localhost:8080");
			if (origin != null) {
				headers.set("Origin", origin);
			}
			if (site != null) {
				headers.set("Sec-Fetch-Site", site);
			}
		}));
	}

	private static HttpStatusCode status(WebTestClient.RequestHeadersSpec<?> request) {
		return request.exchange().expectBody().returnResult().getStatus();
	}

}
