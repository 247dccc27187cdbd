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

package io.springline.docker;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import tools.jackson.databind.PropertyNamingStrategies.UpperCamelCaseStrategy;

import org.springframework.aot.hint.MemberCategory;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.RuntimeHintsRegistrar;
import org.springframework.aot.hint.predicate.ReflectionHintsPredicates;
import org.springframework.aot.hint.predicate.RuntimeHintsPredicates;
import org.springframework.beans.factory.aot.AotServices;
import org.springframework.util.ClassUtils;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

import io.springline.docker.container.ContainerConfig;
import io.springline.docker.http.RequestOptions;
import io.springline.docker.json.EngineModel;
import io.springline.docker.json.JsonHints;
import io.springline.docker.json.OpenEnum;
import io.springline.docker.network.NetworkType;
import io.springline.docker.node.NodeMembership;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that nothing which is found by reflection is forgotten when an application is
 * processed ahead of time.
 */
class RuntimeHintsTests {

	private static final Set<Class<?>> CLASSES = new ClassFileImporter()
		.withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
		.importPackagesOf(DockerClient.class)
		.stream()
		.map(JavaClass::reflect)
		.collect(Collectors.toSet());

	/**
	 * Values that filters turn into text, which nothing else reads or writes.
	 */
	private static final Set<Class<?>> ONLY_IN_FILTERS = Set.of(NetworkType.class, NodeMembership.class);

	private final RuntimeHints hints = new RuntimeHints();

	RuntimeHintsTests() {
		AotServices.factories()
			.load(RuntimeHintsRegistrar.class)
			.forEach((registrar) -> registrar.registerHints(this.hints, getClass().getClassLoader()));
	}

	@Test
	void modelsOptionsAndValues() {
		List<Class<?>> models = CLASSES.stream().<Class<?>>filter(RuntimeHintsTests::isModel).toList();
		assertThat(models).hasSizeGreaterThan(350);
		assertThat(models).filteredOn((model) -> !isHinted(model)).hasSameElementsAs(ONLY_IN_FILTERS);
	}

	@Test
	void operations() {
		List<Class<?>> operations = CLASSES.stream().<Class<?>>filter(RuntimeHintsTests::hasExchanges).toList();
		assertThat(operations).filteredOn((type) -> !isHinted(type)).isEmpty();
	}

	@Test
	void proxies() throws Exception {
		try (DockerClient docker = DockerClient.builder().host("tcp://127.0.0.1:1").build()) {
			Set<Class<?>> proxied = Stream.concat(proxies(docker), privateProxies(docker)).map((proxy) -> {
				Class<?>[] interfaces = proxy.getClass().getInterfaces();
				assertThat(RuntimeHintsPredicates.proxies().forInterfaces(interfaces)).as(interfaces[0].getName())
					.accepts(this.hints);
				return interfaces[0];
			}).collect(Collectors.toSet());
			Set<Class<?>> whole = CLASSES.stream()
				.filter(RuntimeHintsTests::hasExchanges)
				.filter((type) -> CLASSES.stream()
					.noneMatch((other) -> other != type && other.isInterface() && type.isAssignableFrom(other)))
				.collect(Collectors.toSet());
			assertThat(proxied).containsAll(whole);
		}
	}

	@Test
	void whatAnnotationsName() throws Exception {
		assertThat(RuntimeHintsPredicates.reflection()
			.onType(UpperCamelCaseStrategy.class)
			.withMemberCategory(MemberCategory.INVOKE_DECLARED_CONSTRUCTORS)).accepts(this.hints);
		for (String converter : List.of("Reader", "Writer")) {
			Class<?> type = ClassUtils.forName(ContainerConfig.class.getPackageName() + ".Keys$" + converter, null);
			assertThat(RuntimeHintsPredicates.reflection()
				.onType(type)
				.withMemberCategory(MemberCategory.INVOKE_DECLARED_CONSTRUCTORS)).accepts(this.hints);
		}
	}

	@Test
	void modelThatNoOperationReachesIsMissed() {
		assertThat(isModel(Planted.class)).isTrue();
		assertThat(isHinted(Planted.class)).isFalse();
		assertThat(hasExchanges(PlantedOperations.class)).isTrue();
		assertThat(isHinted(PlantedOperations.class)).isFalse();
	}

