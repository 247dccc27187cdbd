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

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import io.springline.docker.DockerClient;
import io.springline.docker.container.ContainerOperations;
import io.springline.docker.image.ImageOperations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

/**
 * Tests for {@link DockerOperationsAutoConfiguration}.
 */
class DockerOperationsAutoConfigurationTests {

	private final ApplicationContextRunner contextRunner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(DockerRegistryAutoConfiguration.class, DockerAutoConfiguration.class,
				DockerOperationsAutoConfiguration.class))
		.withPropertyValues("docker.engine.host=tcp://localhost:1", "docker.engine.clients.build.host=tcp://build:1");

	@Test
	void everyGroupOfThePrimaryClientIsABean() {
		this.contextRunner.run((context) -> {
			DockerClient primary = context.getBean("dockerClient", DockerClient.class);
			assertThat(groups()).hasSizeGreaterThan(14).allSatisfy((group) -> {
				assertThat(context.getBean(group.getReturnType())).isSameAs(group.invoke(primary));
				assertThat(context).hasBean("docker" + group.getReturnType().getSimpleName());
			});
		});
	}

	@Test
	void groupIsMadeWhenItIsFirstAskedFor() {
		this.contextRunner.run((context) -> {
			assertThat(context.getBeanFactory().containsSingleton("dockerContainerOperations")).isFalse();
			context.getBean(ContainerOperations.class);
			assertThat(context.getBeanFactory().containsSingleton("dockerContainerOperations")).isTrue();
			assertThat(context.getBeanFactory().containsSingleton("dockerImageOperations")).isFalse();
		});
	}

	@Test
	void groupOfTheApplicationComesFirst() {
		ContainerOperations own = mock(ContainerOperations.class);
		this.contextRunner.withBean("own", ContainerOperations.class, () -> own)
			.run((context) -> assertThat(context.getBean(ContainerOperations.class)).isSameAs(own));
	}

	@Test
	void groupsOfAMockAreThoseThatItWasTold() {
		DockerClient docker = mock(DockerClient.class);
		ContainerOperations containers = mock(ContainerOperations.class);
		given(docker.containers()).willReturn(containers);
		this.contextRunner.withBean(DockerClient.class, () -> docker).run((context) -> {
			assertThat(context.getBean(ContainerOperations.class)).isSameAs(containers);
			assertThat(catchThrowable(() -> context.getBean(ImageOperations.class)))
				.hasStackTraceContaining("The DockerClient has no ImageOperations");
		});
	}

	@Test
	void backsOffWithoutASingleClient() {
		this.contextRunner.withBean("one", DockerClient.class, () -> mock(DockerClient.class))
			.withBean("two", DockerClient.class, () -> mock(DockerClient.class))
			.run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean(ContainerOperations.class));
	}

	private static List<Method> groups() {
		return Arrays.stream(DockerClient.class.getMethods())
			.filter((method) -> method.getParameterCount() == 0)
			.filter((method) -> method.getReturnType().getSimpleName().endsWith("Operations"))
			.toList();
	}

}
