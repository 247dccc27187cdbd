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

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.springline.docker.error.RegistryCredentialsException;

/**
 * Finds the programs that keep credentials, {@code docker-credential-<suffix>}.
 */
final class CredentialHelpers {

	private static final Duration LIMIT = Duration.ofSeconds(10);

	private static final Pattern SUFFIX = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");

	// Applications that a desktop starts do not have the folders of package managers in
	// their PATH
	private static final List<String> FURTHER_FOLDERS = List.of("/usr/local/bin", "/opt/homebrew/bin");

	private static final List<String> ENDINGS = (File.separatorChar == '\\') ? List.of(".exe", ".cmd", ".bat")
			: List.of("");

	private final UnaryOperator<@Nullable String> environment;

	private final Duration limit;

	CredentialHelpers(UnaryOperator<@Nullable String> environment) {
		this(environment, LIMIT);
	}

	CredentialHelpers(UnaryOperator<@Nullable String> environment, Duration limit) {
		this.environment = environment;
		this.limit = limit;
	}

	/**
	 * Return a credential helper.
	 * @param suffix the end of its name
	 * @return the helper
	 */
	CredentialHelper get(String suffix) {
		String name = "docker-credential-" + suffix;
		if (!SUFFIX.matcher(suffix).matches()) {
			throw new RegistryCredentialsException("'" + suffix.replaceAll("[\\p{Cntrl}]", "\uFFFD")
					+ "' in the docker configuration is no name of a credential helper");
		}
		Path program = folders().flatMap((folder) -> ENDINGS.stream().map((ending) -> folder.resolve(name + ending)))
			.filter((file) -> Files.isRegularFile(file) && Files.isExecutable(file))
			.findFirst()
			.orElseThrow(() -> new RegistryCredentialsException("The credential helper " + name
					+ ", which the docker configuration names, is not in the folders of PATH"));
		return new CredentialHelper(program, this.limit);
	}

	private Stream<Path> folders() {
		String path = this.environment.apply("PATH");
		Stream<String> folders = (path != null) ? Stream.of(path.split(File.pathSeparator)) : Stream.empty();
		return Stream.concat(folders, FURTHER_FOLDERS.stream()).map(Path::of).filter(Path::isAbsolute);
	}

}
