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

package io.springline.docker.swarm;

import reactor.core.publisher.Mono;

import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

import io.springline.docker.http.Connection;
import io.springline.docker.http.Operation;

/**
 * The operations on the swarm of an engine. All but joining and leaving need a manager.
 * <p>
 * An engine that is not in the state that an operation needs ends it in an
 * {@link io.springline.docker.error.UnavailableException}: one that is no manager or
 * locked, or one that is part of a swarm already.
 *
 * @since 0.1.0
 */
@HttpExchange
public interface SwarmOperations {

	/**
	 * Return the swarm, with the tokens that let others join. Operation
	 * {@code SwarmInspect}.
	 * @return the swarm
	 */
	@GetExchange("/swarm")
	@Operation("SwarmInspect")
	Mono<Swarm> inspect();

	/**
	 * Initialise a swarm with all defaults. The engine refuses this when it has several
	 * addresses of which it might advertise one.
	 * @return the id of the engine as a node
	 */
	default Mono<SwarmInitialized> init() {
		return init(SwarmInitRequest.DEFAULTS);
	}

	/**
	 * Initialise a swarm with this engine as its first manager. Operation
	 * {@code SwarmInit}.
	 * @param request the addresses and what the swarm is meant to be
	 * @return the id of the engine as a node
	 */
	@PostExchange("/swarm/init")
	@Operation(value = "SwarmInit", connection = Connection.STREAM)
	Mono<SwarmInitialized> init(@RequestBody SwarmInitRequest request);

	/**
	 * Join a swarm. An engine that does not reach a manager in 20 seconds answers that it
	 * goes on trying. Operation {@code SwarmJoin}.
	 * @param request the managers to ask and the token
	 * @return completion when the engine is a node
	 */
	@PostExchange("/swarm/join")
	@Operation(value = "SwarmJoin", connection = Connection.STREAM)
	Mono<Void> join(@RequestBody SwarmJoinRequest request);

	/**
	 * Leave the swarm as a worker.
	 * @return completion when the engine is no node any more
	 */
	default Mono<Void> leave() {
		return leave(SwarmLeaveOptions.DEFAULTS);
	}

	/**
	 * Leave the swarm. The tasks of the engine end. Operation {@code SwarmLeave}.
	 * @param options whether a manager may leave
	 * @return completion when the engine is no node any more
	 */
	@PostExchange("/swarm/leave")
	@Operation(value = "SwarmLeave", connection = Connection.STREAM)
	Mono<Void> leave(SwarmLeaveOptions options);

	/**
	 * Change the swarm.
	 * @param version the version that the update is based on
	 * @param spec all that the swarm is meant to be: what is left out gets its default
	 * @return completion
	 */
	default Mono<Void> update(ObjectVersion version, SwarmSpec spec) {
		return update(spec, SwarmUpdateOptions.of(version).build());
	}

	/**
	 * Change the swarm.
	 * @param version the number of the version that the update is based on
	 * @param spec all that the swarm is meant to be: what is left out gets its default
	 * @return completion
	 */
	default Mono<Void> update(long version, SwarmSpec spec) {
		return update(ObjectVersion.of(version), spec);
	}

	/**
	 * Change the swarm. A version that is not the last one is refused. Operation
	 * {@code SwarmUpdate}.
	 * @param spec all that the swarm is meant to be: what is left out gets its default
	 * @param options the version that the update is based on, and which secrets to
	 * replace
	 * @return completion
	 */
	@PostExchange("/swarm/update")
	@Operation("SwarmUpdate")
	Mono<Void> update(@RequestBody SwarmSpec spec, SwarmUpdateOptions options);

	/**
	 * Return the key that unlocks managers that restart. Operation
	 * {@code SwarmUnlockkey}.
	 * @return the key, an empty one while managers are not locked
	 */
	@GetExchange("/swarm/unlockkey")
	@Operation("SwarmUnlockkey")
	Mono<UnlockKey> unlockKey();

	/**
	 * Unlock this manager after it restarted.
	 * @param key the key
	 * @return completion when the manager works
	 */
	default Mono<Void> unlock(String key) {
		return unlock(new UnlockKey(key));
	}

	/**
	 * Unlock this manager after it restarted. One that is not locked is a conflict, what
	 * is no key is a bad request, and a wrong key ends in an
	 * {@link io.springline.docker.error.UnauthorizedException}. Operation
	 * {@code SwarmUnlock}.
	 * @param key the key
	 * @return completion when the manager works
	 */
	@PostExchange("/swarm/unlock")
	@Operation(value = "SwarmUnlock", connection = Connection.STREAM)
	Mono<Void> unlock(@RequestBody UnlockKey key);

}
