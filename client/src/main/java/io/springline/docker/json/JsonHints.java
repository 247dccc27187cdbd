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

package io.springline.docker.json;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.LinkedHashSet;
import java.util.Set;

import org.springframework.aot.hint.BindingReflectionHintsRegistrar;
import org.springframework.aot.hint.MemberCategory;
import org.springframework.aot.hint.ReflectionHints;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.core.ResolvableType;
import org.springframework.core.annotation.MergedAnnotation;
import org.springframework.core.annotation.MergedAnnotations;
import org.springframework.util.ReflectionUtils;

/**
 * Finds what is read and written by reflection, for applications that are processed ahead
 * of time: records, all that they are made of, and what their annotations name.
 *
 * @since 0.1.0
 */
public final class JsonHints {

	private final Set<Class<?>> found = new LinkedHashSet<>();

	private JsonHints() {
	}

	/**
	 * Register hints for types and for all types within them.
	 * @param hints the hints to add to
	 * @param types records and sealed types, or generic types of them
	 */
	public static void register(RuntimeHints hints, Type... types) {
		JsonHints walk = new JsonHints();
		for (Type type : types) {
			walk.find(ResolvableType.forType(type));
		}
		new BindingReflectionHintsRegistrar().registerReflectionHints(hints.reflection(),
				walk.found.toArray(Type[]::new));
		walk.found.forEach((type) -> {
			registerHelpers(hints.reflection(), type);
			ReflectionUtils.doWithLocalFields(type, (field) -> registerHelpers(hints.reflection(), field));
		});
	}

	private void find(ResolvableType type) {
		for (ResolvableType generic : type.getGenerics()) {
			find(generic);
		}
		Class<?> found = type.resolve(Object.class);
		if (found.isRecord() && this.found.add(found)) {
			for (RecordComponent component : found.getRecordComponents()) {
				find(ResolvableType.forType(component.getGenericType()));
			}
		}
		if (found.isSealed() && this.found.add(found)) {
			for (Class<?> subclass : found.getPermittedSubclasses()) {
				find(ResolvableType.forClass(subclass));
			}
		}
	}

	// Spring does not look into annotations that stand for others, as EngineModel does
	private static void registerHelpers(ReflectionHints hints, AnnotatedElement element) {
		MergedAnnotations.from(element)
			.stream()
			.filter((annotation) -> annotation.getType().getName().startsWith("tools.jackson."))
			.map(MergedAnnotation::filterDefaultValues)
			.flatMap((annotation) -> annotation.asMap().values().stream())
			.forEach((value) -> {
				if (value instanceof Class<?> helper) {
					hints.registerType(helper, MemberCategory.INVOKE_DECLARED_CONSTRUCTORS);
				}
			});
	}

}
