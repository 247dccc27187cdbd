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

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The operations on containers that answer at once.
 */
final class ContainerRoutes {

	private final Containers containers;

	ContainerRoutes(Containers containers) {
		this.containers = containers;
	}

	void addTo(Routes routes) {
		routes.add("GET", "/containers/json", this::list);
		routes.add("POST", "/containers/create", this::create);
		routes.add("POST", "/containers/prune", this::prune);
		routes.add("GET", "/containers/{id}/json", (call) -> Answer.json(new ContainerJson(of(call)).inspect()));
		routes.add("GET", "/containers/{id}/top", this::top);
		routes.add("POST", "/containers/{id}/start", this::start);
		routes.add("POST", "/containers/{id}/stop", (call) -> Answer.empty(this.containers.stop(of(call)) ? 204 : 304));
		routes.add("POST", "/containers/{id}/restart", this::restart);
		routes.add("POST", "/containers/{id}/kill", this::kill);
		routes.add("POST", "/containers/{id}/pause", (call) -> pause(call, true));
		routes.add("POST", "/containers/{id}/unpause", (call) -> pause(call, false));
		routes.add("POST", "/containers/{id}/rename", (call) -> {
			this.containers.rename(of(call), call.query("name", ""));
			return Answer.empty(204);
		});
		routes.add("POST", "/containers/{id}/resize", (call) -> {
			this.containers.checkRunning(of(call), "");
			return Answer.empty(200);
		});
		routes.add("DELETE", "/containers/{id}", (call) -> {
			this.containers.remove(of(call), call.flag("force"));
			return Answer.empty(204);
		});
	}

	private MockContainer of(Call call) {
		return this.containers.get(call.name());
	}

	private Answer list(Call call) {
		ListFilters filters = call.filters();
		int limit = Integer.parseInt(call.query("limit", "0"));
		boolean all = call.flag("all") || filters.has("status") || limit > 0;
		List<MockContainer> newestFirst = new ArrayList<>(this.containers.all());
		Collections.reverse(newestFirst);
		ArrayNode list = Recorded.array();
		newestFirst.stream()
			.filter((container) -> (all || container.isRunning()) && matches(container, filters))
			.limit((limit > 0) ? limit : Long.MAX_VALUE)
			.forEach((container) -> list.add(new ContainerJson(container).summary()));
		return Answer.json(list);
	}

	private boolean matches(MockContainer container, ListFilters filters) {
		return filters.allow("id", container.id()::startsWith)
				&& filters.allow("name", (name) -> ("/" + container.name()).contains(name))
				&& filters.allow("status", container.status()::equals)
				&& filters.allow("exited", (code) -> code.equals(String.valueOf(container.exitCode())))
				&& filters.allow("ancestor",
						(image) -> container.image().tags().contains(Images.withTag(image))
								|| container.image().id().contains(image))
				&& filters.allow("network", container.hostConfig().path("NetworkMode").asString()::equals)
				&& filters.allowLabels(container.config().path("Labels"));
	}

	private Answer create(Call call) {
		MockContainer container = this.containers.create(call.query("name"), call.body());
		ObjectNode created = Recorded.object().put("Id", container.id());
		created.putArray("Warnings");
		return Answer.json(201, created);
	}

	private Answer start(Call call) {
		MockContainer container = of(call);
		boolean started = this.containers.start(container);
		return started ? Answer.empty(204).then(() -> this.containers.begin(container)) : Answer.empty(304);
	}

	private Answer restart(Call call) {
		MockContainer container = of(call);
		this.containers.restart(container);
		return Answer.empty(204).then(() -> this.containers.begin(container));
	}

	private Answer prune(Call call) {
		ObjectNode report = Recorded.object();
		ArrayNode deleted = report.putArray("ContainersDeleted");
		for (MockContainer container : this.containers.all()) {
			if (!container.isRunning() && call.filters().allowLabels(container.config().path("Labels"))) {
				this.containers.remove(container, false);
				deleted.add(container.id());
			}
		}
		return Answer.json(report.put("SpaceReclaimed", 0));
	}

	private Answer top(Call call) {
		MockContainer container = of(call);
		this.containers.checkRunning(container, "");
		ObjectNode top = Recorded.object("top");
		ArrayNode process = (ArrayNode) top.at("/Processes/0");
		process.set(process.size() - 1, String.join(" ", container.command()));
		return Answer.json(top);
	}

	private Answer kill(Call call) {
		try {
			this.containers.kill(of(call), call.query("signal", "SIGKILL"));
			return Answer.empty(204);
		}
		catch (EngineError ex) {
			String prefix = "cannot kill container: " + call.name() + ": ";
			throw ex.getMessage().startsWith(prefix) ? ex : new EngineError(ex.status(), prefix + ex.getMessage());
		}
	}

	private Answer pause(Call call, boolean pause) {
		this.containers.pause(of(call), pause);
		return Answer.empty(204);
	}

}
