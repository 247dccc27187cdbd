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

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import io.springline.docker.error.DockerException;

/**
 * Says in words what failed. The messages of this client and of engines are meant to be
 * read; those of other failures may hold anything.
 */
final class Reason {

	private static final Pattern SECRETS = Pattern.compile("(?<=://)[^/\\s]*(?=@)|SWM(?:TKN|KEY)-[\\w-]+");

	private Reason() {
	}

	static String of(Throwable ex) {
		String message = (ex instanceof DockerException) ? ex.getMessage() : null;
		return (message != null) ? withoutSecrets(message) : "Unexpected " + ex.getClass().getName();
	}

	/**
	 * Take out what engines are known to quote in messages: the user of a proxy or
	 * mirror, and the keys of a swarm.
	 * @param message the message
	 * @return the message without them
	 */
	static String withoutSecrets(@Nullable String message) {
		return SECRETS.matcher(String.valueOf(message)).replaceAll("******");
	}

}
