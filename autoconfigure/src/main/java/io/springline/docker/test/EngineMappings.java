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

import java.util.List;

import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.standalone.MappingsSource;
import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import com.github.tomakehurst.wiremock.stubbing.StubMappings;

/**
 * The stub that lets the engine answer whatever no other stub is for. It is there again
 * after each reset of WireMock. Files with mappings that an application has for other
 * servers are not loaded.
 */
final class EngineMappings implements MappingsSource {

	@Override
	public void loadMappingsInto(StubMappings mappings) {
		mappings.addMapping(WireMock.any(WireMock.anyUrl())
			.withName("Whatever the engine answers")
			.atPriority(Integer.MAX_VALUE)
			.willReturn(MockEngine.answer())
			.build());
	}

	@Override
	public void save(StubMapping mapping) {
	}

	@Override
	public void save(List<StubMapping> mappings) {
	}

	@Override
	@SuppressWarnings("removal")
	public void remove(StubMapping mapping) {
	}

	@Override
	public void removeAll() {
	}

}
