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

package io.springline.docker.version;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

import io.springline.docker.http.ApiVersion;
import io.springline.docker.http.VersionSettings;
import io.springline.docker.version.StubExchange.Result;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of what is sent and what is refused in each version of the API: every operation,
 * option and field, by what the specification of that version has.
 */
class VersionSupportTests {

	private static final List<String> KINDS = List.of("query", "header", "body");

	private static final ApiFacts facts = new ApiFacts();

	private static final List<ApiMethod> methods = ApiMethod.all()
		.stream()
		.filter((method) -> facts.since(method.route()) != null)
		.toList();

	private static final Pattern LACK = Pattern
		.compile("(\\w+)(?: (?:option|field) '(.+)')? needs version (1\\.\\d\\d) "
				+ "of the API, but version (1\\.\\d\\d) (is pinned for|was negotiated with) the engine at tcp://host:2375"
				+ "(\\. Engines of that version ignore it\\.)?");

	private final Logger logger = (Logger) LoggerFactory.getLogger("io.springline.docker.http.VersionGuard");

	private final ListAppender<ILoggingEvent> log = new ListAppender<>();

	private final List<String> differences = new ArrayList<>();

	@BeforeEach
	void setUp() {
		this.logger.setAdditive(false);
		this.logger.addAppender(this.log);
		this.log.start();
	}

	@AfterEach
	void tearDown() {
		this.logger.detachAppender(this.log);
		this.logger.setAdditive(true);
	}

	@ParameterizedTest
	@MethodSource("versions")
	void whatTheVersionLacksIsRefused(ApiVersion version) {
		StubExchange engine = new StubExchange(new VersionSettings("tcp://host:2375", version, true), version);
		forEachCall((method, part, since) -> {
			Result result = engine.call(method, part);
			if (version.atLeast(since) || method.isUnversioned()) {
				checkSent(method, part, version, result);
			}
			else if (result.refusal() == null || !tells(result.refusal(), method, part, since, version)) {
				this.differences.add(describe(method, part) + " came with " + since + ", but " + result);
			}
		});
		assertThat(this.differences).isEmpty();
		assertThat(this.log.list).isEmpty();
	}

	@ParameterizedTest
	@MethodSource("versions")
	void fieldThatTheVersionLacksIsSentWithOneWarning(ApiVersion version) {
		StubExchange engine = new StubExchange(new VersionSettings("tcp://host:2375", version, false), version);
		Map<String, Set<String>> warned = new HashMap<>();
		forEachCall((method, part, since) -> {
			boolean everywhere = since.equals(ApiVersion.OLDEST);
			if (part == null || !part.kind().equals("body") || everywhere || !version.atLeast(method.since())) {
				return;
			}
			this.log.list.clear();
			checkSent(method, part, version, engine.call(method, part));
			if (!version.atLeast(since)) {
				checkSent(method, part, version, engine.call(method, part));
			}
			List<String> warnings = this.log.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
			Set<String> known = warned.computeIfAbsent(method.route(), (key) -> new HashSet<>());
			boolean told = warnings.stream()
				.allMatch((warning) -> tells(warning, method, part, since, version)
						&& known.add(LACK.matcher(warning).replaceFirst("$2")));
			if (!told || version.atLeast(since) == known.stream().anyMatch(part::isWithin)) {
				this.differences.add(describe(method, part) + " came with " + since + ", warned of " + warnings);
			}
		});
		assertThat(this.differences).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "1.56", "2.0" })
	void newerEngineIsSentEverything(String announced) {
		StubExchange engine = new StubExchange(new VersionSettings("tcp://host:2375", null, true),
				ApiVersion.parse(announced));
		forEachCall((method, part, since) -> checkSent(method, part, new ApiVersion(1, 55), engine.call(method, part)));
		assertThat(this.differences).isEmpty();
	}

	static Stream<ApiVersion> versions() {
		return IntStream.rangeClosed(25, 55).mapToObj((minor) -> new ApiVersion(1, minor));
	}

	private static void forEachCall(Check check) {
		for (ApiMethod method : methods) {
			ApiVersion since = facts.since(method.route());
			Map<String, ApiVersion> parts = facts.since(method.route(), KINDS);
			check.check(method, null, since);
			method.parts()
				.stream()
				.filter((part) -> parts.containsKey(part.key()))
				.forEach((part) -> check.check(method, part, parts.get(part.key())));
		}
	}

	private void checkSent(ApiMethod method, @Nullable ApiPart part, ApiVersion version, Result result) {
		String path = ((method.isUnversioned()) ? "" : "/v" + version)
				+ method.route().split(" ")[1].replace("{}", "x1");
		if (result.request() == null || !result.request().url().getPath().equals(path)
				|| part != null && !result.has(part)) {
			this.differences.add(describe(method, part) + " is not sent in " + version + ": " + result);
		}
	}

	private static boolean tells(String message, ApiMethod method, @Nullable ApiPart part, ApiVersion since,
			ApiVersion spoken) {
		Matcher lack = LACK.matcher(message);
		if (!lack.matches() || !lack.group(1).equals(method.operation().value())
				|| !lack.group(4).equals(spoken.toString())) {
			return false;
		}
		ApiVersion needed = ApiVersion.parse(lack.group(3));
		return (lack.group(2) != null)
				? part != null && part.isWithin(lack.group(2)) && since.atLeast(needed) && needed.compareTo(spoken) > 0
				: needed.equals(method.since());
	}

	private static String describe(ApiMethod method, @Nullable ApiPart part) {
		return method + ((part != null) ? " with " + part.key() : "");
	}

	/**
	 * What to check of each call.
	 */
	private interface Check {

		void check(ApiMethod method, @Nullable ApiPart part, ApiVersion since);

	}

}
