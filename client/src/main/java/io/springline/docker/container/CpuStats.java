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
import java.time.Duration;
import java.util.List;
import java.util.OptionalDouble;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

import io.springline.docker.json.EngineModel;
import io.springline.docker.json.Json;

/**
 * The CPU time of a container.
 *
 * @param cpuUsage the time the container used
 * @param systemCpuUsage the nanoseconds the whole host used (Linux)
 * @param onlineCpus the number of CPUs (Linux, API 1.27)
 * @param throttlingData how often it had to wait
 * @since 0.1.0
 */
@EngineModel
public record CpuStats(@JsonProperty("cpu_usage") @Nullable Usage cpuUsage,
		@JsonProperty("system_cpu_usage") @Nullable BigInteger systemCpuUsage,
		@JsonProperty("online_cpus") @Nullable Long onlineCpus,
		@JsonProperty("throttling_data") @Nullable ThrottlingData throttlingData) {

	OptionalDouble percentSince(CpuStats before) {
		double system = minus(this.systemCpuUsage, before.systemCpuUsage);
		double used = minus(total(), before.total());
		long cpus = (this.onlineCpus != null && this.onlineCpus > 0) ? this.onlineCpus
				: (this.cpuUsage != null) ? this.cpuUsage.percpuUsage().size() : 0;
		return (system > 0 && used >= 0 && cpus > 0) ? OptionalDouble.of(used / system * cpus * 100)
				: OptionalDouble.empty();
	}

	// Windows counts hundreds of nanoseconds
	OptionalDouble percentSince(CpuStats before, Duration time, @Nullable Long cpus) {
		double possible = time.toNanos() / 100.0 * ((cpus != null) ? cpus : 0);
		double used = minus(total(), before.total());
		return (possible > 0 && used >= 0) ? OptionalDouble.of(used / possible * 100) : OptionalDouble.empty();
	}

	private @Nullable BigInteger total() {
		return (this.cpuUsage != null) ? this.cpuUsage.totalUsage() : null;
	}

	private static double minus(@Nullable BigInteger now, @Nullable BigInteger before) {
		return (now != null && before != null) ? now.subtract(before).doubleValue() : Double.NaN;
	}

	/**
	 * CPU time, in nanoseconds on Linux and in hundreds of them on Windows.
	 *
	 * @param totalUsage the whole
	 * @param percpuUsage that of each CPU, with cgroups of version 1 alone
	 * @param usageInKernelmode the part in the kernel
	 * @param usageInUsermode the part outside the kernel
	 */
	@EngineModel
	public record Usage(@JsonProperty("total_usage") @Nullable BigInteger totalUsage,
			@JsonProperty("percpu_usage") List<BigInteger> percpuUsage,
			@JsonProperty("usage_in_kernelmode") @Nullable BigInteger usageInKernelmode,
			@JsonProperty("usage_in_usermode") @Nullable BigInteger usageInUsermode) {

		public Usage {
			percpuUsage = Json.list(percpuUsage);
		}

	}

	/**
	 * How often a container had to wait for the CPU.
	 *
	 * @param periods the periods in which it had a quota
	 * @param throttledPeriods the periods in which it used the quota up
	 * @param throttledTime the nanoseconds it waited
	 */
	@EngineModel
	public record ThrottlingData(@JsonProperty("periods") @Nullable BigInteger periods,
			@JsonProperty("throttled_periods") @Nullable BigInteger throttledPeriods,
			@JsonProperty("throttled_time") @Nullable BigInteger throttledTime) {

	}

}
