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
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

import io.springline.docker.json.EngineModel;
import io.springline.docker.json.Json;

/**
 * The memory of a container, in bytes.
 *
 * @param usage the memory in use, the cache of files included (Linux)
 * @param maxUsage the most there ever was in use (cgroups of version 1)
 * @param stats all that the kernel tells (Linux)
 * @param failcnt how often the limit was hit (cgroups of version 1)
 * @param limit the limit, that of the host when there is none (Linux)
 * @param commitbytes the memory committed (Windows)
 * @param commitpeakbytes the most memory ever committed (Windows)
 * @param privateworkingset the private working set (Windows)
 * @since 0.1.0
 */
@EngineModel
public record MemoryStats(@JsonProperty("usage") @Nullable BigInteger usage,
		@JsonProperty("max_usage") @Nullable BigInteger maxUsage, @JsonProperty("stats") Map<String, BigInteger> stats,
		@JsonProperty("failcnt") @Nullable BigInteger failcnt, @JsonProperty("limit") @Nullable BigInteger limit,
		@JsonProperty("commitbytes") @Nullable BigInteger commitbytes,
		@JsonProperty("commitpeakbytes") @Nullable BigInteger commitpeakbytes,
		@JsonProperty("privateworkingset") @Nullable BigInteger privateworkingset) {

	public MemoryStats {
		stats = Json.map(stats);
	}

	/**
	 * Return the memory in use without the cache of files that the kernel can drop.
	 * @return the bytes as {@code docker stats} shows them, {@code null} when they are
	 * not known
	 */
	public @Nullable BigInteger used() {
		if (this.usage == null) {
			return this.privateworkingset;
		}
		BigInteger unused = smaller(this.stats.get("total_inactive_file"));
		if (unused == null) {
			unused = smaller(this.stats.get("inactive_file"));
		}
		return (unused != null) ? this.usage.subtract(unused) : this.usage;
	}

	/**
	 * Return the memory in use, as {@link #used()} tells it, in percent of the limit.
	 * @return the percentage as {@code docker stats} shows it, {@code null} when it is
	 * not known
	 */
	public @Nullable Double percent() {
		BigInteger used = used();
		return (used != null && this.limit != null && this.limit.signum() > 0)
				? used.doubleValue() / this.limit.doubleValue() * 100 : null;
	}

	private @Nullable BigInteger smaller(@Nullable BigInteger cache) {
		return (cache != null && this.usage != null && cache.compareTo(this.usage) < 0) ? cache : null;
	}

}
