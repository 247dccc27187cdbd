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
import java.util.LinkedHashMap;
import java.util.Map;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The networks of the engine and the operations on them.
 */
final class Networks {

	private final EngineEvents events;

	private final Map<String, ObjectNode> networks = new LinkedHashMap<>();

	Networks(EngineEvents events) {
		this.events = events;
		clear();
	}

	void clear() {
		this.networks.clear();
		for (JsonNode network : Recorded.answer("networks")) {
			String name = network.path("Name").asString();
			this.networks.put(name, ((ObjectNode) network).put("Id", Ids.of(name)));
		}
	}

	void addTo(Routes routes) {
		routes.add("GET", "/networks", this::list);
		routes.add("POST", "/networks/create", this::create);
		routes.add("GET", "/networks/{id}", (call) -> Answer.json(get(call.name())));
		routes.add("DELETE", "/networks/{id}", this::remove);
	}

	private ObjectNode get(String reference) {
		ObjectNode named = this.networks.get(reference);
		if (named != null) {
			return named;
		}
		return this.networks.values()
			.stream()
			.filter((network) -> network.path("Id").asString().startsWith(reference))
			.findFirst()
			.orElseThrow(() -> EngineError.notFound("network " + reference + " not found"));
	}

	private Answer list(Call call) {
		ListFilters filters = call.filters();
		ArrayNode list = Recorded.array();
		this.networks.values()
			.stream()
			.filter((network) -> filters.allow("name", network.path("Name").asString()::contains)
					&& filters.allow("id", network.path("Id").asString()::startsWith)
					&& filters.allow("driver", network.path("Driver").asString()::equals)
					&& filters.allowLabels(network.path("Labels")))
			.forEach(list::add);
		return Answer.json(list);
	}

	private Answer create(Call call) {
		ObjectNode request = call.body();
		String name = request.path("Name").asString("");
		if (this.networks.containsKey(name)) {
			throw EngineError.conflict("network with name " + name + " already exists");
		}
		ObjectNode network = (ObjectNode) Recorded.answer("networks").path(2);
		network.putObject("Options");
		Recorded.merge(network, request);
		network.remove("CheckDuplicate");
		network.put("Id", Ids.next()).put("Created", Instant.now().toString());
		this.networks.put(name, network);
		happened("create", network);
		return Answer.json(201, Recorded.object().put("Id", network.path("Id").asString()).put("Warning", ""));
	}

	private Answer remove(Call call) {
		ObjectNode network = get(call.name());
		String name = network.path("Name").asString();
		if (network.path("Id").asString().equals(Ids.of(name))) {
			throw new EngineError(403, name + " is a pre-defined network and cannot be removed");
		}
		this.networks.remove(name);
		happened("destroy", network);
		return Answer.empty(204);
	}

	private void happened(String action, ObjectNode network) {
		this.events.add("network", action, network.path("Id").asString(),
				Map.of("name", network.path("Name").asString(), "type", network.path("Driver").asString()));
	}

}
