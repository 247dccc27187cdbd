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

package io.springline.docker.docs;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.core.ResolvableType;
import org.springframework.util.ClassUtils;

/**
 * What the modules tell development environments about their properties.
 *
 * @param properties all properties
 */
record ConfigurationMetadata(List<Property> properties) {

	private static final String FILE = "META-INF/spring-configuration-metadata.json";

	/**
	 * The metadata of all libraries that the sample has.
	 */
	static ConfigurationMetadata ofClasspath() throws IOException {
		return of(ConfigurationMetadata.class.getClassLoader());
	}

	/**
	 * The metadata of the module that has a type.
	 */
	static ConfigurationMetadata ofModule(Class<?> type) throws IOException {
		URL[] module = { type.getProtectionDomain().getCodeSource().getLocation() };
		try (URLClassLoader classLoader = new URLClassLoader(module, null)) {
			return of(classLoader);
		}
	}

	private static ConfigurationMetadata of(ClassLoader classLoader) throws IOException {
		List<Property> properties = new ArrayList<>();
		for (URL file : Collections.list(classLoader.getResources(FILE))) {
			try (InputStream stream = file.openStream()) {
				JsonMapper.shared()
					.readTree(stream)
					.path("properties")
					.forEach((property) -> properties.add(Property.from(property)));
			}
		}
		return new ConfigurationMetadata(properties);
	}

	/**
	 * The property that a key sets, which may be an entry of a map.
	 */
	@Nullable Property property(ConfigurationPropertyName key) {
		return this.properties.stream()
			.filter((property) -> property.name().equals(key)
					|| property.type().startsWith("java.util.Map<") && property.name().isAncestorOf(key)
					|| property.type().startsWith("java.util.") && key.isLastElementIndexed()
							&& property.name().isParentOf(key))
			.findFirst()
			.orElse(null);
	}

	/**
	 * A property.
	 *
	 * @param name its name
	 * @param group the name of what it belongs to
	 * @param type its type
	 * @param description what it is for
	 * @param defaultValue its default, empty for none
	 */
	record Property(ConfigurationPropertyName name, String group, String type, String description,
			String defaultValue) {

		private static final Pattern GENERIC = Pattern.compile("java\\.util\\.(Map|List|Set)<(.*)>");

		private static Property from(JsonNode node) {
			JsonNode defaults = node.path("defaultValue");
			String defaultValue = defaults.isArray()
					? String.join(",", defaults.valueStream().map(JsonNode::asString).toList()) : defaults.asString("");
			ConfigurationPropertyName name = ConfigurationPropertyName.of(node.path("name").asString());
			return new Property(name, name.getParent().toString(), node.path("type").asString("java.lang.String"),
					node.path("description").asString(""), defaultValue);
		}

		/**
		 * The type to bind.
		 */
		ResolvableType resolvableType() {
			return resolve(this.type);
		}

		private static ResolvableType resolve(String type) {
			Matcher matcher = GENERIC.matcher(type);
			if (!matcher.matches()) {
				return ResolvableType.forClass(ClassUtils.resolveClassName(type, null));
			}
			ResolvableType[] arguments = Arrays.stream(matcher.group(2).split(","))
				.map(Property::resolve)
				.toArray(ResolvableType[]::new);
			return ResolvableType
				.forClassWithGenerics(ClassUtils.resolveClassName("java.util." + matcher.group(1), null), arguments);
		}

	}

}
