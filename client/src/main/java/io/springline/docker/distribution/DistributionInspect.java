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

package io.springline.docker.distribution;

import java.util.List;

import org.jspecify.annotations.Nullable;

import io.springline.docker.json.EngineModel;
import io.springline.docker.json.Json;
import io.springline.docker.oci.OciDescriptor;
import io.springline.docker.oci.Platform;

/**
 * What a registry has of an image.
 *
 * @param descriptor the digest of the image, and what it is the digest of
 * @param platforms the platforms that there are variants for
 * @since 0.1.0
 */
@EngineModel
public record DistributionInspect(@Nullable OciDescriptor descriptor, List<Platform> platforms) {

	public DistributionInspect {
		platforms = Json.list(platforms);
	}

}
