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

import java.io.IOException;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import org.springframework.aot.generate.ClassNameGenerator;
import org.springframework.aot.generate.DefaultGenerationContext;
import org.springframework.aot.generate.GeneratedFiles.Kind;
import org.springframework.aot.generate.InMemoryGeneratedFiles;
import org.springframework.aot.hint.predicate.RuntimeHintsPredicates;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.aot.ApplicationContextAotGenerator;
import org.springframework.javapoet.ClassName;

import io.springline.docker.autoconfigure.event.DockerEventsAutoConfiguration;
import io.springline.docker.autoconfigure.event.DockerEventsProperties;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that an application with a client can be processed ahead of time.
 */
class AheadOfTimeTests {

	private final InMemoryGeneratedFiles files = new InMemoryGeneratedFiles();

	private final DefaultGenerationContext generation = new DefaultGenerationContext(
			new ClassNameGenerator(ClassName.get("com.example", "Application")), this.files);

	@Test
	void propertiesCanBeBound() {
		process("docker.engine.events.enabled=true");
		List<Class<?>> bound = Stream
			.of(DockerEngineProperties.class, DockerClientProperties.class, DockerEventsProperties.class)
			.<Class<?>>flatMap((type) -> Stream.concat(Stream.of(type), Stream.of(type.getDeclaredClasses())))
			.toList();
		List<Method> setters = bound.stream()
			.flatMap((type) -> Stream.of(type.getDeclaredMethods()))
			.filter((method) -> method.getName().startsWith("set"))
			.toList();
		assertThat(setters).hasSizeGreaterThan(10)
			.allSatisfy((setter) -> assertThat(RuntimeHintsPredicates.reflection().onMethodInvocation(setter))
				.accepts(this.generation.getRuntimeHints()));
	}

	@Test
	void enginesOfTheBuildAreNotFrozen() throws IOException {
		process("docker.engine.host=tcp://build.example.com",
				"docker.engine.clients.staging.host=tcp://staging.example.com");
		Set<String> names = this.files.getGeneratedFiles(Kind.SOURCE).keySet();
		assertThat(names).anyMatch((name) -> name.contains("DockerAutoConfiguration__"));
		for (String name : names) {
			assertThat(this.files.getGeneratedFileContent(Kind.SOURCE, name)).as(name).doesNotContain("example.com");
		}
	}

	private void process(String... properties) {
		AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
		TestPropertyValues.of(properties).applyTo(context);
		context.register(DockerRegistryAutoConfiguration.class, DockerAutoConfiguration.class,
				DockerOperationsAutoConfiguration.class, DockerEventsAutoConfiguration.class);
		new ApplicationContextAotGenerator().processAheadOfTime(context, this.generation);
		this.generation.writeGeneratedContent();
	}

}
