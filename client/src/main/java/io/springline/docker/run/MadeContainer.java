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

package io.springline.docker.run;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import io.springline.docker.container.ContainerOperations;
import io.springline.docker.container.ContainerRemoveOptions;
import io.springline.docker.error.ConflictException;
import io.springline.docker.error.NotFoundException;

/**
 * The container that one flow makes, and that it takes away when it is cancelled or
 * fails: also when the engine was still creating it at that moment.
 */
final class MadeContainer {

	private static final Log logger = LogFactory.getLog(MadeContainer.class);

	private static final ContainerRemoveOptions WITH_VOLUMES = ContainerRemoveOptions.builder()
		.force(true)
		.volumes(true)
		.build();

	private final ContainerOperations containers;

	private @Nullable String id;

	private boolean abandoned;

	MadeContainer(ContainerOperations containers) {
		this.containers = containers;
	}

	/**
	 * Note that the engine has created the container.
	 * @param id its id
	 */
	void created(String id) {
		synchronized (this) {
			this.id = id;
		}
		if (isAbandoned()) {
			takeAwayLater();
		}
	}

	/**
	 * Note that the flow has reached its end: the container stays whatever comes.
	 */
	synchronized void leave() {
		this.id = null;
	}

	/**
	 * Take the container away without waiting for it.
	 */
	void abandon() {
		synchronized (this) {
			this.abandoned = true;
			if (this.id == null) {
				return;
			}
		}
		takeAwayLater();
	}

	/**
	 * Stop and remove the container, if it has been created.
	 * @return completes when it is gone
	 */
	Mono<Void> takeAway() {
		String made = id();
		if (made == null) {
			return Mono.empty();
		}
		return this.containers.stop(made)
			.onErrorComplete()
			.then(this.containers.remove(made, WITH_VOLUMES))
			.onErrorResume(NotFoundException.class, (gone) -> Mono.empty())
			.onErrorResume(ConflictException.class, (underWay) -> Mono.empty());
	}

	private void takeAwayLater() {
		takeAway().subscribe(null, (ex) -> logger.warn("Could not remove container " + id() + ": " + ex.getMessage()));
	}

	private synchronized @Nullable String id() {
		return this.id;
	}

	private synchronized boolean isAbandoned() {
		return this.abandoned;
	}

}