	@Test
	void modelsWithinModelsAreFound() {
		RuntimeHints hints = new RuntimeHints();
		JsonHints.register(hints, Planted.class);
		assertThat(List.of(Planted.class, Choice.class, Choice.One.class, Choice.Other.class, Within.class))
			.allMatch((type) -> RuntimeHintsPredicates.reflection().onType(type).test(hints));
	}

	private Stream<Object> proxies(DockerClient docker) {
		return Arrays.stream(DockerClient.class.getMethods())
			.filter((method) -> hasExchanges(method.getReturnType()))
			.map((method) -> invoke(method, docker));
	}

	private Stream<Object> privateProxies(DockerClient docker) {
		return Stream.of("checkpoints", "builds", "runner.calls").map((path) -> {
			Object value = docker;
			for (String name : path.split("\\.")) {
				value = field(value, name);
			}
			return value;
		});
	}

	private boolean isHinted(Class<?> type) {
		ReflectionHintsPredicates reflection = RuntimeHintsPredicates.reflection();
		Stream<Predicate<RuntimeHints>> needed = type.isInterface()
				? Arrays.stream(type.getDeclaredMethods())
					.filter((method) -> !method.isSynthetic())
					.map(reflection::onMethodInvocation)
				: Stream.concat(
						Stream.of(reflection.onType(type)
							.withMemberCategories(MemberCategory.ACCESS_DECLARED_FIELDS,
									MemberCategory.INVOKE_DECLARED_CONSTRUCTORS)),
						Stream
							.concat(Arrays.stream(type.getRecordComponents()).map(RecordComponent::getAccessor),
									Arrays.stream(type.getDeclaredMethods())
										.filter((method) -> hasJackson(method.getAnnotations())))
							.map(reflection::onMethodInvocation));
		return needed.allMatch((predicate) -> predicate.test(this.hints));
	}

	private static boolean isModel(Class<?> type) {
		return type.isRecord() && (type.isAnnotationPresent(EngineModel.class)
				|| RequestOptions.class.isAssignableFrom(type) || OpenEnum.class.isAssignableFrom(type)
				|| Stream
					.<AnnotatedElement[]>of(type.getDeclaredFields(), type.getDeclaredMethods(),
							type.getDeclaredConstructors(), parameters(type))
					.flatMap(Arrays::stream)
					.anyMatch((element) -> hasJackson(element.getAnnotations())));
	}

	private static AnnotatedElement[] parameters(Class<?> type) {
		return Arrays.stream(type.getDeclaredConstructors())
			.map(Executable::getParameters)
			.flatMap(Arrays::stream)
			.toArray(AnnotatedElement[]::new);
	}

	private static boolean hasJackson(Annotation[] annotations) {
		return Arrays.stream(annotations)
			.anyMatch((annotation) -> annotation.annotationType().getName().contains(".jackson."));
	}

	private static boolean hasExchanges(Class<?> type) {
		return type.isInterface() && Arrays.stream(type.getMethods())
			.flatMap((method) -> Arrays.stream(method.getAnnotations()))
			.anyMatch((annotation) -> annotation.annotationType().isAnnotationPresent(HttpExchange.class));
	}

	private static Object invoke(Method method, Object target) {
		try {
			return method.invoke(target);
		}
		catch (ReflectiveOperationException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static Object field(Object target, String name) {
		try {
			Field field = target.getClass().getDeclaredField(name);
			field.setAccessible(true);
			Object value = field.get(target);
			return (value instanceof Supplier<?> supplier) ? supplier.get() : value;
		}
		catch (ReflectiveOperationException ex) {
			throw new IllegalStateException(ex);
		}
	}

	interface PlantedOperations {

		@PostExchange("/planted")
		Mono<Planted> plant();

	}

	@EngineModel
	record Planted(@Nullable List<Choice> choices, @Nullable Within within) {

	}

	sealed interface Choice {

		record One(@JsonValue String value) implements Choice {

			@JsonCreator(mode = JsonCreator.Mode.DELEGATING)
			public One {
			}

		}

		record Other(String value) implements Choice {

		}

	}

	record Within(@Nullable Long size) implements RequestOptions {

	}

}
