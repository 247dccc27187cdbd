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
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.boot.context.properties.bind.BindHandler;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.handler.NoUnboundElementsBindHandler;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.StandardEnvironment;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that the properties which pages set exist and take the values they are given.
 */
class ConfigurationBlockTests {

	@ParameterizedTest
	@MethodSource("blocks")
	void propertiesExistAndTakeTheirValues(CodeBlock block) throws IOException {
		ConfigurationMetadata metadata = ConfigurationMetadata.ofClasspath();
		EnumerablePropertySource<?> source = block.properties();
		StandardEnvironment environment = new StandardEnvironment();
		environment.getPropertySources().forEach((each) -> environment.getPropertySources().remove(each.getName()));
		environment.getPropertySources().addFirst(source);
		Binder binder = Binder.get(environment);
		assertThat(source.getPropertyNames()).isNotEmpty().allSatisfy((name) -> {
			ConfigurationMetadata.Property property = metadata.property(ConfigurationPropertyName.adapt(name, '.'));
			assertThat(property).as("%s sets %s, which is no property", block, name).isNotNull();
			Bindable<?> target = Bindable.of(property.resolvableType());
			assertThat(binder.bind(property.name(), target, new NoUnboundElementsBindHandler(BindHandler.DEFAULT))
				.isBound()).isTrue();
		});
	}

	static Stream<CodeBlock> blocks() {
		return Project.pages()
			.stream()
			.flatMap((page) -> page.blocks().stream())
			.filter((block) -> List.of("properties", "yaml").contains(block.language()));
	}

}
