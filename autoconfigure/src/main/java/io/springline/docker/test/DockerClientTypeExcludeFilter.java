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

package io.springline.docker.test;

import java.util.Set;

import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.boot.test.context.filter.annotation.StandardAnnotationCustomizableTypeExcludeFilter;

import io.springline.docker.autoconfigure.DockerClientBuilderCustomizer;
import io.springline.docker.registry.RegistryCredentialsProvider;

/**
 * {@link TypeExcludeFilter} for {@link DockerClientTest}.
 */
final class DockerClientTypeExcludeFilter extends StandardAnnotationCustomizableTypeExcludeFilter<DockerClientTest> {

	private static final String COMPONENTS = "components";

	private static final Set<Class<?>> KNOWN = Set.of(DockerClientBuilderCustomizer.class,
			RegistryCredentialsProvider.class);

	DockerClientTypeExcludeFilter(Class<?> testClass) {
		super(testClass);
	}

	@Override
	protected Set<Class<?>> getKnownIncludes() {
		return KNOWN;
	}

	@Override
	protected Set<Class<?>> getComponentIncludes() {
		return Set.of(getAnnotation().getClassArray(COMPONENTS));
	}

}
