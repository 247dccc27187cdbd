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
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A container as the answers of the engine show it.
 *
 * @param container the container
 */
record ContainerJson(MockContainer container) {

	private static final String NEVER = "0001-01-01T00:00:00Z";

	ObjectNode inspect() {
		ObjectNode json = Recorded.object("container");
		List<String> command = this.container.command();
		json.put("Id", this.container.id())
			.put("Name", "/" + this.container.name())
			.put("Created", this.container.created().toString())
			.put("Image", this.container.image().id())
			.put("Path", command.isEmpty() ? "" : command.get(0));
		json.set("Args", Recorded.array(command.isEmpty() ? command : command.subList(1, command.size())));
		json.set("Config", this.container.config().deepCopy());
		json.set("HostConfig", this.container.hostConfig().deepCopy());
		state((ObjectNode) json.path("State"));
		ObjectNode network = (ObjectNode) json.path("NetworkSettings");
		network.set("Networks", networks());
		if (this.container.isRunning()) {
			network.put("IPAddress", address()).put("Gateway", "172.17.0.1").put("IPPrefixLen", 16);
			network.set("Ports", publishedPorts());
		}
		return json;
	}

	ObjectNode summary() {
		ObjectNode json = Recorded.object("container-summary");
		json.put("Id", this.container.id())
			.put("Image", this.container.config().path("Image").asString())
			.put("ImageID", this.container.image().id())
			.put("Command", String.join(" ", this.container.command()))
			.put("Created", this.container.created().getEpochSecond())
			.put("State", this.container.status())
			.put("Status", statusInWords());
		json.putArray("Names").add("/" + this.container.name());
		json.set("Labels", this.container.config().path("Labels").deepCopy());
		json.set("Ports", this.container.isRunning() ? ports() : Recorded.array());
		((ObjectNode) json.path("NetworkSettings")).set("Networks", networks());
		((ObjectNode) json.path("HostConfig")).set("NetworkMode", this.container.hostConfig().path("NetworkMode"));
		return json;
	}

	private void state(ObjectNode state) {
		state.put("Status", this.container.status())
			.put("Running", this.container.isRunning())
			.put("Paused", this.container.isPaused())
			.put("Pid", this.container.isRunning() ? 4242 : 0)
			.put("ExitCode", this.container.exitCode())
			.put("StartedAt", time(this.container.startedAt()))
			.put("FinishedAt", time(this.container.finishedAt()));
	}

	private ObjectNode networks() {
		ObjectNode network = (ObjectNode) Recorded.object("container").at("/NetworkSettings/Networks/bridge");
		if (this.container.isRunning()) {
			network.put("IPAddress", address())
				.put("Gateway", "172.17.0.1")
				.put("IPPrefixLen", 16)
				.put("EndpointID", Ids.of(this.container.id()))
				.put("NetworkID", Ids.of("bridge"));
		}
		String name = this.container.hostConfig().path("NetworkMode").asString("bridge");
		return Recorded.object().set(name.equals("default") ? "bridge" : name, network);
	}

	private String address() {
		return "172.17.0." + (2 + (this.container.number() - 1) % 253);
	}

	private ObjectNode publishedPorts() {
		ObjectNode ports = Recorded.object();
		for (JsonNode port : ports()) {
			ports.withArray(port.path("PrivatePort").asInt() + "/" + port.path("Type").asString())
				.addObject()
				.put("HostIp", port.path("IP").asString())
				.put("HostPort", port.path("PublicPort").asString());
		}
		return ports;
	}

	private ArrayNode ports() {
		ArrayNode ports = Recorded.array();
		this.container.hostConfig().path("PortBindings").properties().forEach((binding) -> {
			String[] port = binding.getKey().split("/");
			for (JsonNode published : binding.getValue()) {
				String address = published.path("HostIp").asString("");
				String chosen = published.path("HostPort").asString("");
				ports.addObject()
					.put("IP", address.isEmpty() ? "0.0.0.0" : address)
					.put("PrivatePort", Integer.parseInt(port[0]))
					.put("PublicPort", chosen.isEmpty() ? 32768 + ports.size() : Integer.parseInt(chosen))
					.put("Type", (port.length > 1) ? port[1] : "tcp");
			}
		});
		return ports;
	}

	private String statusInWords() {
		List<String> words = new ArrayList<>();
		switch (this.container.status()) {
			case "created" -> words.add("Created");
			case "exited" -> words
				.addAll(List.of("Exited (" + this.container.exitCode() + ")", age(this.container.finishedAt()), "ago"));
			default -> words.addAll(List.of("Up", age(this.container.startedAt())));
		}
		if (this.container.isPaused()) {
			words.add("(Paused)");
		}
		return String.join(" ", words);
	}

	private static String age(Instant since) {
		Duration age = Duration.between(since, Instant.now());
		if (age.toSeconds() < 1) {
			return "Less than a second";
		}
		if (age.toMinutes() < 1) {
			return (age.toSeconds() == 1) ? "1 second" : age.toSeconds() + " seconds";
		}
		if (age.toHours() < 1) {
			return (age.toMinutes() == 1) ? "About a minute" : age.toMinutes() + " minutes";
		}
		return (age.toHours() == 1) ? "About an hour" : age.toHours() + " hours";
	}

	private static String time(Instant time) {
		return time.equals(Instant.EPOCH) ? NEVER : time.toString();
	}

}
