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
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The volumes of the engine and the operations on them.
 */
final class Volumes {

	private final EngineEvents events;

	private final Map<String, ObjectNode> volumes = new LinkedHashMap<>();

	Volumes(EngineEvents events) {
		this.events = events;
	}

	void clear() {
		this.volumes.clear();
	}

	void addTo(Routes routes) {
		routes.add("GET", "/volumes", this::list);
		routes.add("POST", "/volumes/create", this::create);
		routes.add("GET", "/volumes/{name}", (call) -> Answer.json(get(call.name())));
		routes.add("DELETE", "/volumes/{name}", this::remove);
	}

	ArrayNode usage() {
		ArrayNode usage = Recorded.array();
		for (ObjectNode volume : this.volumes.values()) {
			ObjectNode used = volume.deepCopy();
			used.putObject("UsageData").put("RefCount", 0).put("Size", 0);
			usage.add(used);
		}
		return usage;
	}

	private ObjectNode get(String name) {
		ObjectNode volume = this.volumes.get(name);
		if (volume == null) {
			throw EngineError.notFound("get " + name + ": no such volume");
		}
		return volume;
	}

	private Answer list(Call call) {
		ListFilters filters = call.filters();
		ObjectNode answer = Recorded.object();
		ArrayNode list = answer.putArray("Volumes");
		this.volumes.values()
			.stream()
			.filter((volume) -> filters.allow("name", volume.path("Name").asString()::contains)
					&& filters.allow("driver", volume.path("Driver").asString()::equals)
					&& filters.allowLabels(volume.path("Labels")))
			.forEach(list::add);
		return Answer.json(answer.putNull("Warnings"));
	}

	private Answer create(Call call) {
		ObjectNode request = call.body();
		String name = request.path("Name").asString("");
		String key = name.isEmpty() ? Ids.next() : name;
		ObjectNode volume = this.volumes.computeIfAbsent(key, (missing) -> {
			ObjectNode made = Recorded.object()
				.put("CreatedAt", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString())
				.put("Driver", request.path("Driver").asString("local"))
				.put("Mountpoint", "/var/lib/docker/volumes/" + missing + "/_data")
				.put("Name", missing)
				.put("Scope", "local");
			made.set("Labels", request.path("Labels").isObject() ? request.path("Labels") : Recorded.object());
			made.set("Options", request.path("DriverOpts").isObject() ? request.path("DriverOpts") : Recorded.object());
			this.events.add("volume", "create", missing, Map.of("driver", made.path("Driver").asString()));
			return made;
		});
		return Answer.json(201, volume);
	}

	private Answer remove(Call call) {
		ObjectNode volume = get(call.name());
		this.volumes.remove(call.name());
		this.events.add("volume", "destroy", call.name(), Map.of("driver", volume.path("Driver").asString()));
		return Answer.empty(204);
	}

}
