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

package io.springline.docker.transport;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.util.StringUtils;

/**
 * Finds the engine as the docker command line does: {@code DOCKER_HOST}, then the context
 * in {@code DOCKER_CONTEXT}, then the current context of the docker configuration, then
 * the first socket that exists of those that engines listen on by default.
 *
 * @since 0.1.0
 */
public final class HostResolver {

	private static final Path DEFAULT_SOCKET = Path.of("/var/run/docker.sock");

	private final UnaryOperator<@Nullable String> environment;

	private final Path home;

	/**
	 * Create a resolver.
	 * @param environment looks up environment variables, {@code null} for what is not set
	 * @param home the home folder of the user
	 */
	public HostResolver(UnaryOperator<@Nullable String> environment, Path home) {
		this.environment = environment;
		this.home = home;
	}

	/**
	 * Find the engine.
	 * @return where it listens and how TLS is set up
	 */
	public Endpoint resolve() {
		String host = variable("DOCKER_HOST");
		if (host != null) {
			return fromEnvironment(EngineHost.parse(host, "DOCKER_HOST"));
		}
		return contexts().current(variable("DOCKER_CONTEXT")).orElseGet(this::fromDefaultSocket);
	}

	private DockerContexts contexts() {
		String folder = variable("DOCKER_CONFIG");
		return new DockerContexts((folder != null) ? Path.of(folder) : this.home.resolve(".docker"));
	}

	private Endpoint fromEnvironment(EngineHost host) {
		if (host.socket() != null || variable("DOCKER_TLS_VERIFY") == null && !host.secure()) {
			return new Endpoint(host, null);
		}
		String folder = variable("DOCKER_CERT_PATH");
		Path certificates = (folder != null) ? Path.of(folder) : this.home.resolve(".docker");
		return new Endpoint(host.withTls(), new CertificateFolder(certificates));
	}

	private Endpoint fromDefaultSocket() {
		String runtime = variable("XDG_RUNTIME_DIR");
		Path socket = Stream
			.of(DEFAULT_SOCKET, this.home.resolve(".docker/run/docker.sock"), in(runtime, "docker.sock"),
					in(runtime, "podman/podman.sock"), Path.of("/run/podman/podman.sock"))
			.filter(Objects::nonNull)
			.filter(Files::exists)
			.findFirst()
			.orElse(DEFAULT_SOCKET);
		return new Endpoint(new EngineHost(socket, null, 0, false, "the default sockets"), null);
	}

	private static @Nullable Path in(@Nullable String folder, String socket) {
		return (folder != null) ? Path.of(folder, socket) : null;
	}

	private @Nullable String variable(String name) {
		String value = this.environment.apply(name);
		return StringUtils.hasText(value) ? value : null;
	}

	/**
	 * An engine and how to speak TLS with it.
	 *
	 * @param host where it listens
	 * @param certificates the certificates to use, or {@code null}
	 */
	public record Endpoint(EngineHost host, @Nullable CertificateFolder certificates) {

	}

}
