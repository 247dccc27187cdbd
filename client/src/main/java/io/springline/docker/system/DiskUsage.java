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

import io.springline.docker.json.EngineModel;
import io.springline.docker.json.Json;

/**
 * What one kind of object takes on disk.
 *
 * @param <T> the kind of object
 * @param activeCount how many of the objects are in use
 * @param totalCount how many objects there are
 * @param reclaimable the bytes that a removal of unused objects would free
 * @param totalSize the bytes that the objects take
 * @param items the objects, when asked for
 * @since 0.1.0
 */
@EngineModel
public record DiskUsage<T>(@Nullable Long activeCount, @Nullable Long totalCount, @Nullable Long reclaimable,
		@Nullable Long totalSize, List<T> items) {

	public DiskUsage {
		items = Json.list(items);
	}

}
