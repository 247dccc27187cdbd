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

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;
import org.springframework.util.ClassUtils;
import org.springframework.util.ReflectionUtils;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * One option of a {@link RequestOptions} record: where it goes and since when there is
 * it.
 *
 * @param name the name of the parameter or header
 * @param header whether it is a header
 * @param asJson whether it is sent as one JSON document
 * @param registryAuth whether it is the image reference that decides on credentials
 * @param since the API version that brought it, if that matters
 * @param accessor reads its value
 */
record OptionComponent(String name, boolean header, boolean asJson, boolean registryAuth, @Nullable ApiVersion since,
		Method accessor) {

	/**
	 * Describe the options of a record class.
	 * @param type the record class
	 * @return its options in order
	 */
	static List<OptionComponent> of(Class<?> type) {
		Assert.isTrue(type.isRecord(), () -> type.getName() + " must be a record");
		RecordComponent[] components = type.getRecordComponents();
		Class<?>[] types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class[]::new);
		Constructor<?> constructor = ClassUtils.getConstructorIfAvailable(type, types);
		Assert.state(constructor != null, () -> type.getName() + " must be public");
		Parameter[] parameters = constructor.getParameters();
		return IntStream.range(0, components.length).mapToObj((i) -> of(components[i], parameters[i])).toList();
	}

	private static OptionComponent of(RecordComponent component, Parameter parameter) {
		RequestHeader header = parameter.getAnnotation(RequestHeader.class);
		RequestParam param = parameter.getAnnotation(RequestParam.class);
		Since since = component.getAnnotation(Since.class);
		String name = (header != null) ? header.value() : (param != null) ? param.value() : component.getName();
		return new OptionComponent(name, header != null, parameter.isAnnotationPresent(AsJson.class),
				parameter.isAnnotationPresent(RegistryAuth.class),
				(since != null) ? ApiVersion.parse(since.value()) : null, component.getAccessor());
	}

	@Nullable Object value(RequestOptions options) {
		return ReflectionUtils.invokeMethod(this.accessor, options);
	}

}
