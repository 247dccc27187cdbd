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
import java.util.ArrayList;
import java.util.List;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An image.
 *
 * @param id the id
 * @param tags its names
 * @param created when it was made
 * @param size its size in bytes
 * @param command the command of its containers
 */
record MockImage(String id, List<String> tags, Instant created, long size, List<String> command) {

	MockImage withTags(List<String> tags) {
		return new MockImage(this.id, List.copyOf(tags), this.created, this.size, this.command);
	}

	ObjectNode inspect() {
		ObjectNode json = Recorded.object("image");
		json.put("Id", this.id).put("Created", this.created.toString()).put("Size", this.size);
		json.set("RepoTags", Recorded.array(this.tags));
		json.set("RepoDigests", digests());
		json.set("Config", config());
		ObjectNode root = (ObjectNode) json.path("RootFS");
		root.putArray("Layers").add(this.id);
		return json;
	}

	ObjectNode summary() {
		ObjectNode json = Recorded.object("image-summary");
		json.put("Id", this.id).put("Created", this.created.getEpochSecond()).put("Size", this.size);
		json.set("RepoTags", Recorded.array(this.tags));
		json.set("RepoDigests", digests());
		return json;
	}

	ArrayNode history() {
		ObjectNode layer = Recorded.object()
			.put("Comment", "")
			.put("Created", this.created.getEpochSecond())
			.put("CreatedBy", "")
			.put("Id", this.id)
			.put("Size", this.size);
		layer.set("Tags", Recorded.array(this.tags));
		return Recorded.array().add(layer);
	}

	/**
	 * Return what its containers are made with, unless they say otherwise.
	 */
	ObjectNode config() {
		ObjectNode config = (ObjectNode) Recorded.object("image").path("Config");
		JsonNode command = Recorded.array(this.command);
		return this.command.isEmpty() ? config.putNull("Cmd") : config.set("Cmd", command);
	}

	private ArrayNode digests() {
		List<String> digests = new ArrayList<>();
		for (String tag : this.tags) {
			digests.add(tag.substring(0, tag.lastIndexOf(':')) + "@" + this.id);
		}
		return Recorded.array(digests.stream().distinct().toList());
	}

}
