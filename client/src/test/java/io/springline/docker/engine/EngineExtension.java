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

package io.springline.docker.engine;

import java.util.Optional;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

import static org.assertj.core.api.Assertions.fail;

/**
 * Gives the tests of a class their {@link Engine}, or skips them.
 */
class EngineExtension implements ExecutionCondition, BeforeAllCallback, ParameterResolver {

	private static final Namespace NAMESPACE = Namespace.create(EngineExtension.class);

	@Override
	public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
		Optional<String> missing = missing(context);
		if (missing.isPresent() && !EngineVariables.isRequired()) {
			return ConditionEvaluationResult.disabled(missing.get());
		}
		return ConditionEvaluationResult.enabled("There is an engine, or there has to be one");
	}

	@Override
	public void beforeAll(ExtensionContext context) {
		missing(context).ifPresent((reason) -> fail(EngineVariables.REQUIRED + " is true, but: " + reason));
	}

	@Override
	public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
		return parameter.getParameter().getType() == Engine.class;
	}

	@Override
	public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
		Class<?> testClass = context.getRequiredTestClass();
		return context.getStore(NAMESPACE).computeIfAbsent(testClass, (key) -> new Engine(), Engine.class);
	}

	@SuppressWarnings("unchecked")
	private static Optional<String> missing(ExtensionContext context) {
		return context.getRoot()
			.getStore(NAMESPACE)
			.computeIfAbsent("missing", (key) -> Engine.missing(), Optional.class);
	}

}
