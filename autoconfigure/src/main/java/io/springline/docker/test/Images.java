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
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * The images of the engine, and those that its registries refuse.
 */
final class Images {

	private static final List<String> WITH_SHELL = List.of("busybox", "alpine", "debian", "ubuntu");

	private final EngineEvents events;

	private final Map<String, MockImage> images = new LinkedHashMap<>();

	private final Set<String> denied = new LinkedHashSet<>();

	Images(EngineEvents events) {
		this.events = events;
		clear();
	}

	void clear() {
		this.images.clear();
		this.denied.clear();
		add("busybox:latest");
	}

	List<MockImage> all() {
		return List.copyOf(this.images.values());
	}

	MockImage get(String reference) {
		MockImage image = find(reference);
		if (image == null) {
			throw EngineError.notFound("No such image: " + withTag(reference));
		}
		return image;
	}

	/**
	 * Make an image known.
	 * @param reference its name
	 * @return whether it was not known before
	 */
	boolean add(String reference) {
		if (find(reference) != null) {
			return false;
		}
		String name = withTag(reference);
		List<String> command = WITH_SHELL.contains(name.split(":")[0]) ? List.of("sh") : List.of();
		long size = 4_000_000 + Math.floorMod(name.hashCode(), 90_000_000);
		String id = "sha256:" + Ids.of(name);
		this.images.put(id, new MockImage(id, List.of(name), Instant.now(), size, command));
		return true;
	}

	void tag(MockImage image, String reference) {
		String name = withTag(reference);
		for (MockImage other : all()) {
			if (other.tags().contains(name)) {
				this.images.put(other.id(), other.withTags(without(other.tags(), name)));
			}
		}
		MockImage current = this.images.getOrDefault(image.id(), image);
		List<String> tags = new ArrayList<>(current.tags());
		tags.add(name);
		this.images.put(image.id(), current.withTags(tags));
		happened("tag", image.id(), name);
	}

	/**
	 * Remove a name, and the image when it was its last one.
	 * @param image the image
	 * @param name the name
	 * @return whether the image is gone
	 */
	boolean untag(MockImage image, String name) {
		List<String> tags = without(image.tags(), name);
		happened("untag", image.id(), name);
		if (!tags.isEmpty()) {
			this.images.put(image.id(), image.withTags(tags));
			return false;
		}
		this.images.remove(image.id());
		happened("delete", image.id(), image.id());
		return true;
	}

	void deny(String reference) {
		this.denied.add(withTag(reference));
	}

	boolean isDenied(String reference) {
		return this.denied.contains(withTag(reference));
	}

	void pulled(String reference) {
		happened("pull", withTag(reference), reference);
	}

	private @Nullable MockImage find(String reference) {
		String name = withTag(reference);
		for (MockImage image : this.images.values()) {
			boolean byId = image.id().equals(reference)
					|| reference.length() >= 4 && image.id().startsWith("sha256:" + reference);
			if (byId || image.tags().contains(name)) {
				return image;
			}
		}
		return null;
	}

	private void happened(String action, String id, String name) {
		this.events.add("image", action, id, Map.of("name", name));
	}

	private static List<String> without(List<String> names, String name) {
		return names.stream().filter((other) -> !other.equals(name)).toList();
	}

	/**
	 * Return the familiar form of a reference, with a tag.
	 * @param reference the reference
	 * @return the reference that people write
	 */
	static String withTag(String reference) {
		String name = reference.replaceFirst("^(index\\.)?docker\\.io/(library/)?", "");
		boolean complete = name.contains("@") || name.lastIndexOf(':') > name.lastIndexOf('/');
		return complete ? name : name + ":latest";
	}

}
