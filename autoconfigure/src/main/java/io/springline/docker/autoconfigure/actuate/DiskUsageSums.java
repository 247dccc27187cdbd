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

package io.springline.docker.autoconfigure.actuate;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;

import org.jspecify.annotations.Nullable;

import io.springline.docker.autoconfigure.actuate.DockerDiskUsageDescriptor.UsageDescriptor;
import io.springline.docker.container.ContainerState;
import io.springline.docker.container.ContainerSummary;
import io.springline.docker.image.BuildCache;
import io.springline.docker.image.ImageSummary;
import io.springline.docker.system.DataUsage;
import io.springline.docker.system.DiskUsage;
import io.springline.docker.volume.Volume;

/**
 * Sums up what an engine keeps on disk. Since API 1.52 the engine does so itself; up to
 * then it lists the objects, and this counts as the docker command line does.
 */
final class DiskUsageSums {

	private static final Set<ContainerState> ACTIVE = Set.of(ContainerState.RUNNING, ContainerState.PAUSED,
			ContainerState.RESTARTING);

	private DiskUsageSums() {
	}

	static DockerDiskUsageDescriptor of(DataUsage usage, Instant time) {
		return new DockerDiskUsageDescriptor(told(usage.imageUsage(), images(usage)),
				told(usage.containerUsage(), containers(usage.containers())),
				told(usage.volumeUsage(), volumes(usage.volumes())),
				told(usage.buildCacheUsage(), buildCache(usage.buildCache())), time, null);
	}

	private static UsageDescriptor told(@Nullable DiskUsage<?> told, UsageDescriptor counted) {
		return (told != null) ? UsageDescriptor.of(told) : counted;
	}

	// Layers that images share count once in the size and for no image in what is used
	private static UsageDescriptor images(DataUsage usage) {
		List<ImageSummary> images = usage.images();
		long size = orZero(usage.layersSize());
		long used = sum(images,
				(image) -> orZero(image.containers()) != 0 && isKnown(image.size()) && isKnown(image.sharedSize()),
				(image) -> orZero(image.size()) - orZero(image.sharedSize()));
		return new UsageDescriptor(images.size(), count(images, (image) -> orZero(image.containers()) > 0), size,
				size - used);
	}

	private static UsageDescriptor containers(List<ContainerSummary> containers) {
		Predicate<ContainerSummary> active = (container) -> container.state() != null
				&& ACTIVE.contains(container.state());
		ToLongFunction<ContainerSummary> size = (container) -> orZero(container.sizeRw());
		return new UsageDescriptor(containers.size(), count(containers, active),
				sum(containers, (container) -> true, size), sum(containers, active.negate(), size));
	}

	private static UsageDescriptor volumes(List<Volume> volumes) {
		Predicate<Volume> known = (volume) -> volume.usageData() != null && isKnown(volume.usageData().size());
		ToLongFunction<Volume> size = (volume) -> (volume.usageData() != null) ? orZero(volume.usageData().size()) : 0;
		return new UsageDescriptor(volumes.size(), count(volumes, (volume) -> references(volume) > 0),
				sum(volumes, known, size), sum(volumes, known.and((volume) -> references(volume) == 0), size));
	}

	// What is shared is a part of images, which count it
	private static UsageDescriptor buildCache(List<BuildCache> records) {
		Predicate<BuildCache> used = (record) -> Boolean.TRUE.equals(record.inUse());
		Predicate<BuildCache> own = (record) -> !Boolean.TRUE.equals(record.shared());
		ToLongFunction<BuildCache> size = (record) -> orZero(record.size());
		return new UsageDescriptor(records.size(), count(records, used), sum(records, own, size),
				sum(records, own.and(used.negate()), size));
	}

	private static long references(Volume volume) {
		return (volume.usageData() != null) ? orZero(volume.usageData().refCount()) : 0;
	}

	private static <T> long count(List<T> objects, Predicate<T> which) {
		return objects.stream().filter(which).count();
	}

	private static <T> long sum(List<T> objects, Predicate<T> which, ToLongFunction<T> size) {
		return objects.stream().filter(which).mapToLong(size).sum();
	}

	private static boolean isKnown(@Nullable Long size) {
		return size != null && size >= 0;
	}

	private static long orZero(@Nullable Long value) {
		return DockerDiskUsageDescriptor.orZero(value);
	}

}
