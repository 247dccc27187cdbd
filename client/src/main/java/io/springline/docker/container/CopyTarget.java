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

package io.springline.docker.container;

import io.springline.docker.archive.SlashPath;

/**
 * Where a copy goes in a container.
 *
 * @param path the path
 * @param exists whether anything is there
 * @param folder whether that is a folder
 */
record CopyTarget(String path, boolean exists, boolean folder) {

	/**
	 * Decide where a source goes.
	 * @param name the name of the source
	 * @param sourceIsFolder whether it is a folder
	 * @return the folder, and the name that the source gets there
	 */
	SlashPath place(String name, boolean sourceIsFolder) {
		boolean into = isInto(sourceIsFolder, this.exists, this.folder, SlashPath.isFolder(this.path), this.path);
		return into ? new SlashPath(this.path, name) : SlashPath.of(this.path);
	}

	/**
	 * Decide as {@code docker cp} does whether a source goes into its target, rather than
	 * becomes it.
	 * @param sourceIsFolder whether the source is a folder
	 * @param exists whether the target exists
	 * @param isFolder whether it is a folder
	 * @param isToBeFolder whether it is written as only folders are
	 * @param target the target, for the message
	 */
	static boolean isInto(boolean sourceIsFolder, boolean exists, boolean isFolder, boolean isToBeFolder,
			String target) {
		if (exists && !isFolder && sourceIsFolder) {
			throw new IllegalArgumentException("A folder cannot be copied to the file '" + target + "'");
		}
		if (!exists && !sourceIsFolder && isToBeFolder) {
			throw new IllegalArgumentException("There is no folder '" + target + "' to copy a file into");
		}
		return exists && isFolder;
	}

}
