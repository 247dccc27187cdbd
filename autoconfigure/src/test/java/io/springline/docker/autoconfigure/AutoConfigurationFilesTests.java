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

package io.springline.docker.autoconfigure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.List;
import java.util.Properties;

import org.junit.jupiter.api.Test;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.annotation.ImportCandidates;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.env.Environment;
import org.springframework.core.io.UrlResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.springframework.core.io.support.SpringFactoriesLoader.ArgumentResolver;
import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for the files in {@code META-INF} through which Boot finds this module.
 */
class AutoConfigurationFilesTests {

	private static final String PACKAGE = "io.springline.docker.autoconfigure";

	@Test
	void importsAreSortedAndExist() {
		assertThat(imports()).isNotEmpty().isSorted().allSatisfy((name) -> assertThat(load(name)).isFinal());
	}

	@Test
	void failureAnalyzersAreFoundAndCreatedByBoot() {
		List<FailureAnalyzer> analyzers = SpringFactoriesLoader.forDefaultResourceLocation()
			.load(FailureAnalyzer.class, ArgumentResolver.of(Environment.class, new MockEnvironment()),
					(type, name, failure) -> assertThat(name).doesNotStartWith(PACKAGE));
		assertThat(analyzers).hasAtLeastOneElementOfType(DockerConnectionFailureAnalyzer.class)
			.hasAtLeastOneElementOfType(InvalidDockerConfigurationFailureAnalyzer.class);
	}

	@Test
	void factoriesAreForClassesThatExist() {
		assertThat(factories()).isNotEmpty().allSatisfy((type, names) -> {
			for (String name : names.toString().split(",")) {
				assertThat(load(type.toString())).isAssignableFrom(load(name.strip()));
			}
		});
	}

	static List<String> imports() {
		return ImportCandidates.load(AutoConfiguration.class, AutoConfigurationFilesTests.class.getClassLoader())
			.getCandidates()
			.stream()
			.filter((name) -> name.startsWith(PACKAGE))
			.toList();
	}

	private static Properties factories() {
		URL classes = DockerAutoConfiguration.class.getProtectionDomain().getCodeSource().getLocation();
		try {
			return PropertiesLoaderUtils
				.loadProperties(new UrlResource(classes).createRelative("META-INF/spring.factories"));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Class<?> load(String name) {
		try {
			return Class.forName(name);
		}
		catch (ClassNotFoundException ex) {
			throw new AssertionError(ex);
		}
	}

}
