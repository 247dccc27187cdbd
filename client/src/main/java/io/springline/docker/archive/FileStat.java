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

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What a file system knows of a path, without following a link.
 *
 * @param type the kind of entry that it becomes, 0 for what no archive should hold, such
 * as sockets, pipes and devices
 * @param size the size in bytes
 * @param mode the permissions
 * @param uid the number of the owner
 * @param gid the number of the group
 * @param modified when it was last changed
 */
record FileStat(char type, long size, int mode, long uid, long gid, Instant modified) {

	private static final int PERMISSIONS = 07777;

	// What the docker CLI says of files on Windows
	private static final int MODE_ELSEWHERE = 0755;

	static FileStat of(Path path) throws IOException {
		if (!path.getFileSystem().supportedFileAttributeViews().contains("unix")) {
			BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class,
					LinkOption.NOFOLLOW_LINKS);
			return new FileStat(type(attributes.isRegularFile(), attributes.isDirectory(), attributes.isSymbolicLink()),
					attributes.size(), MODE_ELSEWHERE, 0, 0, attributes.lastModifiedTime().toInstant());
		}
		Map<String, Object> attributes = Files.readAttributes(path,
				"unix:isRegularFile,isDirectory,isSymbolicLink,size,mode,uid,gid,lastModifiedTime",
				LinkOption.NOFOLLOW_LINKS);
		return new FileStat(
				type(is(attributes, "isRegularFile"), is(attributes, "isDirectory"), is(attributes, "isSymbolicLink")),
				number(attributes, "size"), (int) number(attributes, "mode") & PERMISSIONS, number(attributes, "uid"),
				number(attributes, "gid"), time(attributes.get("lastModifiedTime")));
	}

	boolean isFolder() {
		return this.type == TarEntry.FOLDER;
	}

	private static char type(boolean file, boolean folder, boolean link) {
		return file ? TarEntry.FILE : (folder ? TarEntry.FOLDER : (link ? TarEntry.SYMBOLIC_LINK : 0));
	}

	private static boolean is(Map<String, Object> attributes, String name) {
		return Boolean.TRUE.equals(attributes.get(name));
	}

	private static Instant time(@Nullable Object time) {
		return (time instanceof FileTime modified) ? modified.toInstant() : Instant.EPOCH;
	}

	private static long number(Map<String, Object> attributes, String name) {
		return (attributes.get(name) instanceof Number number) ? number.longValue() : 0;
	}

}
