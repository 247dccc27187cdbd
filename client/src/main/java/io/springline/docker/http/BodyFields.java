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

package io.springline.docker.http;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;
import org.springframework.util.ObjectUtils;
import org.springframework.util.ReflectionUtils;
import org.springframework.util.StringUtils;

import io.springline.docker.http.Call.Requirement;

/**
 * The fields of a request body that not every API version has, and those on the way to
 * them. Most bodies have none and cost nothing.
 *
 * @param elements how to get from a value to its records: {@code []} for each list and
 * <code>{}</code> for each map between them
 * @param fields the fields of these records
 */
record BodyFields(String elements, List<BodyField> fields) {

	private static final BodyFields NONE = new BodyFields("", List.of());

	/**
	 * Describe the bodies of a type.
	 * @param type a record class, or lists or maps of one
	 * @return its fields
	 */
	static BodyFields of(Type type) {
		return of(type, new HashSet<>());
	}

	private static BodyFields of(Type type, Set<Type> parents) {
		if (type instanceof ParameterizedType generic) {
			Type[] arguments = generic.getActualTypeArguments();
			BodyFields within = of(arguments[arguments.length - 1], parents);
			return within.fields.isEmpty() ? NONE
					: new BodyFields(((arguments.length > 1) ? "{}" : "[]") + within.elements, within.fields);
		}
		if (!(type instanceof Class<?> record && record.isRecord()) || !parents.add(type)) {
			return NONE;
		}
		List<BodyField> fields = Arrays.stream(record.getRecordComponents())
			.flatMap((component) -> BodyField.of(record, component, of(component.getGenericType(), parents)))
			.toList();
		parents.remove(type);
		return fields.isEmpty() ? NONE : new BodyFields("", fields);
	}

	/**
	 * Find the fields that a body sets.
	 * @param body the body
	 * @return the fields, named by their path
	 */
	List<Requirement> in(Object body) {
		if (this.fields.isEmpty()) {
			return List.of();
		}
		Set<Requirement> found = new LinkedHashSet<>();
		collect(body, (this.elements.isEmpty()) ? "" : this.elements + ".", found);
		return List.copyOf(found);
	}

	private void collect(@Nullable Object value, String prefix, Set<Requirement> found) {
		if (value instanceof Collection<?> list) {
			list.forEach((element) -> collect(element, prefix, found));
		}
		else if (value instanceof Map<?, ?> map) {
			map.values().forEach((element) -> collect(element, prefix, found));
		}
		else if (value != null) {
			this.fields.forEach((field) -> field.collect((Record) value, prefix, found));
		}
	}

	/**
	 * One such field.
	 *
	 * @param name its name in JSON
	 * @param since the API version that brought it, if that matters
	 * @param sentWhenEmpty whether it is sent even when it is empty
	 * @param accessor reads its value
	 * @param within the fields beneath it
	 */
	private record BodyField(String name, @Nullable ApiVersion since, boolean sentWhenEmpty, Method accessor,
			BodyFields within) {

		static Stream<BodyField> of(Class<?> type, RecordComponent component, BodyFields within) {
			Since since = component.getAnnotation(Since.class);
			if (since == null && within.fields.isEmpty()) {
				return Stream.empty();
			}
			Field field = ReflectionUtils.findField(type, component.getName());
			Assert.state(field != null, () -> component + " must have a field");
			JsonProperty name = field.getAnnotation(JsonProperty.class);
			JsonInclude include = field.getAnnotation(JsonInclude.class);
			ReflectionUtils.makeAccessible(component.getAccessor());
			return Stream.of(new BodyField((name != null) ? name.value() : StringUtils.capitalize(component.getName()),
					(since != null) ? ApiVersion.parse(since.value()) : null,
					include != null && include.value() == JsonInclude.Include.NON_NULL, component.getAccessor(),
					within));
		}

		void collect(Record record, String prefix, Set<Requirement> found) {
			Object value = ReflectionUtils.invokeMethod(this.accessor, record);
			if (value == null || ObjectUtils.isEmpty(value) && !this.sentWhenEmpty) {
				return;
			}
			String path = prefix + this.name;
			if (this.since != null) {
				found.add(new Requirement("field '" + path + "'", this.since));
			}
			this.within.collect(value, path + this.within.elements + ".", found);
		}

	}

}
