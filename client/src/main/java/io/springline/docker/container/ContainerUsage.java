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
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;

/**
 * What a container uses, computed as {@code docker stats} does. Rates come from two
 * measurements; those that a container began or ended between have none.
 * <pre class="code">
 * docker.containers().usage("web")
 *     .skip(1)
 *     .doOnNext((usage) -&gt; System.out.println(usage.rates().received() + " bytes/s in"))
 *     .blockLast();
 * </pre>
 *
 * @param time when it was measured, {@code null} for a container that does not run
 * @param cpuPercent the CPU time used since the measurement before, in percent of one
 * CPU, {@code null} when there was none before
 * @param memory the memory in bytes, without the cache of files that the kernel can drop
 * @param memoryLimit the memory in bytes that the container may use, {@code null} on
 * Windows
 * @param memoryPercent the memory in percent of the limit, {@code null} on Windows
 * @param received the bytes received over all networks since the start
 * @param sent the bytes sent over all networks since the start
 * @param read the bytes read from block devices since the start
 * @param written the bytes written to block devices since the start
 * @param processes the number of processes and threads, {@code null} on Windows
 * @param rates how fast the totals grow, {@code null} when there is nothing to compare
 * with
 * @since 0.1.0
 */
public record ContainerUsage(@Nullable Instant time, @Nullable Double cpuPercent, @Nullable BigInteger memory,
		@Nullable BigInteger memoryLimit, @Nullable Double memoryPercent, BigInteger received, BigInteger sent,
		BigInteger read, BigInteger written, @Nullable BigInteger processes, @Nullable Rates rates) {

	/**
	 * Compute the usage of one measurement.
	 * @param stats the measurement
	 * @return the usage, without rates
	 */
	public static ContainerUsage of(ContainerStats stats) {
		MemoryStats memory = stats.memoryStats();
		BlockTotals block = BlockTotals.of(stats);
		return new ContainerUsage(stats.read(), percent(stats), (memory != null) ? memory.used() : null,
				(memory != null) ? memory.limit() : null, (memory != null) ? memory.percent() : null,
				network(stats, NetworkStats::rxBytes), network(stats, NetworkStats::txBytes), block.read(),
				block.written(), (stats.pidsStats() != null) ? stats.pidsStats().current() : null, null);
	}

	/**
	 * Compute the usage of a measurement, with rates.
	 * @param stats the measurement
	 * @param before an earlier one of the same container
	 * @return the usage
	 */
	public static ContainerUsage of(ContainerStats stats, ContainerStats before) {
		ContainerUsage now = of(stats);
		Double percent = (now.cpuPercent != null) ? now.cpuPercent : percent(stats.since(before));
		return new ContainerUsage(now.time, percent, now.memory, now.memoryLimit, now.memoryPercent, now.received,
				now.sent, now.read, now.written, now.processes, Rates.between(of(before), now));
	}

	/**
	 * Compute the usage of each measurement, with rates from the second one on.
	 * @param stats the measurements of one container
	 * @return the usage
	 */
	public static Flux<ContainerUsage> from(Flux<ContainerStats> stats) {
		return Flux.defer(() -> {
			AtomicReference<@Nullable ContainerStats> last = new AtomicReference<>();
			return stats.map((next) -> {
				ContainerStats before = last.getAndSet(next);
				return (before != null) ? of(next, before) : of(next);
			});
		});
	}

	private static @Nullable Double percent(ContainerStats stats) {
		return stats.cpuPercent().isPresent() ? stats.cpuPercent().getAsDouble() : null;
	}

	private static BigInteger network(ContainerStats stats, Function<NetworkStats, @Nullable BigInteger> bytes) {
		BigInteger sum = BigInteger.ZERO;
		for (NetworkStats network : stats.networks().values()) {
			BigInteger value = bytes.apply(network);
			sum = (value != null) ? sum.add(value) : sum;
		}
		return sum;
	}

	private boolean isBehind(ContainerUsage before) {
		return this.received.compareTo(before.received) < 0 || this.sent.compareTo(before.sent) < 0
				|| this.read.compareTo(before.read) < 0 || this.written.compareTo(before.written) < 0;
	}

	/**
	 * How fast totals grow, in bytes per second.
	 *
	 * @param received the bytes received over all networks
	 * @param sent the bytes sent over all networks
	 * @param read the bytes read from block devices
	 * @param written the bytes written to block devices
	 */
	public record Rates(double received, double sent, double read, double written) {

		static @Nullable Rates between(ContainerUsage before, ContainerUsage now) {
			if (before.time == null || now.time == null || !now.time.isAfter(before.time) || now.isBehind(before)) {
				return null;
			}
			double seconds = Duration.between(before.time, now.time).toNanos() / 1e9;
			return new Rates(rate(before.received, now.received, seconds), rate(before.sent, now.sent, seconds),
					rate(before.read, now.read, seconds), rate(before.written, now.written, seconds));
		}

		private static double rate(BigInteger before, BigInteger now, double seconds) {
			return now.subtract(before).doubleValue() / seconds;
		}

	}

	/**
	 * The bytes read and written: Linux tells them for each device, Windows in all.
	 */
	private record BlockTotals(BigInteger read, BigInteger written) {

		static BlockTotals of(ContainerStats stats) {
			StorageStats storage = stats.storageStats();
			if (stats.isWindows() && storage != null) {
				return new BlockTotals(orZero(storage.readSizeBytes()), orZero(storage.writeSizeBytes()));
			}
			BlockTotals totals = new BlockTotals(BigInteger.ZERO, BigInteger.ZERO);
			if (stats.blkioStats() != null) {
				for (BlkioStats.Entry entry : stats.blkioStats().ioServiceBytesRecursive()) {
					totals = totals.plus(String.valueOf(entry.op()), orZero(entry.value()));
				}
			}
			return totals;
		}

		private BlockTotals plus(String operation, BigInteger bytes) {
			if (operation.startsWith("r") || operation.startsWith("R")) {
				return new BlockTotals(this.read.add(bytes), this.written);
			}
			return (operation.startsWith("w") || operation.startsWith("W"))
					? new BlockTotals(this.read, this.written.add(bytes)) : this;
		}

		private static BigInteger orZero(@Nullable BigInteger value) {
			return (value != null) ? value : BigInteger.ZERO;
		}

	}

}
