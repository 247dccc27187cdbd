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

package io.springline.docker.container;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;
import org.springframework.util.ReflectionUtils;

import io.springline.docker.json.EngineModel;
import io.springline.docker.json.RealAnswers;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for what all models of this package have in common.
 */
class ContainerModelsTests {

	@ParameterizedTest
	@MethodSource("models")
	void survivesAnEmptyObject(Class<?> type) {
		Object model = RealAnswers.JSON.readValue("{\"FieldOfALaterVersion\": {\"a\": [1, null]}}", type);
		assertThat(RealAnswers.JSON.writeValueAsString(model)).isEqualTo("{}");
		assertThat(model.toString()).startsWith(type.getSimpleName());
		for (RecordComponent component : type.getRecordComponents()) {
			if (isCollection(component) && !component.getAccessor().isAnnotationPresent(JsonInclude.class)) {
				assertThat(value(component, model)).as(component.getName()).isNotNull();
			}
		}
	}

	private static boolean isCollection(RecordComponent component) {
		return Collection.class.isAssignableFrom(component.getType())
				|| Map.class.isAssignableFrom(component.getType());
	}

	private static Object value(RecordComponent component, Object model) {
		return ReflectionUtils.invokeMethod(component.getAccessor(), model);
	}

	static Stream<Class<?>> models() {
		ClassPathScanningCandidateComponentProvider scanner = new ClassPathScanningCandidateComponentProvider(false);
		scanner.addIncludeFilter(new AnnotationTypeFilter(EngineModel.class));
		return scanner.findCandidateComponents(ClassUtils.getPackageName(ContainerModelsTests.class))
			.stream()
			.map(BeanDefinition::getBeanClassName)
			.map((name) -> ClassUtils.resolveClassName(name, null));
	}

}
