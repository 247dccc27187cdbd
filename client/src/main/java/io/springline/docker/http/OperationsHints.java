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

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;

import org.springframework.aop.framework.AopProxyUtils;
import org.springframework.aot.hint.ExecutableMode;
import org.springframework.aot.hint.RuntimeHints;

import io.springline.docker.json.JsonHints;

/**
 * Finds what operations need in applications that are processed ahead of time: their
 * proxies, and all that their methods take and return.
 *
 * @since 0.1.0
 */
public final class OperationsHints {

	private OperationsHints() {
	}

	/**
	 * Register hints for the operations of an interface.
	 * @param hints the hints to add to
	 * @param operations the interface
	 */
	public static void register(RuntimeHints hints, Class<?> operations) {
		hints.proxies().registerJdkProxy(AopProxyUtils.completeJdkProxyInterfaces(operations));
		for (Method method : operations.getMethods()) {
			hints.reflection().registerMethod(method, ExecutableMode.INVOKE);
			if (Modifier.isAbstract(method.getModifiers())) {
				JsonHints.register(hints, method.getGenericParameterTypes());
				JsonHints.register(hints, method.getGenericReturnType());
			}
		}
	}

}
