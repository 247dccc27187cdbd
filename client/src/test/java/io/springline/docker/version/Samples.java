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

package io.springline.docker.version;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonValue;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;

import org.springframework.util.ClassUtils;

import io.springline.docker.http.Filters;

/**
 * Makes values of any type that a request is made of.
 */
final class Samples {

	private static final Map<Class<?>, Object> SIMPLE = Map.ofEntries(Map.entry(String.class, "x1"),
			Map.entry(Boolean.class, true), Map.entry(Long.class, 7L), Map.entry(Integer.class, 7),
			Map.entry(Double.class, 1.5), Map.entry(BigInteger.class, BigInteger.TEN),
			Map.entry(Instant.class, Instant.ofEpochSecond(7)), Map.entry(Duration.class, Duration.ofSeconds(7)),
			Map.entry(Filters.class, Filters.of("label", "x1")), Map.entry(Object.class, "x1"));

	private Samples() {
	}

	/**
	 * Make a value that is not empty. Records have nothing set, but for those that are
	 * written as their only component.
	 * @param type the type
	 * @return the value
	 */
	static Object of(Type type) {
		if (type instanceof ParameterizedType generic) {
			Type[] arguments = generic.getActualTypeArguments();
			return (generic.getRawType() == Flux.class) ? Flux.empty()
					: contain(type, of(arguments[arguments.length - 1]));
		}
		Class<?> simple = ClassUtils.resolvePrimitiveIfNecessary((Class<?>) type);
		if (simple.isInterface() && simple.isSealed()) {
			return of(simple.getPermittedSubclasses()[0]);
		}
		if (!simple.isRecord() || SIMPLE.containsKey(simple)) {
			return require(SIMPLE.get(simple), type);
		}
		RecordComponent[] components = simple.getRecordComponents();
		boolean wraps = components.length == 1 && components[0].getAccessor().isAnnotationPresent(JsonValue.class);
		return record(simple, wraps ? components[0] : null, "x1");
	}

	/**
	 * Make a list, set or map with one element.
	 * @param type its type
	 * @param element the element
	 * @return the container
	 */
	static Object contain(Type type, Object element) {
		Class<?> raw = (Class<?>) ((ParameterizedType) type).getRawType();
		if (raw == Map.class) {
			return Map.of("k", element);
		}
		return (raw == Set.class) ? Set.of(element) : List.of(element);
	}

	/**
	 * Make a record with one component set.
	 * @param type the class of the record
	 * @param set the component
	 * @param value its value
	 * @return the record
	 */
	static Object record(Class<?> type, @Nullable RecordComponent set, @Nullable Object value) {
		RecordComponent[] components = type.getRecordComponents();
		Object[] values = Arrays.stream(components)
			.map((component) -> (set != null && component.getName().equals(set.getName())) ? value : null)
			.toArray();
		try {
			Constructor<?> constructor = type
				.getDeclaredConstructor(Arrays.stream(components).map(RecordComponent::getType).toArray(Class[]::new));
			constructor.setAccessible(true);
			return constructor.newInstance(values);
		}
		catch (InvocationTargetException ex) {
			throw new IllegalStateException(type.getName() + " with " + set, ex.getCause());
		}
		catch (ReflectiveOperationException ex) {
			throw new IllegalStateException(type.getName() + " with " + set, ex);
		}
	}

	private static Object require(@Nullable Object sample, Type type) {
		if (sample == null) {
			throw new IllegalStateException("No sample of " + type);
		}
		return sample;
	}

}
