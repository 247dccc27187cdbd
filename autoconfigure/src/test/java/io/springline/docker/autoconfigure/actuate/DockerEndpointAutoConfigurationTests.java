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

package io.springline.docker.autoconfigure.actuate;

import org.junit.jupiter.api.Test;

import org.springframework.boot.actuate.endpoint.Access;
import org.springframework.boot.actuate.endpoint.annotation.DeleteOperation;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import io.springline.docker.DockerClient;
import io.springline.docker.autoconfigure.DockerAutoConfiguration;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link DockerEndpointAutoConfiguration}.
 */
class DockerEndpointAutoConfigurationTests {

	private final ApplicationContextRunner contextRunner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(DockerAutoConfiguration.class, DockerEndpointAutoConfiguration.class))
		.withPropertyValues("docker.engine.host=tcp://localhost:1");

	@Test
	void endpointIsThereWhenItIsExposed() {
		this.contextRunner.withPropertyValues("management.endpoints.web.exposure.include=docker")
			.run((context) -> assertThat(context).hasSingleBean(DockerEndpoint.class));
	}

	@Test
	void endpointIsNotThereWhenItIsNotExposed() {
		this.contextRunner.run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean(DockerEndpoint.class));
	}

	@Test
	void endpointIsNotThereWhenAccessIsDenied() {
		this.contextRunner
			.withPropertyValues("management.endpoints.web.exposure.include=*", "management.endpoint.docker.access=NONE")
			.run((context) -> assertThat(context).doesNotHaveBean(DockerEndpoint.class));
	}

	@Test
	void endpointIsReadOnlyUnlessSaidOtherwise() {
		assertThat(DockerEndpoint.class.getAnnotation(Endpoint.class).defaultAccess()).isEqualTo(Access.READ_ONLY);
		assertThat(DockerEndpoint.class.getDeclaredMethods())
			.noneMatch((method) -> method.isAnnotationPresent(WriteOperation.class)
					|| method.isAnnotationPresent(DeleteOperation.class));
	}

	@Test
	void endpointOfTheUserWins() {
		this.contextRunner.withPropertyValues("management.endpoints.web.exposure.include=docker")
			.withBean("own", DockerEndpoint.class,
					() -> new DockerEndpoint(DockerClient.builder().host("tcp://localhost:2").build()))
			.run((context) -> assertThat(context).hasSingleBean(DockerEndpoint.class).hasBean("own"));
	}

	@Test
	void backsOffWhenNoneOfSeveralClientsIsThePrimaryOne() {
		this.contextRunner.withPropertyValues("management.endpoints.web.exposure.include=docker")
			.withBean("one", DockerClient.class, () -> DockerClient.builder().host("tcp://localhost:1").build())
			.withBean("two", DockerClient.class, () -> DockerClient.builder().host("tcp://localhost:2").build())
			.run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean(DockerEndpoint.class));
	}

}
