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

package io.springline.docker.system;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * What comes when events are followed over cuts of the connection: an event, or the
 * notice that events may be missing.
 *
 * @since 0.1.0
 */
public sealed interface EventSignal {

	/**
	 * An event, which is told once.
	 *
	 * @param event the event
	 */
	record Happened(Event event) implements EventSignal {

	}

	/**
	 * Events may be missing here: the engine no longer remembers the last one that was
	 * seen, because it restarted or because too much happened since. Who keeps a picture
	 * of the engine should make it anew, for instance list the containers.
	 *
	 * @param lastSeen when the last event before happened, {@code null} when there was
	 * none
	 */
	record Gap(@Nullable Instant lastSeen) implements EventSignal {

	}

}
