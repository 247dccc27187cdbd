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

package io.springline.docker.test;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The containers of the engine.
 */
final class Containers {

	private static final int KILLED = 137;

	private static final int TERMINATED = 143;

	/**
	 * So that who starts a container hears of that before it reads what is printed.
	 */
	private static final Duration WARM_UP = Duration.ofMillis(20);

	private final Object lock;

	private final Images images;

	private final Programs programs;

	private final EngineEvents events;

	private final Map<String, MockContainer> containers = new LinkedHashMap<>();

	private int count;

	private int numbered;

	Containers(Object lock, Images images, Programs programs, EngineEvents events) {
		this.lock = lock;
		this.images = images;
		this.programs = programs;
		this.events = events;
	}

	List<MockContainer> all() {
		return List.copyOf(this.containers.values());
	}

	void clear() {
		for (MockContainer container : all()) {
			container.run().end(KILLED);
			container.removed();
		}
		this.containers.clear();
		this.count = 0;
	}

	MockContainer get(String reference) {
		MockContainer container = find(reference);
		if (container == null) {
			throw EngineError.notFound("No such container: " + reference);
		}
		return container;
	}

	MockContainer create(@Nullable String wantedName, ObjectNode request) {
		JsonNode reference = request.path("Image");
		if (reference.asString("").isEmpty()) {
			throw EngineError.badRequest("config cannot be empty in order to create a container");
		}
		MockImage image = this.images.get(reference.asString());
		String name = (wantedName != null) ? wantedName.replaceFirst("^/", "") : "mock_container_" + ++this.count;
		checkFree(name);
		String id = Ids.next();
		ObjectNode recorded = Recorded.object("container");
		ObjectNode hostConfig = (ObjectNode) recorded.path("HostConfig");
		Recorded.merge(hostConfig, request.path("HostConfig"));
		ObjectNode config = (ObjectNode) recorded.path("Config");
		config.put("Hostname", id.substring(0, 12));
		if (Call.words(request.path("Entrypoint")).isEmpty()) {
			config.set("Cmd", image.config().path("Cmd"));
		}
		ObjectNode own = request.deepCopy();
		own.remove(List.of("HostConfig", "NetworkingConfig"));
		Recorded.merge(config, own);
		MockContainer container = new MockContainer(id, ++this.numbered, name, image, config, hostConfig);
		this.containers.put(id, container);
		happened(container, "create", Map.of());
		return container;
	}

	/**
	 * Start a container.
	 * @param container the container
	 * @return whether it was not running before
	 */
	boolean start(MockContainer container) {
		if (container.isRunning()) {
			return false;
		}
		container.started();
		happened(container, "start", Map.of());
		return true;
	}

	/**
	 * Let the process of a container begin that has been started.
	 * @param container the container
	 */
	void begin(MockContainer container) {
		synchronized (this.lock) {
			MockProcess process = this.programs.ofContainer(container.config().path("Image").asString(),
					container.command());
			Run run = container.run();
			Mono.delay(WARM_UP)
				.subscribe((passed) -> run.begin(process, () -> ended(container, run, process.exitCode())));
		}
	}

	/**
	 * Stop a container.
	 * @param container the container
	 * @return whether it was running before
	 */
	boolean stop(MockContainer container) {
		if (!container.isRunning()) {
			return false;
		}
		happened(container, "kill", Map.of("signal", "15"));
		ended(container, container.run(), TERMINATED);
		happened(container, "stop", Map.of());
		return true;
	}

	void restart(MockContainer container) {
		stop(container);
		start(container);
		happened(container, "restart", Map.of());
	}

	void kill(MockContainer container, String signal) {
		checkRunning(container, "cannot kill container: " + container.name() + ": ");
		String name = signal.replaceFirst("^SIG", "");
		happened(container, "kill", Map.of("signal", name.equals("KILL") ? "9" : name));
		if (List.of("KILL", "9", "TERM", "15", "INT", "2", "QUIT", "3").contains(name)) {
			ended(container, container.run(), List.of("KILL", "9").contains(name) ? KILLED : TERMINATED);
		}
	}

	void pause(MockContainer container, boolean pause) {
		checkRunning(container, "");
		if (container.isPaused() == pause) {
			throw EngineError
				.conflict("Container " + container.id() + (pause ? " is already paused" : " is not paused"));
		}
		container.paused(pause);
		happened(container, pause ? "pause" : "unpause", Map.of());
	}

	void rename(MockContainer container, String name) {
		checkFree(name);
		String before = container.name();
		container.rename(name);
		happened(container, "rename", Map.of("oldName", "/" + before));
	}

	void remove(MockContainer container, boolean force) {
		if (container.isRunning()) {
			if (!force) {
				throw EngineError.conflict("cannot remove container \"/" + container.name()
						+ "\": container is running: stop the container before removing or force remove");
			}
			happened(container, "kill", Map.of("signal", "9"));
			ended(container, container.run(), KILLED);
		}
		if (isKnown(container)) {
			happened(container, "destroy", Map.of());
			this.containers.remove(container.id());
			container.run().end(container.exitCode());
			container.removed();
		}
	}

	void checkRunning(MockContainer container, String prefix) {
		if (!container.isRunning()) {
			throw EngineError.conflict(prefix + "container " + container.id() + " is not running");
		}
	}

	/**
	 * Tell those who listen what happened, unless the container has been forgotten:
	 * processes may end later than that.
	 * @param container the container
	 * @param action what happened
	 * @param more further attributes
	 */
	void happened(MockContainer container, String action, Map<String, String> more) {
		Map<String, String> attributes = new LinkedHashMap<>();
		container.config()
			.path("Labels")
			.properties()
			.forEach((label) -> attributes.put(label.getKey(), label.getValue().asString("")));
		attributes.put("image", container.config().path("Image").asString());
		attributes.put("name", container.name());
		attributes.putAll(more);
		synchronized (this.lock) {
			if (isKnown(container)) {
				this.events.add("container", action, container.id(), attributes);
			}
		}
	}

	private boolean isKnown(MockContainer container) {
		return this.containers.get(container.id()) == container;
	}

	private void ended(MockContainer container, Run run, int exitCode) {
		synchronized (this.lock) {
			if (!container.isRunning() || container.run() != run) {
				return;
			}
			container.ended(exitCode);
			happened(container, "die", Map.of("exitCode", String.valueOf(exitCode)));
			run.end(exitCode);
			if (container.isRemovedWhenItEnds()) {
				remove(container, false);
			}
		}
	}

	private void checkFree(String name) {
		for (MockContainer other : all()) {
			if (other.name().equals(name)) {
				throw EngineError.conflict(
						"Conflict. The container name \"/" + name + "\" is already in use by container \"" + other.id()
								+ "\". You have to remove (or rename) that container to be able to reuse that name.");
			}
		}
	}

	private @Nullable MockContainer find(String reference) {
		String name = reference.replaceFirst("^/", "");
		for (MockContainer container : all()) {
			if (container.name().equals(name) || container.id().equals(name)) {
				return container;
			}
		}
		List<MockContainer> candidates = all().stream().filter((container) -> container.id().startsWith(name)).toList();
		return (candidates.size() == 1) ? candidates.get(0) : null;
	}

}
