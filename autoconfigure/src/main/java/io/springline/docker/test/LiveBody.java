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

import java.io.ByteArrayInputStream;

import com.github.tomakehurst.wiremock.http.Response;
import org.jspecify.annotations.Nullable;

/**
 * The body of a WireMock response that stands for an {@link Answer}. Those who only read
 * it, such as the journal, find what is known when the answer begins.
 */
final class LiveBody extends ByteArrayInputStream {

	private final Answer answer;

	LiveBody(Answer answer) {
		super(answer.whole());
		this.answer = answer;
	}

	static @Nullable Answer in(Response response) {
		return (response.getBodyStream() instanceof LiveBody body) ? body.answer : null;
	}

}
