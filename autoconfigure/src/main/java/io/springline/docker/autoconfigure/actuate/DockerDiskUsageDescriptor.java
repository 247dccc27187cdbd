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

import org.jspecify.annotations.Nullable;

import org.springframework.boot.actuate.endpoint.OperationResponseBody;

import io.springline.docker.system.DiskUsage;

/**
 * What an engine keeps on disk, as {@code docker system df} sums it up.
 *
 * @param images the images
 * @param containers the containers
 * @param volumes the volumes
 * @param buildCache the build cache
 * @param time when the engine was asked
 * @param error why the engine could not be asked
 * @since 0.1.0
 */
public record DockerDiskUsageDescriptor(@Nullable UsageDescriptor images, @Nullable UsageDescriptor containers,
		@Nullable UsageDescriptor volumes, @Nullable UsageDescriptor buildCache, @Nullable Instant time,
		@Nullable String error) implements OperationResponseBody {

	static DockerDiskUsageDescriptor failed(Throwable ex) {
		return new DockerDiskUsageDescriptor(null, null, null, null, null, Reason.of(ex));
	}

	static long orZero(@Nullable Long value) {
		return (value != null) ? value : 0;
	}

	/**
	 * What objects of one kind take on disk.
	 *
	 * @param count how many there are
	 * @param active how many of them are in use
	 * @param size the bytes that they take
	 * @param reclaimable the bytes that a removal of those that are not in use would free
	 */
	public record UsageDescriptor(long count, long active, long size, long reclaimable) {

		static UsageDescriptor of(DiskUsage<?> usage) {
			return new UsageDescriptor(orZero(usage.totalCount()), orZero(usage.activeCount()),
					orZero(usage.totalSize()), orZero(usage.reclaimable()));
		}

	}

}
