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

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.springline.docker.http.Since;
import io.springline.docker.json.Buildable;
import io.springline.docker.json.EngineModel;
import io.springline.docker.json.Json;

/**
 * Something to mount into a container.
 *
 * @param target the path in the container
 * @param source the path of the host, the name of the volume or the reference of the
 * image; none for tmpfs
 * @param type what to mount
 * @param readOnly whether the container may only read
 * @param consistency how far host and container may differ: {@code consistent},
 * {@code cached} or {@code delegated} (Docker Desktop)
 * @param bindOptions more of a path of the host
 * @param volumeOptions more of a volume
 * @param imageOptions more of an image (API 1.48)
 * @param tmpfsOptions more of a file system in memory
 * @since 0.1.0
 */
@EngineModel
@Buildable
public record Mount(@Nullable String target, @Nullable String source, @Nullable MountType type,
		@Nullable Boolean readOnly, @Since("1.29") @Nullable String consistency, @Nullable BindOptions bindOptions,
		@Nullable VolumeOptions volumeOptions, @Since("1.48") @Nullable ImageOptions imageOptions,
		@Nullable TmpfsOptions tmpfsOptions) {

	/**
	 * Start with nothing set.
	 * @return a builder
	 */
	public static MountBuilder builder() {
		return MountBuilder.builder();
	}

	/**
	 * Mount a path of the host.
	 * @param source the absolute path on the host
	 * @param target the path in the container
	 * @return the mount
	 */
	public static Mount bind(String source, String target) {
		return builder().type(MountType.BIND).source(source).target(target).build();
	}

	/**
	 * Mount a volume, which is created when there is none of that name.
	 * @param source the name of the volume
	 * @param target the path in the container
	 * @return the mount
	 */
	public static Mount volume(String source, String target) {
		return builder().type(MountType.VOLUME).source(source).target(target).build();
	}

	/**
	 * Mount a file system in memory.
	 * @param target the path in the container
	 * @return the mount
	 */
	public static Mount tmpfs(String target) {
		return builder().type(MountType.TMPFS).target(target).build();
	}

	/**
	 * What there is to say of a path of the host.
	 *
	 * @param propagation how mounts below it spread
	 * @param nonRecursive whether mounts below it are left out (API 1.40)
	 * @param createMountpoint whether a path that is missing is created (API 1.42)
	 * @param readOnlyNonRecursive whether only the mount itself is read-only, as before
	 * API 1.44
	 * @param readOnlyForceRecursive whether to fail when mounts below it cannot be made
	 * read-only (API 1.44)
	 */
	@EngineModel
	@Buildable
	public record BindOptions(@Nullable MountPropagation propagation, @Since("1.40") @Nullable Boolean nonRecursive,
			@Since("1.42") @Nullable Boolean createMountpoint, @Since("1.44") @Nullable Boolean readOnlyNonRecursive,
			@Since("1.44") @Nullable Boolean readOnlyForceRecursive) {

		/**
		 * Start with nothing set.
		 * @return a builder
		 */
		public static MountBindOptionsBuilder builder() {
			return MountBindOptionsBuilder.builder();
		}

	}

	/**
	 * What there is to say of a volume.
	 *
	 * @param noCopy whether a new volume stays empty rather than take what the image has
	 * at the target
	 * @param labels the labels of a volume that is created
	 * @param driverConfig the driver of a volume that is created
	 * @param subpath the directory of the volume to mount (API 1.45)
	 */
	@EngineModel
	@Buildable
	public record VolumeOptions(@Nullable Boolean noCopy, Map<String, String> labels,
			@Nullable DriverConfig driverConfig, @Since("1.45") @Nullable String subpath) {

		public VolumeOptions {
			labels = Json.map(labels);
		}

		/**
		 * Start with nothing set.
		 * @return a builder
		 */
		public static MountVolumeOptionsBuilder builder() {
			return MountVolumeOptionsBuilder.builder();
		}

	}

	/**
	 * The driver that creates a volume. Its options may hold credentials and are kept out
	 * of {@code toString}.
	 *
	 * @param name the driver, by default {@code local}
	 * @param options the options of the driver
	 */
	@EngineModel
	public record DriverConfig(@Nullable String name, Map<String, String> options) {

		public DriverConfig {
			options = Json.map(options);
		}

		@Override
		public String toString() {
			return Json.redacted(this, "options");
		}

	}

	/**
	 * What there is to say of an image (API 1.48).
	 *
	 * @param subpath the directory of the image to mount
	 */
	@EngineModel
	public record ImageOptions(@Nullable String subpath) {

	}

	/**
	 * What there is to say of a file system in memory.
	 *
	 * @param sizeBytes the size in bytes, by default half of the memory of the host
	 * @param mode the permissions as a number, which is 0755 in Java for
	 * {@code rwxr-xr-x}
	 * @param options the mount options, each a flag or a key and a value (API 1.46)
	 */
	@EngineModel
	@Buildable
	public record TmpfsOptions(@Nullable Long sizeBytes, @Nullable Long mode,
			@Since("1.46") List<List<String>> options) {

		public TmpfsOptions {
			options = Json.list(options);
		}

		/**
		 * Start with nothing set.
		 * @return a builder
		 */
		public static MountTmpfsOptionsBuilder builder() {
			return MountTmpfsOptionsBuilder.builder();
		}

	}

}
