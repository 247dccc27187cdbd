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

import org.jspecify.annotations.Nullable;

import io.springline.docker.http.ApiVersion;
import io.springline.docker.system.SystemVersion;
import io.springline.docker.transport.EngineHost;

/**
 * What the page says about the engine itself.
 *
 * @param host where the engine listens
 * @param source why it is looked for there
 * @param problem why it cannot be used, or {@code null} when it can
 * @param version its version
 * @param apiVersion the version of the API that is spoken with it
 * @param platform its operating system and processor
 * @param standInReason why this is a stand-in for an engine, or {@code null} when it is
 * none
 */
record EngineStatus(String host, String source, @Nullable String problem, @Nullable String version,
		@Nullable String apiVersion, @Nullable String platform, @Nullable String standInReason) {

	static EngineStatus reached(EngineHost host, SystemVersion version, ApiVersion apiVersion,
			@Nullable String standInReason) {
		return new EngineStatus(host.uri(), host.source(), null, version.version(), apiVersion.toString(),
				version.os() + "/" + version.arch(), standInReason);
	}

	static EngineStatus unreached(EngineHost host, String problem) {
		return new EngineStatus(host.uri(), host.source(), problem, null, null, null, null);
	}

	boolean isReached() {
		return this.problem == null;
	}

}
