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

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

import io.springline.docker.http.Connection;
import io.springline.docker.http.Operation;
import io.springline.docker.registry.RegistryCredentials;
import io.springline.docker.stream.Reconnect;

/**
 * The operations on the engine itself.
 *
 * @since 0.1.0
 */
public interface SystemOperations {

	/**
	 * Ask whether the engine is there, and what it speaks.
	 * <p>
	 * Operation {@code SystemPing}.
	 * @return what the engine tells of itself
	 */
	@GetExchange("/_ping")
	@Operation("SystemPing")
	Mono<Ping> ping();

	/**
	 * Ask the same as {@link #ping()} with a {@code HEAD} request.
	 * <p>
	 * Operation {@code SystemPingHead}, since API 1.40.
	 * @return what the engine tells of itself
	 */
	@HttpExchange(method = "HEAD", url = "/_ping")
	@Operation(value = "SystemPingHead", since = "1.40")
	Mono<Ping> pingHead();

	/**
	 * Return the versions of the engine and its parts.
	 * <p>
	 * Operation {@code SystemVersion}.
	 * @return the versions
	 */
	@GetExchange("/version")
	@Operation("SystemVersion")
	Mono<SystemVersion> version();

	/**
	 * Return what the engine tells about itself, its host and its swarm.
	 * <p>
	 * Operation {@code SystemInfo}.
	 * @return the information
	 */
	@GetExchange("/info")
	@Operation("SystemInfo")
	Mono<SystemInfo> info();

	/**
	 * Follow the events of the engine from now on.
	 * @return the events, which end when the subscription is cancelled
	 * @see #events(EventsOptions)
	 */
	default Flux<Event> events() {
		return events(EventsOptions.DEFAULTS);
	}

	/**
	 * Follow the events of the engine. The engine remembers the last 256 of them for
	 * those who ask for the past. It does not wait for readers: who stays more than some
	 * thousand events behind misses some without notice.
	 * <p>
	 * Operation {@code SystemEvents}.
	 * @param options which events to tell
	 * @return the events
	 */
	@GetExchange("/events")
	@Operation(value = "SystemEvents", connection = Connection.STREAM)
	Flux<Event> events(EventsOptions options);

	/**
	 * Follow the events of the engine from now on, coming back after cuts without end.
	 * @return the events, which end when the subscription is cancelled
	 * @see #followEvents(EventsOptions, Reconnect)
	 */
	default Flux<EventSignal> followEvents() {
		return followEvents(EventsOptions.DEFAULTS, Reconnect.DEFAULTS);
	}

	/**
	 * Follow the events of the engine, also over cuts of the connection and restarts of
	 * the engine: what happened meanwhile is told afterwards, as far as the engine
	 * remembers, and no event is told twice. Where events may be missing a
	 * {@link EventSignal.Gap} comes instead. <pre class="code">
	 * docker.system().followEvents(EventsOptions.DEFAULTS, Reconnect.DEFAULTS)
	 *     .doOnNext((signal) -&gt; {
	 *         if (signal instanceof EventSignal.Happened happened) {
	 *             update(happened.event());
	 *         }
	 *         else {
	 *             listEverythingAnew();
	 *         }
	 *     })
	 *     .subscribe();
	 * </pre> With filters that few events meet, a gap is reported also when only others
	 * happened: the engine forgets events whether they meet the filters or not.
	 * @param options which events to tell; with {@code until} they end at that time
	 * @param reconnect how to come back after a cut
	 * @return the events and gaps, from which cancelling disconnects
	 */
	default Flux<EventSignal> followEvents(EventsOptions options, Reconnect reconnect) {
		return FollowedEvents.signals(this::events, options, reconnect);
	}

	/**
	 * Return what the engine keeps on disk. This may take minutes.
	 * @return the disk usage
	 * @see #dataUsage(DataUsageOptions)
	 */
	default Mono<DataUsage> dataUsage() {
		return dataUsage(DataUsageOptions.DEFAULTS);
	}

	/**
	 * Return what the engine keeps on disk, of the kinds that are asked for. This may
	 * take minutes.
	 * <p>
	 * Operation {@code SystemDataUsage}.
	 * @param options what to tell
	 * @return the disk usage
	 */
	@GetExchange("/system/df")
	@Operation(value = "SystemDataUsage", connection = Connection.STREAM)
	Mono<DataUsage> dataUsage(DataUsageOptions options);

	/**
	 * Check credentials with the registry that they name. The engine does not keep them;
	 * {@code DockerClient.login} does the same, and uses them from then on.
	 * <p>
	 * Operation {@code SystemAuth}. Credentials that the registry refuses are an error.
	 * Its status should be 401, but engines up to 26.1 at least send 500.
	 * @param credentials the credentials with the address of the registry
	 * @return what came of it, empty if the engine has nothing to say
	 */
	@PostExchange("/auth")
	@Operation("SystemAuth")
	Mono<AuthResponse> auth(@RequestBody RegistryCredentials credentials);

}
