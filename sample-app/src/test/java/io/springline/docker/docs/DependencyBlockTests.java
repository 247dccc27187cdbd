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

import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that the dependencies which pages name exist in the version they name.
 */
class DependencyBlockTests {

	@ParameterizedTest
	@MethodSource("blocks")
	void dependencyIsOneOfTheProject(CodeBlock block) throws Exception {
		Element dependency = parse(block.text());
		assertThat(dependency.getTagName()).as("%s", block).isEqualTo("dependency");
		String artifact = text(dependency, "artifactId");
		if (text(dependency, "groupId").equals("io.springline")) {
			assertThat(modules()).as("%s", block).containsEntry(artifact, text(dependency, "version"));
		}
		else {
			assertThat(dependencies()).as("%s", block)
				.contains(text(dependency, "groupId") + ":" + artifact + ":" + text(dependency, "version"));
		}
	}

	/**
	 * The artifacts of the project with their versions.
	 */
	private static Map<String, String> modules() throws Exception {
		Element parent = parse(Files.readString(Project.root().resolve("pom.xml")));
		Map<String, String> modules = new HashMap<>();
		NodeList names = parent.getElementsByTagName("module");
		for (int i = 0; i < names.getLength(); i++) {
			Path pom = Project.root().resolve(names.item(i).getTextContent()).resolve("pom.xml");
			modules.put(childText(parse(Files.readString(pom)), "artifactId"), text(parent, "revision"));
		}
		return modules;
	}

	/**
	 * What the modules are built and tested with: as Spring Boot manages it, without a
	 * version, or as the parent does.
	 */
	private static Stream<String> dependencies() throws Exception {
		Element parent = parse(Files.readString(Project.root().resolve("pom.xml")));
		Map<String, String> managed = new HashMap<>();
		each(parent, (dependency) -> managed.put(text(dependency, "artifactId"),
				text(parent, text(dependency, "version").replaceAll("[${}]", ""))));
		Stream.Builder<String> found = Stream.builder();
		for (String module : new String[] { "client", "autoconfigure", "sample-app" }) {
			each(parse(Files.readString(Project.root().resolve(module).resolve("pom.xml"))),
					(dependency) -> found.add(text(dependency, "groupId") + ":" + text(dependency, "artifactId") + ":"
							+ managed.getOrDefault(text(dependency, "artifactId"), "")));
		}
		return found.build();
	}

	private static void each(Element element, Consumer<Element> action) {
		NodeList dependencies = element.getElementsByTagName("dependency");
		for (int i = 0; i < dependencies.getLength(); i++) {
			action.accept((Element) dependencies.item(i));
		}
	}

	private static String text(Element element, String name) {
		NodeList found = element.getElementsByTagName(name);
		return (found.getLength() > 0) ? found.item(0).getTextContent() : "";
	}

	private static String childText(Element element, String name) {
		NodeList found = element.getElementsByTagName(name);
		for (int i = 0; i < found.getLength(); i++) {
			if (found.item(i).getParentNode() == element) {
				return found.item(i).getTextContent();
			}
		}
		return "";
	}

	private static Element parse(String xml) throws Exception {
		return DocumentBuilderFactory.newInstance()
			.newDocumentBuilder()
			.parse(new InputSource(new StringReader(xml)))
			.getDocumentElement();
	}

	static Stream<CodeBlock> blocks() {
		return Project.pages()
			.stream()
			.flatMap((page) -> page.blocks().stream())
			.filter((block) -> block.language().equals("xml"));
	}

}
