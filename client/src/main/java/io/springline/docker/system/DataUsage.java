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

package io.springline.docker.system;

import java.util.List;

import org.jspecify.annotations.Nullable;

import io.springline.docker.container.ContainerSummary;
import io.springline.docker.image.BuildCache;
import io.springline.docker.image.ImageSummary;
import io.springline.docker.json.EngineModel;
import io.springline.docker.json.Json;
import io.springline.docker.volume.Volume;

/**
 * What the engine keeps on disk.
 * <p>
 * Up to API 1.51 the objects are listed; since API 1.52 there is a summary for each kind,
 * which lists them only when asked to.
 *
 * @param layersSize the bytes of all image layers; up to API 1.51
 * @param images the images; up to API 1.51
 * @param containers the containers; up to API 1.51
 * @param volumes the volumes; up to API 1.51
 * @param buildCache the build cache; API 1.39 to 1.51
 * @param builderSize the bytes of the build cache; old engines only
 * @param imageUsage the summary of images; since API 1.52
 * @param containerUsage the summary of containers; since API 1.52
 * @param volumeUsage the summary of volumes; since API 1.52
 * @param buildCacheUsage the summary of the build cache; since API 1.52
 * @since 0.1.0
 */
@EngineModel
public record DataUsage(@Nullable Long layersSize, List<ImageSummary> images, List<ContainerSummary> containers,
		List<Volume> volumes, List<BuildCache> buildCache, @Nullable Long builderSize,
		@Nullable DiskUsage<ImageSummary> imageUsage, @Nullable DiskUsage<ContainerSummary> containerUsage,
		@Nullable DiskUsage<Volume> volumeUsage, @Nullable DiskUsage<BuildCache> buildCacheUsage) {

	public DataUsage {
		images = Json.list(images);
		containers = Json.list(containers);
		volumes = Json.list(volumes);
		buildCache = Json.list(buildCache);
	}

}
