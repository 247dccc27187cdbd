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

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.stream.Stream;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.beans.factory.ListableBeanFactory;

import io.springline.docker.registry.DockerLogins;
import io.springline.docker.registry.RegistryCredentials;
import io.springline.docker.registry.RegistryCredentialsProvider;

/**
 * All that knows credentials in an application: its beans in their order, then what
 * {@code docker login} left.
 *
 * @param beanFactory has the beans
 */
record RegistryCredentialsProviders(ListableBeanFactory beanFactory) {

	RegistryCredentialsProvider[] inOrder() {
		Map<RegistryCredentialsProvider, String> names = new IdentityHashMap<>();
		this.beanFactory.getBeansOfType(RegistryCredentialsProvider.class)
			.forEach((name, provider) -> names.put(provider, name));
		Stream<RegistryCredentialsProvider> beans = this.beanFactory.getBeanProvider(RegistryCredentialsProvider.class)
			.orderedStream()
			.map((provider) -> named(provider, String.valueOf(names.get(provider))));
		Stream<RegistryCredentialsProvider> logins = this.beanFactory.getBeanProvider(DockerLogins.class)
			.orderedStream()
			.flatMap((login) -> login.providers().stream());
		return Stream.concat(beans, logins).toArray(RegistryCredentialsProvider[]::new);
	}

	private static RegistryCredentialsProvider named(RegistryCredentialsProvider provider, String name) {
		boolean speaksForItself = !provider.source().equals(provider.getClass().getName());
		return speaksForItself ? provider : new Named(provider, name);
	}

	/**
	 * A provider that does not say what it is called.
	 *
	 * @param provider the provider
	 * @param name the name of its bean
	 */
	private record Named(RegistryCredentialsProvider provider, String name) implements RegistryCredentialsProvider {

		@Override
		public Mono<RegistryCredentials> credentials(String registry) {
			return this.provider.credentials(registry);
		}

		@Override
		public Flux<String> registries() {
			return this.provider.registries();
		}

		@Override
		public String source() {
			return "the bean '" + this.name + "'";
		}

	}

}
