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

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import io.springline.docker.error.RegistryCredentialsException;

/**
 * A program that keeps credentials. It reads the address of a registry and writes JSON;
 * what it has to say to people is not read, since it might be a secret.
 */
final class CredentialHelper {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final String NOT_FOUND = "credentials not found";

	private static final int MAX_OUTPUT = 1024 * 1024;

	private static final long PAUSE_MILLIS = 5;

	private final Path program;

	private final Duration limit;

	/**
	 * Create a helper.
	 * @param program the absolute path of the program
	 * @param limit how long one run may take
	 */
	CredentialHelper(Path program, Duration limit) {
		this.program = program;
		this.limit = limit;
	}

	/**
	 * Ask for the credentials for a registry.
	 * @param registry the registry
	 * @param server the address under which the program may know it
	 * @return the credentials, or {@code null} if it has none
	 */
	@Nullable RegistryCredentials get(RegistryAddress registry, String server) {
		Output output = run("get", server);
		if (output.exitCode() != 0) {
			if (output.text().contains(NOT_FOUND)) {
				return null;
			}
			throw failure("get", "ended with exit code " + output.exitCode() + ": run 'echo " + server + " | "
					+ this.program + " get' to see why");
		}
		Secret secret = read("get", output, new TypeReference<>() {
		});
		boolean token = DockerAuth.TOKEN_USER.equals(secret.username());
		RegistryCredentials credentials = RegistryCredentials.of(secret.username(), secret.secret(), null,
				registry.configKey(), token ? secret.secret() : null, null);
		return (credentials instanceof AnonymousCredentials) ? null : credentials;
	}

	/**
	 * Ask for the registries that there are credentials for.
	 * @return the registries as the program writes them
	 */
	Set<String> list() {
		Output output = run("list", "");
		if (output.exitCode() != 0) {
			throw failure("list", "ended with exit code " + output.exitCode());
		}
		return read("list", output, new TypeReference<Map<String, String>>() {
		}).keySet();
	}

	private <T> T read(String action, Output output, TypeReference<T> type) {
		try {
			T value = JSON.readValue(output.text(), type);
			if (value != null) {
				return value;
			}
		}
		catch (JacksonException ex) {
			// Its message may hold the secret
		}
		throw failure(action, "wrote what is not the JSON of credentials");
	}

	private Output run(String action, String input) {
		try {
			Process process = new ProcessBuilder(this.program.toString(), action).redirectError(Redirect.DISCARD)
				.start();
			try {
				write(process, input);
				return new Output(read(process, action), process.exitValue());
			}
			finally {
				process.descendants().forEach(ProcessHandle::destroyForcibly);
				process.destroyForcibly();
			}
		}
		catch (IOException ex) {
			throw failure(action, "could not be run: " + ex.getMessage());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw failure(action, "was interrupted");
		}
	}

	private static void write(Process process, String input) {
		try (OutputStream stdin = process.getOutputStream()) {
			stdin.write(input.getBytes(StandardCharsets.UTF_8));
		}
		catch (IOException ex) {
			// It ended without reading: its exit code tells more
		}
	}

	// Reads what is there and no more, for a process that the helper left behind may keep
	// its output open
	private String read(Process process, String action) throws IOException, InterruptedException {
		InputStream stdout = process.getInputStream();
		ByteArrayOutputStream output = new ByteArrayOutputStream();
		long start = System.nanoTime();
		boolean ended = false;
		while (!ended) {
			ended = process.waitFor(PAUSE_MILLIS, TimeUnit.MILLISECONDS);
			output.writeBytes(stdout.readNBytes(stdout.available()));
			if (output.size() > MAX_OUTPUT) {
				throw failure(action, "wrote more than " + MAX_OUTPUT + " bytes");
			}
			if (!ended && System.nanoTime() - start > this.limit.toNanos()) {
				throw failure(action, "did not end within " + this.limit.toMillis() + " ms");
			}
		}
		return output.toString(StandardCharsets.UTF_8);
	}

	private RegistryCredentialsException failure(String action, String reason) {
		return new RegistryCredentialsException(
				"The credential helper " + this.program + " (" + action + ") " + reason);
	}

	/**
	 * What a run of the program gave.
	 *
	 * @param text what it wrote
	 * @param exitCode its exit code
	 */
	private record Output(String text, int exitCode) {

	}

	/**
	 * What the program knows of a registry. It may also name the registry, which is known
	 * already.
	 *
	 * @param username the name of the user
	 * @param secret the password
	 */
	record Secret(@JsonProperty("Username") @Nullable String username,
			@JsonProperty("Secret") @Nullable String secret) {

		@Override
		public String toString() {
			return "Secret[******]";
		}

	}

}
