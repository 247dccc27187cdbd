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

package io.springline.docker.archive;

import reactor.core.publisher.Flux;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Where files are read and written: on Reactor's threads for what blocks, but a
 * cancellation does not interrupt them. A file channel that is interrupted is closed, and
 * a cut that nobody asked for must not look like an end.
 *
 * @since 0.1.0
 */
public final class Blocking {

	private static final Scheduler SCHEDULER = Schedulers
		.fromExecutor((task) -> Schedulers.boundedElastic().schedule(task));

	private Blocking() {
	}

	/**
	 * Read there, and close there what is not wanted any more: the end of a read is
	 * waited for.
	 * @param content reads when it is asked
	 * @param <T> the type of what is read
	 * @return the same, which never blocks
	 */
	static <T> Flux<T> read(Flux<T> content) {
		return content.subscribeOn(SCHEDULER).cancelOn(SCHEDULER);
	}

	/**
	 * Return the scheduler for files.
	 * @return the scheduler
	 */
	public static Scheduler scheduler() {
		return SCHEDULER;
	}

}
