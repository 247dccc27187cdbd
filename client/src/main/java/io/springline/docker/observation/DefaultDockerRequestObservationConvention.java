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

package io.springline.docker.observation;

import io.micrometer.common.KeyValue;
import io.micrometer.common.KeyValues;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.util.StringUtils;
import org.springframework.web.reactive.function.client.ClientResponse;

import io.springline.docker.observation.DockerObservationDocumentation.HighCardinalityKeys;
import io.springline.docker.observation.DockerObservationDocumentation.LowCardinalityKeys;

/**
 * {@link DockerRequestObservationConvention} that is used unless there is another one.
 *
 * @since 0.1.0
 */
public class DefaultDockerRequestObservationConvention implements DockerRequestObservationConvention {

	private static final String DEFAULT_NAME = "docker.client.requests";

	private final String name;

	/**
	 * Create a convention with the name {@code docker.client.requests}.
	 */
	public DefaultDockerRequestObservationConvention() {
		this(DEFAULT_NAME);
	}

	/**
	 * Create a convention.
	 * @param name the name of the observations
	 */
	public DefaultDockerRequestObservationConvention(String name) {
		this.name = name;
	}

	@Override
	public String getName() {
		return this.name;
	}

	@Override
	public String getContextualName(DockerRequestContext context) {
		return "docker " + context.getOperation();
	}

	@Override
	public KeyValues getLowCardinalityKeyValues(DockerRequestContext context) {
		return KeyValues.of(LowCardinalityKeys.CLIENT.withValue(context.getClient()),
				LowCardinalityKeys.OPERATION.withValue(context.getOperation()),
				LowCardinalityKeys.OUTCOME.withValue(context.getOutcome().name()),
				LowCardinalityKeys.STATUS.withValue(status(context.getResponse())),
				LowCardinalityKeys.EXCEPTION.withValue(exception(context.getError())));
	}

	@Override
	public KeyValues getHighCardinalityKeyValues(DockerRequestContext context) {
		String version = context.getApiVersion();
		return KeyValues
			.of(HighCardinalityKeys.API_VERSION.withValue((version != null) ? version : KeyValue.NONE_VALUE));
	}

	private static String status(@Nullable ClientResponse response) {
		if (response == null) {
			return KeyValue.NONE_VALUE;
		}
		HttpStatus known = HttpStatus.resolve(response.statusCode().value());
		return (known != null) ? String.valueOf(known.value()) : "other";
	}

	private static String exception(@Nullable Throwable error) {
		if (error == null) {
			return KeyValue.NONE_VALUE;
		}
		String simpleName = error.getClass().getSimpleName();
		return StringUtils.hasText(simpleName) ? simpleName : error.getClass().getName();
	}

}
