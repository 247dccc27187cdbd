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

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.github.tomakehurst.wiremock.http.Request;

import org.springframework.util.StringUtils;

import io.springline.docker.http.ApiVersion;

/**
 * Which operation a request is meant for.
 */
final class Routes {

	private static final Pattern VERSIONED = Pattern.compile("/v(\\d+\\.\\d+)(/.*)");

	private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)(\\*?)}");

	private final List<Route> routes = new ArrayList<>();

	/**
	 * Add an operation.
	 * @param method its method
	 * @param path its path, in which {@code {name}} stands for anything without a slash
	 * and {@code {name*}} for anything
	 * @param handler answers
	 */
	void add(String method, String path, Handler handler) {
		List<String> names = VARIABLE.matcher(path).results().map((match) -> match.group(1)).toList();
		String pattern = VARIABLE.matcher(path).replaceAll((match) -> match.group(2).isEmpty() ? "([^/]+)" : "(.+)");
		this.routes.add(new Route(method, Pattern.compile(pattern), names, handler));
	}

	Answer answer(Request request, ApiVersion newest) {
		String path = StringUtils.uriDecode(request.getUrl().split("\\?", 2)[0], StandardCharsets.UTF_8);
		ApiVersion version = newest;
		Matcher versioned = VERSIONED.matcher(path);
		if (versioned.matches()) {
			version = supported(ApiVersion.parse(versioned.group(1)));
			path = versioned.group(2);
		}
		for (Route route : this.routes) {
			Matcher matcher = route.pattern().matcher(path);
			if (route.method().equals(request.getMethod().getName()) && matcher.matches()) {
				return route.handler().handle(new Call(request, version, route.variables(matcher)));
			}
		}
		throw new EngineError(501, "The stand-in for an engine has no answer to " + request.getMethod() + " " + path
				+ ": stub it with MockEngine.wireMock()");
	}

	private static ApiVersion supported(ApiVersion version) {
		if (!version.atLeast(ApiVersion.OLDEST)) {
			throw EngineError.badRequest("client version " + version + " is too old. Minimum supported API version is "
					+ ApiVersion.OLDEST + ", please upgrade your client to a newer version");
		}
		if (!ApiVersion.NEWEST.atLeast(version)) {
			throw EngineError.badRequest(
					"client version " + version + " is too new. Maximum supported API version is " + ApiVersion.NEWEST);
		}
		return version;
	}

	/**
	 * Answers the requests to an operation.
	 */
	@FunctionalInterface
	interface Handler {

		Answer handle(Call call);

	}

	/**
	 * An operation.
	 *
	 * @param method its method
	 * @param pattern its path
	 * @param names the names of the variables in its path
	 * @param handler answers
	 */
	private record Route(String method, Pattern pattern, List<String> names, Handler handler) {

		Map<String, String> variables(Matcher matcher) {
			Map<String, String> variables = new LinkedHashMap<>();
			for (int i = 0; i < this.names.size(); i++) {
				variables.put(this.names.get(i), matcher.group(i + 1));
			}
			return variables;
		}

	}

}
