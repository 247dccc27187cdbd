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

import java.util.regex.Pattern;

import org.springframework.util.StringUtils;

import io.springline.docker.error.DockerConnectionException;
import io.springline.docker.error.EngineException;

/**
 * Says in words what went wrong.
 */
final class Problem {

	private static final Pattern OPERATION = Pattern.compile("^[A-Za-z]+( [A-Z]+ \\S+)?: ");

	private static final Pattern WORD = Pattern.compile("\\w+ ");

	private Problem() {
	}

	/**
	 * Describe a failure to a person who does not care which call failed.
	 * @param failure the failure
	 * @return the words, which may contain what the engine or a user wrote
	 */
	static String describe(Throwable failure) {
		if (failure instanceof EngineException refused) {
			return refused.getReason();
		}
		String message = (failure.getMessage() != null) ? failure.getMessage() : failure.getClass().getSimpleName();
		return (failure instanceof DockerConnectionException) ? sentence(OPERATION.matcher(message).replaceFirst(""))
				: message;
	}

	private static String sentence(String words) {
		return WORD.matcher(words).lookingAt() ? StringUtils.capitalize(words) : words;
	}

}
