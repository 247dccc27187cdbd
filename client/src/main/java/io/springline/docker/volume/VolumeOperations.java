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

package io.springline.docker.volume;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;

import io.springline.docker.http.Connection;
import io.springline.docker.http.Operation;
import io.springline.docker.swarm.ObjectVersion;

/**
 * The operations on volumes.
 *
 * @since 0.1.0
 */
@HttpExchange
public interface VolumeOperations {

	/**
	 * List all volumes.
	 * @return the volumes
	 */
	default Flux<Volume> list() {
		return list(VolumeListOptions.DEFAULTS);
	}

	/**
	 * List volumes.
	 * @param options which volumes
	 * @return the volumes
	 */
	default Flux<Volume> list(VolumeListOptions options) {
		return listWithWarnings(options).flatMapIterable(VolumeList::volumes);
	}

	/**
	 * List volumes, and say which drivers could not be asked. Operation
	 * {@code VolumeList}.
	 * @param options which volumes
	 * @return the volumes and the warnings
	 */
	@GetExchange("/volumes")
	@Operation("VolumeList")
	Mono<VolumeList> listWithWarnings(VolumeListOptions options);

	/**
	 * Create a volume with the driver {@code local}. If there is one of that name, it is
	 * returned.
	 * @param name the name of the volume
	 * @return the volume
	 */
	default Mono<Volume> create(String name) {
		return create(VolumeCreateRequest.builder().name(name).build());
	}

	/**
	 * Create a volume. If there is one of that name and driver, it is returned as it is.
	 * Operation {@code VolumeCreate}.
	 * @param request what to create
	 * @return the volume
	 */
	@PostExchange("/volumes/create")
	@Operation(value = "VolumeCreate", connection = Connection.STREAM)
	Mono<Volume> create(@RequestBody VolumeCreateRequest request);

	/**
	 * Return all that the engine knows of a volume. Operation {@code VolumeInspect}.
	 * @param name the name of the volume, or the id of one of the swarm
	 * @return the volume
	 */
	@GetExchange("/volumes/{name}")
	@Operation("VolumeInspect")
	Mono<Volume> inspect(@PathVariable String name);

	/**
	 * Update a volume of the swarm. All but its availability stays as it is: the engine
	 * refuses other changes.
	 * @param name the name or id of the volume
	 * @param version the version that the update is based on
	 * @param spec how it is to be set up
	 * @return completion
	 */
	default Mono<Void> update(String name, ObjectVersion version, ClusterVolumeSpec spec) {
		return update(name, new VolumeUpdateOptions(version.index()), new VolumeUpdateRequest(spec));
	}

	/**
	 * Update a volume of the swarm. Operation {@code VolumeUpdate}, since API 1.42.
	 * @param name the name or id of the volume
	 * @param options the version that the update is based on
	 * @param request how it is to be set up
	 * @return completion
	 */
	@PutExchange("/volumes/{name}")
	@Operation(value = "VolumeUpdate", since = "1.42")
	Mono<Void> update(@PathVariable String name, VolumeUpdateOptions options, @RequestBody VolumeUpdateRequest request);

	/**
	 * Remove a volume. One that a container uses, even if it does not run, is a conflict.
	 * @param name the name of the volume
	 * @return completion
	 */
	default Mono<Void> remove(String name) {
		return remove(name, VolumeRemoveOptions.DEFAULTS);
	}

	/**
	 * Remove a volume. Operation {@code VolumeDelete}.
	 * @param name the name of the volume, or the id of one of the swarm
	 * @param options whether to force it
	 * @return completion
	 */
	@DeleteExchange("/volumes/{name}")
	@Operation(value = "VolumeDelete", connection = Connection.STREAM)
	Mono<Void> remove(@PathVariable String name, VolumeRemoveOptions options);

	/**
	 * Remove the volumes without a name that no container uses. Before API 1.42 that
	 * includes those with a name.
	 * @return what was removed
	 */
	default Mono<VolumePruneReport> prune() {
		return prune(VolumePruneOptions.DEFAULTS);
	}

	/**
	 * Remove volumes that no container uses. Operation {@code VolumePrune}, since API
	 * 1.25.
	 * @param options which of them
	 * @return what was removed
	 */
	@PostExchange("/volumes/prune")
	@Operation(value = "VolumePrune", since = "1.25", connection = Connection.STREAM)
	Mono<VolumePruneReport> prune(VolumePruneOptions options);

}
