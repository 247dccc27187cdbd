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

import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

import org.springframework.util.StringUtils;

/**
 * What {@code docker login} left on this machine: the variable
 * {@code DOCKER_AUTH_CONFIG}, and in the {@code config.json} of the docker command line
 * the {@code credHelpers}, the {@code credsStore} and the {@code auths}. All are read
 * anew each time.
 *
 * @since 0.1.0
 */
public final class DockerLogins {

	private static final String VARIABLE = "DOCKER_AUTH_CONFIG";

	private final UnaryOperator<@Nullable String> environment;

	private final Path home;

	/**
	 * Create the logins of a user.
	 * @param environment looks up environment variables, {@code null} for what is not
	 * set: {@code DOCKER_AUTH_CONFIG}, {@code DOCKER_CONFIG} for the folder of the
	 * {@code config.json}, and {@code PATH} for the credential helpers
	 * @param home the home folder, whose {@code .docker} is the default folder
	 */
	public DockerLogins(UnaryOperator<@Nullable String> environment, Path home) {
		this.environment = environment;
		this.home = home;
	}

	/**
	 * Return the logins of the user who runs this program.
	 * @return the logins
	 */
	public static DockerLogins ofUser() {
		return new DockerLogins(System::getenv, Path.of(System.getProperty("user.home")));
	}

	/**
	 * Return what knows the logins, in the order in which to ask.
	 * @return the providers
	 */
	public List<RegistryCredentialsProvider> providers() {
		Path file = folder().resolve("config.json");
		CredentialHelpers helpers = new CredentialHelpers(this.environment);
		return List.of(provider(new AuthsStore(VARIABLE, this::variable)), provider(new HelpersStore(file, helpers)),
				provider(new DefaultStore(file, helpers)),
				provider(new AuthsStore("the auths of " + file, () -> DockerConfig.read(file))));
	}

	private static RegistryCredentialsProvider provider(CredentialsStore store) {
		return new StoreCredentialsProvider(store);
	}

	private Path folder() {
		String folder = this.environment.apply("DOCKER_CONFIG");
		return StringUtils.hasText(folder) ? Path.of(folder) : this.home.resolve(".docker");
	}

	private DockerConfig variable() {
		String text = this.environment.apply(VARIABLE);
		return StringUtils.hasText(text) ? DockerConfig.parse(text, "The variable " + VARIABLE) : DockerConfig.EMPTY;
	}

}
