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
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;

import org.springframework.core.MethodParameter;
import org.springframework.util.Assert;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.invoker.HttpRequestValues;
import org.springframework.web.service.invoker.HttpServiceArgumentResolver;
import org.springframework.web.util.UriUtils;

/**
 * Turns the invocation of an annotated method into the values of its request: checks ids
 * and names, writes the options to query and headers, and leaves a {@link Call} for the
 * filters.
 * <p>
 * The query stays out of the URI template, which is the name of the call in metrics.
 */
class OperationProcessor implements HttpRequestValues.Processor, HttpServiceArgumentResolver {

	private final Map<Class<?>, List<OptionComponent>> options = new ConcurrentHashMap<>();

	private final Map<Type, BodyFields> bodies = new ConcurrentHashMap<>();

	private final QueryValue values;

	OperationProcessor(QueryValue values) {
		this.values = values;
	}

	@Override
	public boolean resolve(@Nullable Object argument, MethodParameter parameter, HttpRequestValues.Builder request) {
		return RequestOptions.class.isAssignableFrom(parameter.getParameterType());
	}

	@Override
	public void process(Method method, MethodParameter[] parameters, @Nullable Object[] arguments,
			HttpRequestValues.Builder request) {
		Operation operation = method.getAnnotation(Operation.class);
		Assert.state(operation != null, () -> method + " does not name its operation");
		Draft draft = new Draft();
		for (int i = 0; i < parameters.length; i++) {
			Object argument = arguments[i];
			if (parameters[i].hasParameterAnnotation(PathVariable.class)) {
				addPathVariable(parameters[i], argument, request, draft);
			}
			else if (RequestOptions.class.isAssignableFrom(parameters[i].getParameterType())) {
				Assert.notNull(argument, "'options' must not be null");
				addOptions((RequestOptions) argument, request, draft);
			}
			else if (argument != null && parameters[i].hasParameterAnnotation(RequestBody.class)) {
				addBody(argument, parameters[i].getGenericParameterType(), draft);
				if (argument instanceof TerminalChoice choice) {
					draft.terminal = choice.terminal();
				}
			}
		}
		request.addAttribute(Call.ATTRIBUTE,
				new Call(operation.value(), ApiVersion.parse(operation.since()), operation.connection(),
						method.getAnnotation(Framed.class), draft.query.toString(), List.copyOf(draft.options),
						draft.fields, draft.reference, draft.credentialsKept,
						method.isAnnotationPresent(RegistryAuth.class), draft.terminal));
	}

	private void addPathVariable(MethodParameter parameter, @Nullable Object argument,
			HttpRequestValues.Builder request, Draft draft) {
		String name = String.valueOf(parameter.getParameterName());
		String value = PathVariables.check(String.valueOf(request.getUriTemplate()), name, argument);
		request.setUriVariable(name, value);
		if (parameter.hasParameterAnnotation(RegistryAuth.class)) {
			draft.reference = value;
		}
	}

	private void addOptions(RequestOptions record, HttpRequestValues.Builder request, Draft draft) {
		for (OptionComponent option : this.options.computeIfAbsent(record.getClass(), OptionComponent::of)) {
			List<String> written = this.values.write(option.value(record), option.asJson());
			if (written.isEmpty()) {
				continue;
			}
			if (option.header()) {
				request.addHeader(option.name(), written.toArray(String[]::new));
			}
			else {
				written.forEach((value) -> draft.addQuery(option.name(), value));
			}
			if (option.since() != null) {
				draft.options.add(new Call.Requirement("option '" + option.name() + "'", option.since()));
			}
			if (option.registryAuth()) {
				draft.reference = written.get(0);
			}
		}
	}

	private void addBody(Object body, Type type, Draft draft) {
		draft.fields = this.bodies.computeIfAbsent(type, BodyFields::of).in(body);
		if (body instanceof RegistryAuthBody named) {
			draft.reference = named.registryAuthReference();
			draft.credentialsKept = true;
		}
	}

	/**
	 * A call in the making.
	 */
	private static final class Draft {

		private final StringBuilder query = new StringBuilder();

		private final List<Call.Requirement> options = new ArrayList<>();

		private List<Call.Requirement> fields = List.of();

		private @Nullable String reference;

		private boolean credentialsKept;

		private @Nullable Boolean terminal;

		void addQuery(String name, String value) {
			this.query.append((this.query.isEmpty()) ? "" : "&")
				.append(name)
				.append('=')
				.append(UriUtils.encode(value, StandardCharsets.UTF_8));
		}

	}

}
