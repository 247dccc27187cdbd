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

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

import io.springline.docker.json.EngineModel;

/**
 * Something that is mounted in a container.
 *
 * @param type what is mounted
 * @param name the name of the volume
 * @param source where it is on the host; none for tmpfs
 * @param destination the path in the container
 * @param driver the driver of the volume
 * @param mode the options it was mounted with, such as {@code z}
 * @param rw whether the container may write
 * @param propagation how mounts below it spread
 * @since 0.1.0
 */
@EngineModel
public record MountPoint(@Nullable MountType type, @Nullable String name, @Nullable String source,
		@Nullable String destination, @Nullable String driver, @Nullable String mode,
		@JsonProperty("RW") @Nullable Boolean rw, @Nullable MountPropagation propagation) {

}
