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

package io.springline.docker.sample;

import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

import io.springline.docker.error.DockerConnectionException;
import io.springline.docker.error.DockerException;
import io.springline.docker.error.EngineException;

/**
 * Answers what went wrong as problem details, whose words the page shows.
 */
@RestControllerAdvice
class ProblemAdvice {

	@ExceptionHandler
	ProblemDetail handle(DockerException failure) {
		return ProblemDetail.forStatusAndDetail(status(failure), Problem.describe(failure));
	}

	@ExceptionHandler
	ProblemDetail handle(IllegalArgumentException refused) {
		return ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, Problem.describe(refused));
	}

	private static HttpStatusCode status(DockerException failure) {
		if (failure instanceof DockerConnectionException) {
			return HttpStatus.SERVICE_UNAVAILABLE;
		}
		HttpStatusCode status = (failure instanceof EngineException refused) ? refused.getStatus() : null;
		return (status != null && status.is4xxClientError()) ? status : HttpStatus.BAD_GATEWAY;
	}

}
