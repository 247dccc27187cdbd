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

import com.github.tomakehurst.wiremock.extension.ResponseTransformerV2;
import com.github.tomakehurst.wiremock.http.HttpHeader;
import com.github.tomakehurst.wiremock.http.HttpHeaders;
import com.github.tomakehurst.wiremock.http.Response;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;

/**
 * Fills in the response of a stub that answers as the engine does.
 */
final class EngineTransformer implements ResponseTransformerV2 {

	static final String NAME = "springline-engine";

	private final Engine engine;

	EngineTransformer(Engine engine) {
		this.engine = engine;
	}

	@Override
	public String getName() {
		return NAME;
	}

	@Override
	public boolean applyGlobally() {
		return false;
	}

	@Override
	public Response transform(Response response, ServeEvent event) {
		Answer answer = this.engine.answer(event.getRequest());
		HttpHeaders headers = response.getHeaders();
		for (HttpHeader header : this.engine.headers(answer)) {
			headers = headers.plus(header);
		}
		return Response.Builder.like(response)
			.but()
			.status(answer.status())
			.headers(headers)
			.body(() -> new LiveBody(answer))
			.build();
	}

}
