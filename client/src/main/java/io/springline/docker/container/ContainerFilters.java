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

package io.springline.docker.container;

import java.util.Arrays;
import java.util.List;

import io.springline.docker.http.LabelFiltersBuilder;

/**
 * The conditions on a list of containers.
 *
 * @since 0.1.0
 */
public final class ContainerFilters extends LabelFiltersBuilder<ContainerFilters> {

	private ContainerFilters() {
	}

	/**
	 * Return a builder without conditions.
	 * @return the builder
	 */
	public static ContainerFilters builder() {
		return new ContainerFilters();
	}

	/**
	 * Containers with an id.
	 * @param ids the ids, or how they begin
	 * @return this builder
	 */
	public ContainerFilters id(String... ids) {
		return filter("id", ids);
	}

	/**
	 * Containers whose name matches.
	 * @param names parts of names, or regular expressions; names begin with a slash there
	 * @return this builder
	 */
	public ContainerFilters name(String... names) {
		return filter("name", names);
	}

	/**
	 * Containers in a state.
	 * @param states the states
	 * @return this builder
	 */
	public ContainerFilters status(ContainerState... states) {
		return filter("status", Arrays.asList(states));
	}

	/**
	 * Containers whose health check says so.
	 * @param health the results of the check
	 * @return this builder
	 */
	public ContainerFilters health(HealthStatus... health) {
		return filter("health", Arrays.asList(health));
	}

	/**
	 * Containers that ended with a code. They are among all containers only.
	 * @param codes the exit codes
	 * @return this builder
	 */
	public ContainerFilters exited(Integer... codes) {
		return filter("exited", Arrays.asList(codes));
	}

	/**
	 * Containers of an image, or of one made from it.
	 * @param images the names, digests or ids of the images
	 * @return this builder
	 */
	public ContainerFilters ancestor(String... images) {
		return filter("ancestor", images);
	}

	/**
	 * Containers made before another one.
	 * @param container the id or name of that container
	 * @return this builder
	 */
	public ContainerFilters before(String container) {
		return filter("before", container);
	}

	/**
	 * Containers made after another one.
	 * @param container the id or name of that container
	 * @return this builder
	 */
	public ContainerFilters since(String container) {
		return filter("since", container);
	}

	/**
	 * Containers in a network.
	 * @param networks the ids or names of the networks
	 * @return this builder
	 */
	public ContainerFilters network(String... networks) {
		return filter("network", networks);
	}

	/**
	 * Containers that mount something.
	 * @param volumes the names of volumes, or the paths that they are mounted at
	 * @return this builder
	 */
	public ContainerFilters volume(String... volumes) {
		return filter("volume", volumes);
	}

	/**
	 * Containers that publish a port. Since API 1.28.
	 * @param ports the ports of the host, each as {@code 80}, {@code 80/tcp} or {@code
	 * 8000-8080/tcp}
	 * @return this builder
	 */
	public ContainerFilters publish(String... ports) {
		return filter("publish", ports);
	}

	/**
	 * Containers that expose a port. Since API 1.28.
	 * @param ports the ports of the container, each as {@code 80}, {@code 80/tcp} or
	 * {@code 8000-8080/tcp}
	 * @return this builder
	 */
	public ContainerFilters expose(String... ports) {
		return filter("expose", ports);
	}

	/**
	 * Containers that are, or are not, tasks of a service.
	 * @param task whether they are
	 * @return this builder
	 */
	public ContainerFilters task(boolean task) {
		return filter("is-task", List.of(task));
	}

	/**
	 * Containers isolated in a way. Windows only.
	 * @param isolations the ways
	 * @return this builder
	 */
	public ContainerFilters isolation(Isolation... isolations) {
		return filter("isolation", Arrays.asList(isolations));
	}

}
