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

package io.springline.docker.docs;

import java.util.Set;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.test.util.ReflectionTestUtils;

import io.springline.docker.DockerClient;
import io.springline.docker.autoconfigure.DockerAutoConfiguration;
import io.springline.docker.autoconfigure.DockerClientBuilderCustomizer;
import io.springline.docker.autoconfigure.DockerClients;
import io.springline.docker.autoconfigure.DockerRegistryAutoConfiguration;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the page on connecting shows.
 */
class ConnectingTests {

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(DockerAutoConfiguration.class, DockerRegistryAutoConfiguration.class));

	@Test
	void customizer() {
		this.runner.withUserConfiguration(Customized.class)
			.run((context) -> assertThat(context.getBean(DockerClient.class).host().uri())
				.isEqualTo("unix:///run/user/1000/docker.sock"));
	}

	@Test
	void severalEngines() {
		this.runner
			.withPropertyValues("docker.engine.clients.build.host=tcp://build.example:2375",
					"docker.engine.clients.edge.host=tcp://edge.example:2375")
			.withBean("builds", builds())
			.run((context) -> {
				assertThat(context).hasNotFailed();
				DockerClients clients = context.getBean(DockerClients.class);
				// tag::registry[]
				DockerClient edge = clients.get("edge");
				Set<String> names = clients.names();
				// end::registry[]
				assertThat(edge.host().uri()).isEqualTo("tcp://edge.example:2375");
				assertThat(names).containsExactly("default", "build", "edge");
				assertThat(ReflectionTestUtils.getField(context.getBean("builds"), "docker"))
					.isSameAs(clients.get("build"));
			});
	}

	private static Class<?> builds() {
		// tag::named[]
		@Component
		class Builds {

			private final DockerClient docker;

			Builds(@Qualifier("build") DockerClient docker) {
				this.docker = docker;
			}

		}
		// end::named[]
		return Builds.class;
	}

	@Configuration(proxyBeanMethods = false)
	static class Customized {

		// tag::customizer[]
		@Bean
		DockerClientBuilderCustomizer rootless() {
			return (builder) -> builder.host("unix:///run/user/1000/docker.sock", "the rootless engine");
		}
		// end::customizer[]

	}

}
