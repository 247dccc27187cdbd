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

package io.springline.docker.autoconfigure.metrics;

import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import io.springline.docker.container.ContainerSummary;
import io.springline.docker.image.BuildCache;
import io.springline.docker.system.DataUsage;
import io.springline.docker.system.DiskUsage;
import io.springline.docker.volume.Volume;

/**
 * The bytes that an engine keeps on disk. Since API 1.52 it tells the sums, up to then
 * they are made of what it lists.
 *
 * @param images of images
 * @param containers of what containers wrote
 * @param volumes of volumes
 * @param buildCache of the build cache, apart from what images share with it
 */
record DiskSizes(long images, long containers, long volumes, long buildCache) {

	static DiskSizes of(DataUsage usage) {
		return new DiskSizes(told(usage.imageUsage(), known(usage.layersSize())),
				told(usage.containerUsage(), sum(usage.containers(), ContainerSummary::sizeRw)),
				told(usage.volumeUsage(), sum(usage.volumes(), DiskSizes::size)),
				told(usage.buildCacheUsage(), sum(usage.buildCache(), DiskSizes::size)));
	}

	private static long told(@Nullable DiskUsage<?> told, long counted) {
		return (told != null) ? known(told.totalSize()) : counted;
	}

	private static @Nullable Long size(Volume volume) {
		return (volume.usageData() != null) ? volume.usageData().size() : null;
	}

	private static @Nullable Long size(BuildCache cache) {
		return Boolean.TRUE.equals(cache.shared()) ? null : cache.size();
	}

	private static <T> long sum(List<T> objects, Function<T, @Nullable Long> size) {
		return objects.stream().mapToLong((object) -> known(size.apply(object))).sum();
	}

	// The size of a volume is -1 when it is not known
	private static long known(@Nullable Long size) {
		return (size != null) ? Math.max(size, 0) : 0;
	}

}
