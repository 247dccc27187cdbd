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

import java.math.BigInteger;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

import io.springline.docker.json.EngineModel;

/**
 * Input and output of a container on Windows.
 *
 * @param readCountNormalized the number of reads
 * @param readSizeBytes the bytes read
 * @param writeCountNormalized the number of writes
 * @param writeSizeBytes the bytes written
 * @since 0.1.0
 */
@EngineModel
public record StorageStats(@JsonProperty("read_count_normalized") @Nullable BigInteger readCountNormalized,
		@JsonProperty("read_size_bytes") @Nullable BigInteger readSizeBytes,
		@JsonProperty("write_count_normalized") @Nullable BigInteger writeCountNormalized,
		@JsonProperty("write_size_bytes") @Nullable BigInteger writeSizeBytes) {

}
