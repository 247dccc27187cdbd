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

package io.springline.docker.engine;

import java.util.List;
import java.util.Map;

import reactor.core.publisher.Mono;

import io.springline.docker.DockerClient;
import io.springline.docker.image.BuildOptions;
import io.springline.docker.registry.RegistryCredentials;
import io.springline.docker.registry.RegistryCredentialsProvider;

/**
 * The registry that wants a password.
 *
 * @param engine the engine that knows it
 */
record PrivateRegistry(Engine engine) {

	String address() {
		return EngineVariables.get(EngineVariables.REGISTRY);
	}

	RegistryCredentials credentials() {
		return password(EngineVariables.get(EngineVariables.REGISTRY_PASSWORD));
	}

	RegistryCredentials wrongCredentials() {
		return password("wrong");
	}

	/**
	 * Make a client that gives credentials to this registry and to no other.
	 * @param credentials the credentials
	 * @return the client
	 */
	DockerClient client(RegistryCredentials credentials) {
		return builder(credentials).build();
	}

	DockerClient.Builder builder(RegistryCredentials credentials) {
		RegistryCredentialsProvider provider = (host) -> host.equals(address()) ? Mono.just(credentials) : Mono.empty();
		return this.engine.builder().registryCredentials(provider);
	}

	/**
	 * Return a name for an image of this registry.
	 * @return the reference, of no other test
	 */
	String reference() {
		return address() + "/" + this.engine.name() + ":1";
	}

	/**
	 * Build an image for this registry, with a layer that no other image has. It exits
	 * with 8.
	 * @return its reference
	 */
	String built() {
		String reference = reference();
		Tar context = Tar.of("Dockerfile", "FROM %s\nCOPY file /\nCMD exit 8\n".formatted(this.engine.image()))
			.and("file", reference);
		BuildOptions options = BuildOptions.builder()
			.tags(List.of(reference))
			.labels(Map.of(Engine.LABEL, this.engine.run()))
			.build();
		Engine.complete(this.engine.images().build(options, context.stream()));
		return reference;
	}

	private static RegistryCredentials password(String password) {
		return RegistryCredentials.password(EngineVariables.get(EngineVariables.REGISTRY_USERNAME), password);
	}

}
