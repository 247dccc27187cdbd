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

import java.time.Instant;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The operations on the engine itself.
 */
final class SystemRoutes {

	private final Engine engine;

	SystemRoutes(Engine engine) {
		this.engine = engine;
	}

	void addTo(Routes routes) {
		routes.add("GET", "/_ping", (call) -> Answer.text("OK"));
		routes.add("HEAD", "/_ping", (call) -> Answer.text(""));
		routes.add("GET", "/version", (call) -> Answer.json(version()));
		routes.add("GET", "/info", (call) -> Answer.json(info()));
		routes.add("GET", "/events", (call) -> Answer
			.jsonStream(this.engine.events().between(call.time("since"), call.time("until"), call.filters())));
		routes.add("GET", "/system/df", (call) -> Answer.json(dataUsage()));
		routes.add("POST", "/auth",
				(call) -> Answer.json(Recorded.object().put("IdentityToken", "").put("Status", "Login Succeeded")));
	}

	private ObjectNode version() {
		ObjectNode version = Recorded.object("version").put("ApiVersion", this.engine.version().toString());
		((ObjectNode) version.at("/Components/0/Details")).put("ApiVersion", this.engine.version().toString());
		return version;
	}

	private ObjectNode info() {
		int all = this.engine.containers().all().size();
		long running = this.engine.containers().all().stream().filter(MockContainer::isRunning).count();
		long paused = this.engine.containers().all().stream().filter(MockContainer::isPaused).count();
		return Recorded.object("info")
			.put("Containers", all)
			.put("ContainersRunning", running - paused)
			.put("ContainersPaused", paused)
			.put("ContainersStopped", all - running)
			.put("Images", this.engine.images().all().size())
			.put("SystemTime", Instant.now().toString());
	}

	private ObjectNode dataUsage() {
		ObjectNode usage = Recorded.object()
			.put("LayersSize", this.engine.images().all().stream().mapToLong(MockImage::size).sum());
		ArrayNode images = usage.putArray("Images");
		for (MockImage image : this.engine.images().all()) {
			long users = this.engine.containers()
				.all()
				.stream()
				.filter((container) -> container.image().id().equals(image.id()))
				.count();
			images.add(image.summary().put("Containers", users).put("SharedSize", 0));
		}
		ArrayNode containers = usage.putArray("Containers");
		for (MockContainer container : this.engine.containers().all()) {
			containers.add(new ContainerJson(container).summary().put("SizeRootFs", container.image().size()));
		}
		usage.set("Volumes", this.engine.volumes().usage());
		usage.putArray("BuildCache");
		return usage;
	}

}
