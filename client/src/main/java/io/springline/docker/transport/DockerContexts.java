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

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import io.springline.docker.transport.HostResolver.Endpoint;

/**
 * Reads the contexts that {@code docker context} keeps in the docker configuration.
 */
final class DockerContexts {

	private static final String DEFAULT = "default";

	private final Path configuration;

	DockerContexts(Path configuration) {
		this.configuration = configuration;
	}

	/**
	 * Return the engine of the context in use.
	 * @param chosen the name that the environment gives, or {@code null} for the current
	 * context of the configuration
	 * @return the engine, empty for the default context
	 */
	Optional<Endpoint> current(@Nullable String chosen) {
		String name = (chosen != null) ? chosen : currentContext();
		if (name.isEmpty() || name.equals(DEFAULT)) {
			return Optional.empty();
		}
		return Optional.of(endpoint(name, (chosen != null) ? "DOCKER_CONTEXT" : "the docker configuration"));
	}

	private String currentContext() {
		Path file = this.configuration.resolve("config.json");
		return Files.isReadable(file) ? read(file).path("currentContext").asString("") : "";
	}

	private Endpoint endpoint(String name, String source) {
		Path meta = this.configuration.resolve("contexts/meta").resolve(folder(name)).resolve("meta.json");
		if (!Files.isReadable(meta)) {
			throw new IllegalArgumentException("The docker context '" + name + "' from " + source
					+ " does not exist: there is no readable " + meta);
		}
		JsonNode docker = read(meta).path("Endpoints").path("docker");
		EngineHost host = EngineHost.parse(docker.path("Host").asString(""),
				"the docker context '" + name + "', chosen by " + source);
		Path certificates = this.configuration.resolve("contexts/tls").resolve(folder(name)).resolve("docker");
		if (docker.path("SkipTLSVerify").asBoolean(false)) {
			throw new IllegalArgumentException(
					"The docker context '" + name + "' skips the verification of certificates, which is not supported");
		}
		return Files.isDirectory(certificates) ? new Endpoint(host.withTls(), new CertificateFolder(certificates))
				: new Endpoint(host, null);
	}

	private static JsonNode read(Path file) {
		try {
			return JsonMapper.shared().readTree(Files.readString(file));
		}
		catch (JacksonException ex) {
			throw new IllegalArgumentException("The file " + file + " of the docker configuration is no JSON");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String folder(String name) {
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().formatHex(digest);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
