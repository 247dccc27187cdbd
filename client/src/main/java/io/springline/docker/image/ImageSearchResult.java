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

package io.springline.docker.image;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

import io.springline.docker.json.EngineModel;

/**
 * A repository that a search of the registry found.
 *
 * @param name the name of the repository
 * @param description its description
 * @param official whether Docker curates it
 * @param automated whether the registry builds it, {@code false} nowadays
 * @param starCount how many stars it has
 * @since 0.1.0
 */
@EngineModel
public record ImageSearchResult(@JsonProperty("name") @Nullable String name,
		@JsonProperty("description") @Nullable String description,
		@JsonProperty("is_official") @Nullable Boolean official,
		@JsonProperty("is_automated") @Nullable Boolean automated,
		@JsonProperty("star_count") @Nullable Long starCount) {

}
