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

package io.springline.docker.stream;

import java.time.Duration;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import reactor.util.retry.Retry;
import reactor.util.retry.Retry.RetrySignal;

import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;

import io.springline.docker.error.DockerConnectionException;
import io.springline.docker.error.EngineException;
import io.springline.docker.json.Buildable;

/**
 * How to come back to the engine when a connection to it was cut: because the engine
 * restarted, was killed or is not there yet, or because something between gave up.
 * <p>
 * The pause before an attempt doubles from one attempt to the next, and is varied by up
 * to half so that many clients do not come back at the same moment. Once something has
 * come over a connection the count begins anew. To give up after about ten seconds:
 * <pre class="code">
 * Reconnect.builder().firstDelay(Duration.ofMillis(100)).maxDelay(Duration.ofSeconds(5)).attempts(7L).build()
 * </pre> Anything but a cut is an error at once, such as a container that is not there
 * any more.
 *
 * @param firstDelay the pause before the first attempt, by default 200 milliseconds
 * @param maxDelay the longest pause, by default 30 seconds
 * @param attempts how many attempts may fail in a row until the last failure is handed
 * over, by default without limit
 * @since 0.1.0
 */
@Buildable
public record Reconnect(@Nullable Duration firstDelay, @Nullable Duration maxDelay, @Nullable Long attempts) {

	/**
	 * Come back after 200 milliseconds, later every 30 seconds, and never give up.
	 */
	public static final Reconnect DEFAULTS = builder().build();

	private static final Duration FIRST_DELAY = Duration.ofMillis(200);

	private static final Duration MAX_DELAY = Duration.ofSeconds(30);

	private static final Log logger = LogFactory.getLog(Reconnect.class);

	/**
	 * Start with the defaults.
	 * @return a builder
	 */
	public static ReconnectBuilder builder() {
		return ReconnectBuilder.builder();
	}

	/**
	 * Return the rule for
	 * {@link reactor.core.publisher.Flux#retryWhen(reactor.util.retry.Retry)}.
	 * @return the rule
	 */
	public Retry retry() {
		Duration first = (this.firstDelay != null) ? this.firstDelay : FIRST_DELAY;
		Duration max = (this.maxDelay != null) ? this.maxDelay : MAX_DELAY;
		return Retry.backoff((this.attempts != null) ? this.attempts : Long.MAX_VALUE, first)
			.maxBackoff((max.compareTo(first) > 0) ? max : first)
			.transientErrors(true)
			.filter(Reconnect::isCut)
			.doBeforeRetry(Reconnect::log)
			.onRetryExhaustedThrow((rule, signal) -> signal.failure());
	}

	private static boolean isCut(Throwable failure) {
		return failure instanceof DockerConnectionException
				|| failure instanceof EngineException refusal && isUnavailable(refusal.getStatus());
	}

	private static boolean isUnavailable(@Nullable HttpStatusCode status) {
		return status != null
				&& (status.isSameCodeAs(HttpStatus.BAD_GATEWAY) || status.isSameCodeAs(HttpStatus.SERVICE_UNAVAILABLE)
						|| status.isSameCodeAs(HttpStatus.GATEWAY_TIMEOUT));
	}

	private static void log(RetrySignal signal) {
		if (signal.totalRetriesInARow() == 0) {
			logger.info("Connecting again: " + signal.failure().getMessage());
		}
		else if (logger.isDebugEnabled()) {
			logger.debug("Connecting again, attempt " + (signal.totalRetriesInARow() + 1) + ": "
					+ signal.failure().getMessage());
		}
	}

}
