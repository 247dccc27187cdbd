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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.springframework.core.ResolvableType;

import io.springline.docker.autoconfigure.DockerEngineProperties;

/**
 * Writes the page of all properties from the metadata of the starter and, for what the
 * metadata cannot tell of entries of maps, from the classes.
 */
final class PropertiesPage {

	private static final String INTRODUCTION = """
			# Properties

			All properties of the starter. This page is generated from the configuration metadata, which development environments
			show too: CONTRIBUTING says how.

			Names are written in any form that Spring Boot understands, such as `DOCKER_ENGINE_RESPONSETIMEOUT` in the environment. A
			wrong value stops the application with a message that names the property.
			""";

	private final List<String> lines = new ArrayList<>(INTRODUCTION.stripTrailing().lines().toList());

	private PropertiesPage() {
	}

	static List<String> write() throws IOException {
		PropertiesPage page = new PropertiesPage();
		Map<String, List<ConfigurationMetadata.Property>> sections = new TreeMap<>();
		ConfigurationMetadata.ofModule(DockerEngineProperties.class)
			.properties()
			.stream()
			.sorted((one, other) -> one.name().compareTo(other.name()))
			.forEach((property) -> sections.computeIfAbsent(section(property), (section) -> new ArrayList<>())
				.add(property));
		sections.forEach(page::writeSection);
		return page.lines;
	}

	private static String section(ConfigurationMetadata.Property property) {
		String name = property.name().toString();
		if (name.startsWith("management.")) {
			return "management";
		}
		return property.group().equals("docker.engine.ssl") ? "docker.engine" : property.group();
	}

	private void writeSection(String name, List<ConfigurationMetadata.Property> properties) {
		startTable(name + ".*");
		properties.forEach((property) -> row(property.name().toString(), property.type(), property.defaultValue(),
				property.description()));
		properties.forEach((property) -> {
			ResolvableType type = property.resolvableType().getGeneric(1);
			if (type.resolve() != null && type.resolve().getName().startsWith("io.springline.")) {
				startTable(property.name() + ".<name>.*");
				EntryProperty.of(type.resolve())
					.forEach((entry) -> row(property.name() + ".<name>." + entry.name(), entry.type(),
							entry.defaultValue(), entry.description()));
			}
		});
	}

	private void startTable(String heading) {
		this.lines.addAll(List.of("", "## " + heading.replace("<", "\\<"), "", "| property | type | default | |",
				"|---|---|---|---|"));
	}

	private void row(String name, String type, String defaultValue, String description) {
		String simpleType = type.replaceAll("[\\w.]+[.$](\\w+)", "$1").replace(",", ", ");
		this.lines.add("| `" + name + "` | `" + simpleType + "` | "
				+ (defaultValue.isEmpty() ? "" : "`" + defaultValue + "`") + " | " + description + " |");
	}

}
