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

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import io.springline.docker.error.DockerProtocolException;
import io.springline.docker.error.UnsupportedApiVersionException;

/**
 * Knows the API version to speak: the pinned one, or the one that the engine announced
 * when it was first asked. Callers that come at the same time share one question, and
 * only an answer is remembered.
 *
 * @since 0.1.0
 */
public class VersionNegotiator {

	private static final Log logger = LogFactory.getLog(VersionNegotiator.class);

	private final VersionSettings settings;

	private final Mono<ApiVersion> question;

	private volatile Mono<ApiVersion> answer;

	private volatile @Nullable ApiVersion known;

	/**
	 * Create a negotiator.
	 * @param settings how the client speaks versions
	 * @param announced asks the engine for the version it announces
	 */
	public VersionNegotiator(VersionSettings settings, Mono<ApiVersion> announced) {
		this.settings = settings;
		this.question = announced
			.onErrorMap(IllegalArgumentException.class,
					(ex) -> new DockerProtocolException("The engine announces no version: " + ex.getMessage(), ex))
			.map(VersionNegotiator::agree);
		this.answer = ask();
		this.known = settings.pinned();
	}

	/**
	 * Return the version that is spoken, without asking for it.
	 * @return the version, or {@code null} if it has not been negotiated yet
	 */
	public @Nullable ApiVersion known() {
		return this.known;
	}

	/**
	 * Return the version to speak.
	 * @return the version
	 */
	public Mono<ApiVersion> version() {
		ApiVersion pinned = this.settings.pinned();
		return (pinned != null) ? Mono.just(pinned) : Mono.defer(() -> this.answer);
	}

	/**
	 * Return how the client speaks versions.
	 * @return the settings
	 */
	VersionSettings settings() {
		return this.settings;
	}

	/**
	 * Whether another answer can come from asking again.
	 * @return {@code false} when the version is pinned
	 */
	boolean isNegotiable() {
		return this.settings.pinned() == null;
	}

	/**
	 * Forget the answer, because the engine no longer accepts it.
	 */
	void forget() {
		this.known = null;
		this.answer = ask();
	}

	private Mono<ApiVersion> ask() {
		return this.question.doOnNext((version) -> {
			this.known = version;
			logger.debug("Speaking version " + version + " of the Docker Engine API");
		}).cacheInvalidateIf((version) -> false);
	}

	private static ApiVersion agree(ApiVersion announced) {
		if (!announced.atLeast(ApiVersion.OLDEST)) {
			throw new UnsupportedApiVersionException("The engine speaks version " + announced
					+ " of the API, but this client needs at least " + ApiVersion.OLDEST);
		}
		return announced.atLeast(ApiVersion.NEWEST) ? ApiVersion.NEWEST : announced;
	}

}
