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

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;
import org.springframework.web.reactive.function.client.ClientRequest;
import org.springframework.web.service.invoker.HttpRequestValues;

/**
 * What the filters need to know of one call, carried as an attribute of its request.
 *
 * @param operation the operation id
 * @param since the API version that brought the operation
 * @param connection the kind of connection it runs on
 * @param framed how to tell frames from raw output, for operations that answer with
 * output
 * @param query the encoded query, empty when there is none
 * @param options the options in use that not every API version has
 * @param fields the fields of the body in use that not every API version has
 * @param reference the image reference whose registry decides on credentials
 * @param credentialsKept whether the engine keeps the credentials, so that it is not to
 * get anonymous ones
 * @param allRegistries whether the credentials for all registries go along
 * @param terminal whether the process gets a terminal, where the request decides that
 * @since 0.1.0
 */
public record Call(String operation, ApiVersion since, Connection connection, @Nullable Framed framed, String query,
		List<Requirement> options, List<Requirement> fields, @Nullable String reference, boolean credentialsKept,
		boolean allRegistries, @Nullable Boolean terminal) {

	static final String ATTRIBUTE = Call.class.getName();

	/**
	 * Return the call that a request is part of.
	 * @param request the request
	 * @return its call
	 */
	public static Call of(ClientRequest request) {
		Call call = (Call) request.attributes().get(ATTRIBUTE);
		Assert.state(call != null, "The request was not made by an operation");
		return call;
	}

	/**
	 * Return the call that the values of a request are for.
	 * @param values the values
	 * @return the call
	 */
	public static Call of(HttpRequestValues values) {
		Call call = (Call) values.getAttributes().get(ATTRIBUTE);
		Assert.state(call != null, "The values were not made by an operation");
		return call;
	}

	/**
	 * Return this call as a short question on a pooled connection.
	 * @return the call
	 */
	Call asCall() {
		return new Call(this.operation, this.since, Connection.CALL, null, "", List.of(), List.of(), null, false, false,
				null);
	}

	/**
	 * Describe a request for people, without its query.
	 * @param request the request
	 * @return operation, method and path
	 */
	static String describe(ClientRequest request) {
		return of(request).operation() + " (" + request.method() + " " + request.url().getRawPath() + ")";
	}

	/**
	 * A part of a request that came with an API version.
	 *
	 * @param name what it is and its name
	 * @param since the version that brought it
	 */
	public record Requirement(String name, ApiVersion since) {

	}

}
