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

package io.springline.docker.archive;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * A path with slashes, taken apart as the docker CLI does: it is cleaned first, but a
 * {@code .} at its end, which stands for what is in a folder, stays.
 *
 * @param parent the path of the folder that it is in
 * @param name its last part, {@code .} for what is in the folder
 * @since 0.1.0
 */
public record SlashPath(String parent, String name) {

	/**
	 * Take a path apart.
	 * @param path the path
	 * @return its two parts
	 */
	public static SlashPath of(String path) {
		String cleaned = clean(path);
		if (cleaned.equals("/") || cleaned.equals(".") || path.equals(".") || path.endsWith("/.")) {
			return new SlashPath(cleaned, ".");
		}
		int slash = cleaned.lastIndexOf('/');
		String parent = (slash > 0) ? cleaned.substring(0, slash) : ((slash == 0) ? "/" : ".");
		return new SlashPath(parent, cleaned.substring(slash + 1));
	}

	/**
	 * Return whether a path can only be that of a folder.
	 * @param path the path
	 * @return whether it ends so
	 */
	public static boolean isFolder(String path) {
		return path.endsWith("/") || path.endsWith("/.") || path.equals(".");
	}

	/**
	 * Return the whole path.
	 * @return both parts
	 */
	public String path() {
		return this.parent.endsWith("/") ? this.parent + this.name : this.parent + "/" + this.name;
	}

	/**
	 * Return the shortest path that means the same, without a slash at its end.
	 * @param path the path
	 * @return the path without empty parts, dots, and parts that are left again
	 */
	static String clean(String path) {
		boolean rooted = path.startsWith("/");
		Deque<String> parts = new ArrayDeque<>();
		for (String part : path.split("/")) {
			if (part.equals("..") && !parts.isEmpty() && !parts.getLast().equals("..")) {
				parts.removeLast();
			}
			else if (!part.isEmpty() && !part.equals(".") && !(part.equals("..") && rooted)) {
				parts.addLast(part);
			}
		}
		String cleaned = String.join("/", parts);
		return rooted ? "/" + cleaned : (cleaned.isEmpty() ? "." : cleaned);
	}

}
