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

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

import io.springline.docker.error.UnsupportedApiVersionException;
import io.springline.docker.http.Call.Requirement;

/**
 * Holds calls against the version that is spoken. Operations and options that it lacks
 * are refused. Fields that it lacks, which an engine passes over in silence, are refused
 * where that is wished and logged once for each operation otherwise.
 */
class VersionGuard {

	private static final Log logger = LogFactory.getLog(VersionGuard.class);

	private final VersionSettings settings;

	private final Set<String> logged = ConcurrentHashMap.newKeySet();

	VersionGuard(VersionSettings settings) {
		this.settings = settings;
	}

	/**
	 * Refuse a call, or warn of it, where the version lacks what it needs.
	 * @param call the call
	 * @param version the version that is spoken
	 */
	void check(Call call, ApiVersion version) {
		if (!version.atLeast(call.since())) {
			throw new UnsupportedApiVersionException(describe(call.operation(), call.since(), version));
		}
		for (Requirement option : call.options()) {
			if (!version.atLeast(option.since())) {
				throw new UnsupportedApiVersionException(describe(call, option, version));
			}
		}
		for (Requirement field : call.fields()) {
			if (!version.atLeast(field.since())) {
				ignored(describe(call, field, version));
			}
		}
	}

	private void ignored(String description) {
		if (this.settings.strict()) {
			throw new UnsupportedApiVersionException(description);
		}
		if (this.logged.add(description)) {
			logger.warn(description + ". Engines of that version ignore it.");
		}
	}

	private String describe(Call call, Requirement requirement, ApiVersion version) {
		return describe(call.operation() + " " + requirement.name(), requirement.since(), version);
	}

	private String describe(String what, ApiVersion needed, ApiVersion spoken) {
		return what + " needs version " + needed + " of the API, but " + this.settings.explain(spoken);
	}

}
