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

import java.time.Duration;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.util.retry.Retry;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

import io.springline.docker.DockerClient;
import io.springline.docker.error.DockerConnectionException;

/**
 * The engine that the console works with: that of the application, or a stand-in where
 * none answered when the console started. The stand-in gives way to the engine as soon as
 * it answers, and does not come back.
 */
@Component
class CurrentEngine implements DisposableBean {

	private static final Duration PAUSE = Duration.ofSeconds(2);

	private final DockerClient docker;

	private final ConsoleProperties properties;

	private volatile boolean decided;

	private volatile @Nullable StandIn standIn;

	private volatile @Nullable String standInReason;

	CurrentEngine(DockerClient docker, ConsoleProperties properties) {
		this.docker = docker;
		this.properties = properties;
		this.decided = !properties.standIn().enabled();
	}

	DockerClient client() {
		StandIn replacement = this.standIn;
		return (replacement != null) ? replacement.client() : this.docker;
	}

	/**
	 * Return why there is a stand-in.
	 * @return why the engine cannot be used, or {@code null} when it is no stand-in that
	 * is used
	 */
	@Nullable String standInReason() {
		return this.standInReason;
	}

	/**
	 * Note that the engine has answered, so that nothing ever stands in for it.
	 */
	void answered() {
		this.decided = true;
	}

	/**
	 * Let a stand-in take the place of the engine.
	 * @param failure why the engine cannot be used
	 * @return completion when there is a stand-in, or the failure if there is to be none
	 */
	Mono<Void> replace(Throwable failure) {
		if (this.decided || !(failure instanceof DockerConnectionException)) {
			return Mono.error(failure);
		}
		this.decided = true;
		return Mono.<Void>fromRunnable(() -> {
			this.standIn = new StandIn();
			this.standInReason = Problem.describe(failure);
		}).subscribeOn(Schedulers.boundedElastic());
	}

	/**
	 * Wait for the engine when there is a stand-in for it.
	 * @return completion when the engine has taken its place back
	 */
	Mono<Void> takeOver() {
		StandIn replacement = this.standIn;
		if (replacement == null) {
			return Mono.never();
		}
		return Mono.defer(() -> this.docker.system().ping())
			.timeout(this.properties.answerTimeout())
			.retryWhen(Retry.fixedDelay(Long.MAX_VALUE, PAUSE))
			.doOnNext((ping) -> {
				this.standIn = null;
				this.standInReason = null;
				// Ends what is still followed, and whoever waits here with it
				Schedulers.boundedElastic().schedule(replacement::close);
			})
			.then();
	}

	@Override
	public void destroy() {
		StandIn replacement = this.standIn;
		if (replacement != null) {
			replacement.close();
		}
	}

}
