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

package io.springline.docker.version;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;

import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.HttpExchange;

import io.springline.docker.DockerClient;
import io.springline.docker.http.ApiVersion;
import io.springline.docker.http.Operation;
import io.springline.docker.http.RequestOptions;

/**
 * A method that is an operation.
 *
 * @param type the interface that a client returns
 * @param method the method
 * @param route the method and path of its request, without the names of variables
 * @param parts its options and the fields of its body
 */
record ApiMethod(Class<?> type, Method method, String route, List<ApiPart> parts) {

	static List<ApiMethod> all() {
		return Arrays.stream(DockerClient.class.getMethods())
			.map(Method::getReturnType)
			.filter((type) -> type.getSimpleName().endsWith("Operations"))
			.flatMap((type) -> Arrays.stream(type.getMethods())
				.filter((method) -> Modifier.isAbstract(method.getModifiers()))
				.map((method) -> of(type, method)))
			.toList();
	}

	private static ApiMethod of(Class<?> type, Method method) {
		HttpExchange exchange = AnnotatedElementUtils.findMergedAnnotation(method, HttpExchange.class);
		Objects.requireNonNull(exchange, () -> method + " has no route");
		return new ApiMethod(type, method, exchange.method() + " " + exchange.url().replaceAll("\\{[^}]*}", "{}"),
				Arrays.stream(method.getParameters()).flatMap(ApiMethod::parts).toList());
	}

	private static Stream<ApiPart> parts(Parameter parameter) {
		if (RequestOptions.class.isAssignableFrom(parameter.getType())) {
			return ApiPart.ofOptions(parameter.getType()).stream();
		}
		boolean document = parameter.isAnnotationPresent(RequestBody.class)
				&& !Publisher.class.isAssignableFrom(parameter.getType());
		return document ? ApiPart.ofBody(parameter.getParameterizedType()).stream() : Stream.empty();
	}

	Operation operation() {
		return this.method.getAnnotation(Operation.class);
	}

	/**
	 * Return the version that brought the operation, as the client says.
	 * @return the version, the oldest where the first specification has it already
	 */
	ApiVersion since() {
		ApiVersion since = ApiVersion.parse(operation().since());
		return since.equals(ApiFacts.FIRST_SPECIFIED) ? ApiVersion.OLDEST : since;
	}

	/**
	 * Return the version that brought a part of the operation, as the client says.
	 * @param part the part
	 * @return the version
	 */
	ApiVersion since(ApiPart part) {
		return part.since().atLeast(since()) ? part.since() : since();
	}

	boolean isUnversioned() {
		return this.route.endsWith("/_ping");
	}

	/**
	 * Call the operation.
	 * @param operations the implementation
	 * @param part what to set, or {@code null} for nothing
	 * @return what it returns
	 */
	Publisher<?> call(Object operations, @Nullable ApiPart part) {
		Object[] arguments = Arrays.stream(this.method.getParameters())
			.map((parameter) -> argument(parameter, part))
			.toArray();
		try {
			return (Publisher<?>) this.method.invoke(operations, arguments);
		}
		catch (ReflectiveOperationException | IllegalArgumentException ex) {
			throw new IllegalStateException(this + " with " + part, ex);
		}
	}

	private static Object argument(Parameter parameter, @Nullable ApiPart part) {
		if (part != null && parameter.getType().isInstance(part.value())) {
			return part.value();
		}
		return parameter.isAnnotationPresent(PathVariable.class) ? "x1" : Samples.of(parameter.getParameterizedType());
	}

	@Override
	public String toString() {
		return this.method.getDeclaringClass().getSimpleName() + "." + this.method.getName() + " (" + this.route + ")";
	}

}
