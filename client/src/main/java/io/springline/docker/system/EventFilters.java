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

import java.util.Arrays;
import java.util.List;

import io.springline.docker.http.FiltersBuilder;

/**
 * The conditions on events. Objects are named by their name or id. To see containers end:
 * <pre class="code">
 * Filters deaths = EventFilters.builder().type(EventType.CONTAINER).event(EventAction.DIE).build();
 * docker.system().events(EventsOptions.builder().filters(deaths).build())
 *     .doOnNext((event) -&gt; System.out.println(event.actor().id()))
 *     .blockLast();
 * </pre>
 *
 * @since 0.1.0
 */
public final class EventFilters extends FiltersBuilder<EventFilters> {

	private EventFilters() {
	}

	/**
	 * Return a builder without conditions.
	 * @return the builder
	 */
	public static EventFilters builder() {
		return new EventFilters();
	}

	/**
	 * Events of a kind of object.
	 * @param types the kinds
	 * @return this builder
	 */
	public EventFilters type(EventType... types) {
		return filter("type", Arrays.asList(types));
	}

	/**
	 * Events in which something happened. {@link EventAction#HEALTH_STATUS},
	 * {@link EventAction#EXEC_CREATE} and {@link EventAction#EXEC_START} stand for all
	 * that begins so.
	 * @param actions what happened
	 * @return this builder
	 */
	public EventFilters event(EventAction... actions) {
		return filter("event", Arrays.asList(actions));
	}

	/**
	 * Events that reach so far.
	 * @param scopes the scopes
	 * @return this builder
	 */
	public EventFilters scope(EventScope... scopes) {
		return filter("scope", Arrays.asList(scopes));
	}

	/**
	 * Events of containers.
	 * @param containers the containers
	 * @return this builder
	 */
	public EventFilters container(String... containers) {
		return filter("container", containers);
	}

	/**
	 * Events of images, and of the containers that were made from them.
	 * @param images the images
	 * @return this builder
	 */
	public EventFilters image(String... images) {
		return filter("image", images);
	}

	/**
	 * Events of networks.
	 * @param networks the networks
	 * @return this builder
	 */
	public EventFilters network(String... networks) {
		return filter("network", networks);
	}

	/**
	 * Events of volumes.
	 * @param volumes the names of the volumes
	 * @return this builder
	 */
	public EventFilters volume(String... volumes) {
		return filter("volume", volumes);
	}

	/**
	 * Events of plugins.
	 * @param plugins the plugins
	 * @return this builder
	 */
	public EventFilters plugin(String... plugins) {
		return filter("plugin", plugins);
	}

	/**
	 * Events of engines.
	 * @param daemons the engines
	 * @return this builder
	 */
	public EventFilters daemon(String... daemons) {
		return filter("daemon", daemons);
	}

	/**
	 * Events of the nodes of a swarm.
	 * @param nodes the nodes
	 * @return this builder
	 */
	public EventFilters node(String... nodes) {
		return filter("node", nodes);
	}

	/**
	 * Events of the services of a swarm.
	 * @param services the services
	 * @return this builder
	 */
	public EventFilters service(String... services) {
		return filter("service", services);
	}

	/**
	 * Events of the secrets of a swarm.
	 * @param secrets the secrets
	 * @return this builder
	 */
	public EventFilters secret(String... secrets) {
		return filter("secret", secrets);
	}

	/**
	 * Events of the configs of a swarm.
	 * @param configs the configs
	 * @return this builder
	 */
	public EventFilters config(String... configs) {
		return filter("config", configs);
	}

	/**
	 * Events of objects that have a label, whatever its value. Unlike values of other
	 * conditions, all labels must be there.
	 * @param name the name of the label
	 * @return this builder
	 */
	public EventFilters label(String name) {
		return filter("label", name);
	}

	/**
	 * Events of objects that have a label with a value.
	 * @param name the name of the label
	 * @param value its value
	 * @return this builder
	 */
	public EventFilters label(String name, String value) {
		return filter("label", List.of(name + "=" + value));
	}

}
