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

package io.springline.docker.registry;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

import io.springline.docker.test.Outcome;

/**
 * The home folder of a user of the docker command line, with credential helpers that are
 * shell scripts.
 */
public final class DockerHome {

	private final Path folder;

	private final Map<String, String> environment = new HashMap<>();

	public DockerHome(Path folder) {
		this.folder = folder;
		this.environment.put("PATH", folder.resolve("bin") + ":/usr/bin:/bin");
	}

	/**
	 * Write the configuration of the docker command line.
	 * @param json the configuration
	 * @return this home
	 */
	public DockerHome config(String json) throws IOException {
		write(".docker/config.json", json);
		return this;
	}

	/**
	 * Set a variable of the environment.
	 * @param name its name
	 * @param value its value
	 * @return this home
	 */
	public DockerHome variable(String name, String value) {
		this.environment.put(name, value);
		return this;
	}

	/**
	 * Write a credential helper.
	 * @param suffix the end of its name
	 * @param script the commands of the shell
	 * @return this home
	 */
	public DockerHome helper(String suffix, String script) throws IOException {
		Path file = write("bin/docker-credential-" + suffix, "#!/bin/sh\n" + script + "\n");
		Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
		return this;
	}

	/**
	 * Write a credential helper that knows one user for all registries.
	 * @param suffix the end of its name
	 * @param username the name of the user
	 * @param secret the password
	 * @return this home
	 */
	public DockerHome helper(String suffix, String username, String secret) throws IOException {
		return helper(suffix, "server=$(cat); printf '{\"ServerURL\":\"%s\",\"Username\":\"" + username
				+ "\",\"Secret\":\"" + secret + "\"}' \"$server\"");
	}

	public Path write(String file, String text) throws IOException {
		Path path = this.folder.resolve(file);
		Files.createDirectories(path.getParent());
		return Files.writeString(path, text);
	}

	public String read(String file) throws IOException {
		return Files.readString(this.folder.resolve(file));
	}

	public Path path(String file) {
		return this.folder.resolve(file);
	}

	public DockerLogins logins() {
		return new DockerLogins(this.environment::get, this.folder);
	}

	CredentialHelpers helpers() {
		return new CredentialHelpers(this.environment::get, Outcome.LIMIT);
	}

	/**
	 * Return a login as the docker command line writes it down.
	 * @param username the name of the user
	 * @param password the password
	 * @return the value of {@code auth}
	 */
	public static String auth(String username, String password) {
		return Base64.getEncoder().encodeToString((username + ":" + password).getBytes(StandardCharsets.UTF_8));
	}

}
