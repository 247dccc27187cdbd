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

import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonProperty;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

import io.springline.docker.http.ApiVersion;
import io.springline.docker.http.Since;

/**
 * An option, or a field of a body: what the client says of it, and a value that sets
 * nothing else.
 *
 * @param kind {@code query}, {@code header} or {@code body}
 * @param name its name, or the path of a field
 * @param since the version that the client says has brought it
 * @param value the options or the body with it
 */
record ApiPart(String kind, String name, ApiVersion since, Object value) {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	String key() {
		return ApiFacts.key(this.kind, this.name);
	}

	/**
	 * Whether this is a part of that name, or a field beneath it.
	 * @param path the name
	 * @return whether it is
	 */
	boolean isWithin(String path) {
		return this.name.equals(path) || this.kind.equals("body") && this.name.startsWith(path)
				&& ".[{".indexOf(this.name.charAt(path.length())) >= 0;
	}

	static List<ApiPart> ofOptions(Class<?> type) {
		Class<?>[] types = Arrays.stream(type.getRecordComponents())
			.map(RecordComponent::getType)
			.toArray(Class[]::new);
		List<ApiPart> parts = new ArrayList<>();
		try {
			for (int i = 0; i < types.length; i++) {
				RecordComponent component = type.getRecordComponents()[i];
				Parameter parameter = type.getDeclaredConstructor(types).getParameters()[i];
				RequestHeader header = parameter.getAnnotation(RequestHeader.class);
				RequestParam param = parameter.getAnnotation(RequestParam.class);
				String name = (header != null) ? header.value() : (param != null) ? param.value() : component.getName();
				parts.add(new ApiPart((header != null) ? "header" : "query", name, since(component),
						Samples.record(type, component, Samples.of(component.getGenericType()))));
			}
		}
		catch (NoSuchMethodException ex) {
			throw new IllegalStateException(ex);
		}
		return parts;
	}

	static List<ApiPart> ofBody(Type type) {
		return ofBody(type, new HashSet<>());
	}

	private static List<ApiPart> ofBody(Type type, Set<Type> parents) {
		if (type instanceof ParameterizedType generic) {
			Type[] arguments = generic.getActualTypeArguments();
			String sign = (generic.getRawType() == Map.class) ? "{}" : "[]";
			return ofBody(arguments[arguments.length - 1], parents).stream()
				.map((part) -> new ApiPart("body", join(sign, part.name), part.since,
						Samples.contain(type, part.value)))
				.toList();
		}
		if (((Class<?>) type).isSealed()) {
			return Arrays.stream(((Class<?>) type).getPermittedSubclasses())
				.flatMap((kind) -> ofBody(kind, parents).stream())
				.toList();
		}
		if (!((Class<?>) type).isRecord() || !JSON.valueToTree(Samples.of(type)).isObject() || !parents.add(type)) {
			return List.of();
		}
		List<ApiPart> parts = new ArrayList<>();
		for (RecordComponent component : ((Class<?>) type).getRecordComponents()) {
			Object set = Samples.record((Class<?>) type, component, Samples.of(component.getGenericType()));
			String name = nameInJson(component, JSON.valueToTree(set));
			ApiVersion since = since(component);
			parts.add(new ApiPart("body", name, since, set));
			for (ApiPart within : ofBody(component.getGenericType(), parents)) {
				parts.add(
						new ApiPart("body", join(name, within.name), since.atLeast(within.since) ? since : within.since,
								Samples.record((Class<?>) type, component, within.value)));
			}
		}
		parents.remove(type);
		return parts;
	}

	private static String join(String parent, String child) {
		return parent + ((child.startsWith("[") || child.startsWith("{")) ? "" : ".") + child;
	}

	private static String nameInJson(RecordComponent component, JsonNode json) {
		JsonProperty property = component.getAccessor().getAnnotation(JsonProperty.class);
		String name = (property != null) ? property.value() : StringUtils.capitalize(component.getName());
		if (!json.has(name)) {
			throw new IllegalStateException(component + " is not written as " + name + " but as " + json);
		}
		return name;
	}

	private static ApiVersion since(RecordComponent component) {
		Since since = component.getAnnotation(Since.class);
		return (since != null) ? ApiVersion.parse(since.value()) : ApiVersion.OLDEST;
	}

}
