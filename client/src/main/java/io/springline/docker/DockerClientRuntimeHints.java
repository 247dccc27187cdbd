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

package io.springline.docker;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.RuntimeHintsRegistrar;

import io.springline.docker.checkpoint.CheckpointOperations;
import io.springline.docker.http.OperationsHints;
import io.springline.docker.image.BuildControlOperations;

/**
 * Registers hints for the operations of a client, those that it keeps to itself included.
 */
class DockerClientRuntimeHints implements RuntimeHintsRegistrar {

	@Override
	public void registerHints(RuntimeHints hints, @Nullable ClassLoader classLoader) {
		Stream<Class<?>> groups = Arrays.stream(DockerClient.class.getMethods())
			.<Class<?>>map(Method::getReturnType)
			.filter((type) -> type.getSimpleName().endsWith("Operations"));
		Stream.concat(groups, Stream.of(CheckpointOperations.class, BuildControlOperations.class))
			.forEach((operations) -> OperationsHints.register(hints, operations));
	}

}
