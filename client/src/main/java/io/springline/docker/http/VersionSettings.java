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

import org.jspecify.annotations.Nullable;

/**
 * How a client speaks the versions of the API.
 *
 * @param engine the engine, as messages name it
 * @param pinned the version to speak whatever the engine announces, or {@code null} to
 * negotiate
 * @param strict whether to refuse requests with fields that the version lacks, which the
 * engine would ignore
 * @since 0.1.0
 */
public record VersionSettings(String engine, @Nullable ApiVersion pinned, boolean strict) {

	/**
	 * Say why a version is spoken.
	 * @param version the version
	 * @return the version and where it comes from
	 */
	String explain(ApiVersion version) {
		return "version " + version + ((this.pinned != null) ? " is pinned for" : " was negotiated with")
				+ " the engine at " + this.engine;
	}

}
