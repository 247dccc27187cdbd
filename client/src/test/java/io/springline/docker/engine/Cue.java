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

package io.springline.docker.engine;

import java.util.UUID;

import reactor.core.publisher.Mono;

/**
 * Lets a script go on when a test is as far: no time is long enough for that. Cues are
 * files that stay, as the engine is not done with one when the script sees it.
 */
final class Cue {

	/**
	 * The command of a script that waits for its next cue. The variable {@code n} counts
	 * them.
	 */
	static final String AWAIT = "n=$((n+1)); until [ $(ls / | grep -c ^cue-) -ge $n ]; do sleep 0.02; done";

	private Cue() {
	}

	/**
	 * Give a script its next cue.
	 */
	static Mono<Void> give(Engine engine, String id) {
		return Mono
			.defer(() -> engine.containers().putArchive(id, "/", Tar.of("cue-" + UUID.randomUUID(), "").stream()));
	}

	/**
	 * Give a script its next cue when the engine has kept so many lines of it.
	 */
	static void giveAfter(int lines, Engine engine, String id) {
		Await.until(lines + " lines are there", () -> Engine.all(engine.containers().logs(id)).size() == lines);
		Engine.complete(give(engine, id));
	}

}
