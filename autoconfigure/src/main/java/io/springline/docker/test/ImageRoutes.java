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

import reactor.core.publisher.Flux;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The operations on images.
 */
final class ImageRoutes {

	private static final String DENIED = "pull access denied for %s, repository does not exist or may require "
			+ "'docker login': denied: requested access to the resource is denied";

	private final Images images;

	private final Containers containers;

	ImageRoutes(Images images, Containers containers) {
		this.images = images;
		this.containers = containers;
	}

	void addTo(Routes routes) {
		routes.add("GET", "/images/json", this::list);
		routes.add("POST", "/images/create", this::pull);
		routes.add("GET", "/images/{name*}/json", (call) -> Answer.json(of(call).inspect()));
		routes.add("GET", "/images/{name*}/history", (call) -> Answer.json(of(call).history()));
		routes.add("POST", "/images/{name*}/tag", this::tag);
		routes.add("DELETE", "/images/{name*}", this::remove);
	}

	private MockImage of(Call call) {
		return this.images.get(call.name());
	}

	private Answer list(Call call) {
		ListFilters filters = call.filters();
		List<MockImage> newestFirst = new ArrayList<>(this.images.all());
		Collections.reverse(newestFirst);
		ArrayNode list = Recorded.array();
		newestFirst.stream()
			.filter((image) -> filters.allow("reference", (reference) -> matches(image, reference))
					&& filters.allow("dangling", (dangling) -> image.tags().isEmpty() == dangling.equals("true")))
			.forEach((image) -> list.add(image.summary()));
		return Answer.json(list);
	}

	private static boolean matches(MockImage image, String reference) {
		String pattern = reference.replace(".", "\\.").replace("*", "[^/]*") + (reference.contains(":") ? "" : ":.*");
		return image.tags().stream().anyMatch((tag) -> tag.matches(pattern));
	}

	private Answer pull(Call call) {
		String name = call.query("fromImage");
		if (name == null) {
			throw new EngineError(501, "The stand-in for an engine imports no images");
		}
		String tag = call.query("tag", "latest");
		String reference = tag.startsWith("sha256:") ? name + "@" + tag
				: Images.withTag(name).equals(name) ? name : name + ":" + tag;
		if (this.images.isDenied(reference)) {
			throw EngineError.notFound(DENIED.formatted(Images.withTag(reference).split(":")[0]));
		}
		boolean isNew = this.images.add(reference);
		this.images.pulled(reference);
		return Answer.jsonStream(Flux.fromIterable(progress(this.images.get(reference), tag, reference, isNew)));
	}

	private static List<ObjectNode> progress(MockImage image, String tag, String reference, boolean isNew) {
		List<ObjectNode> progress = new ArrayList<>();
		String repository = reference.substring(0, reference.length() - tag.length() - 1);
		progress.add(status("Pulling from " + (repository.contains("/") ? repository : "library/" + repository))
			.put("id", tag));
		if (isNew) {
			String layer = image.id().substring(7, 19);
			progress.add(status("Pulling fs layer", layer, 0, 0));
			progress.add(status("Downloading", layer, image.size() / 2, image.size()));
			progress.add(status("Downloading", layer, image.size(), image.size()));
			progress.add(status("Download complete", layer, 0, 0));
			progress.add(status("Extracting", layer, image.size(), image.size()));
			progress.add(status("Pull complete", layer, 0, 0));
		}
		progress.add(status("Digest: " + image.id()));
		progress
			.add(status("Status: " + (isNew ? "Downloaded newer image for " : "Image is up to date for ") + reference));
		return progress;
	}

	private static ObjectNode status(String status) {
		return Recorded.object().put("status", status);
	}

	private static ObjectNode status(String status, String layer, long current, long total) {
		ObjectNode message = status(status);
		ObjectNode detail = message.putObject("progressDetail");
		if (total > 0) {
			detail.put("current", current).put("total", total);
			message.put("progress", "%,dB/%,dB".formatted(current, total));
		}
		return message.put("id", layer);
	}

	private Answer tag(Call call) {
		String repository = call.query("repo", "");
		this.images.tag(of(call), Images.withTag(repository + ":" + call.query("tag", "latest")));
		return Answer.empty(201);
	}

	private Answer remove(Call call) {
		MockImage image = of(call);
		String name = image.tags().contains(Images.withTag(call.name())) ? Images.withTag(call.name())
				: image.tags().get(0);
		boolean last = image.tags().size() == 1;
		for (MockContainer container : this.containers.all()) {
			if (last && container.image().id().equals(image.id()) && !call.flag("force")) {
				throw EngineError.conflict("conflict: unable to remove repository reference \"" + call.name()
						+ "\" (must force) - container " + container.id().substring(0, 12)
						+ " is using its referenced image " + image.id().substring(7, 19));
			}
		}
		ArrayNode removed = Recorded.array();
		removed.addObject().put("Untagged", name);
		if (this.images.untag(image, name)) {
			removed.addObject().put("Deleted", image.id());
		}
		return Answer.json(removed);
	}

}
