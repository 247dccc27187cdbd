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

package io.springline.docker.autoconfigure;

import java.util.Set;

/**
 * A client was asked for by a name that none has.
 *
 * @since 0.1.0
 */
public class NoSuchDockerClientException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final String name;

	/**
	 * Create an exception.
	 * @param name the name that was asked for
	 * @param names the names that there are
	 */
	public NoSuchDockerClientException(String name, Set<String> names) {
		super("There is no Docker client '" + name + "', " + (names.isEmpty() ? "nor any other" : "but " + names)
				+ ": the properties 'docker.engine.clients.<name>' make more");
		this.name = name;
	}

	/**
	 * Return the name that was asked for.
	 * @return the name
	 */
	public String getName() {
		return this.name;
	}

}
