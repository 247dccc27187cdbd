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

package io.springline.docker.registry;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Where the credentials of the registries that were asked for last came from.
 */
final class RecentSources {

	private static final int LIMIT = 100;

	private final Map<String, String> sources = new LinkedHashMap<>();

	synchronized void put(String registry, String source) {
		this.sources.remove(registry);
		this.sources.put(registry, source);
		if (this.sources.size() > LIMIT) {
			this.sources.remove(this.sources.keySet().iterator().next());
		}
	}

	synchronized Map<String, String> all() {
		return new LinkedHashMap<>(this.sources);
	}

}
