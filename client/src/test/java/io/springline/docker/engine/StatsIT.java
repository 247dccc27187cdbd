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

package io.springline.docker.engine;

import java.math.BigInteger;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;

import io.springline.docker.container.ContainerStats;
import io.springline.docker.container.ContainerUsage;
import io.springline.docker.container.HostConfig;
import io.springline.docker.container.StatsOptions;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What containers use.
 */
@RequiresEngine
class StatsIT {

	private static final long MEGABYTE = 1024 * 1024;

	private static final HostConfig FIFTH_OF_A_CPU = HostConfig.builder()
		.nanoCpus(200_000_000L)
		.memory(64 * MEGABYTE)
		.build();

	private final Engine engine;

	StatsIT(Engine engine) {
		this.engine = engine;
	}

	@Test
	void tellUsageAndRates() {
		String id = this.engine
			.started(this.engine.script("dd if=/dev/zero of=/big bs=1M count=8 2>/dev/null; while :; do :; done")
				.hostConfig(FIFTH_OF_A_CPU));
		List<ContainerUsage> usage = Engine.all(this.engine.containers().usage(id).take(4));
		assertThat(usage.get(0).rates()).isNull();
		assertThat(usage.subList(1, 4)).allSatisfy((next) -> {
			assertThat(next.cpuPercent()).isBetween(1.0, 60.0);
			assertThat(next.rates()).isNotNull();
			assertThat(next.rates().received()).isNotNegative();
		});
		assertThat(usage.get(3)).satisfies((last) -> {
			assertThat(last.memoryLimit()).isEqualTo(64 * MEGABYTE);
			assertThat(last.memory()).as("without the 8 MB of files").isBetween(big(1), big(7 * MEGABYTE));
			assertThat(last.memoryPercent()).isBetween(0.0, 11.0);
			assertThat(last.processes()).isEqualTo(1);
		});
	}

	@Test
	void tellUsageOnce() {
		String id = this.engine.started(this.engine.script("while :; do :; done").hostConfig(FIFTH_OF_A_CPU));
		ContainerUsage usage = Engine.get(this.engine.containers().usageOnce(id));
		assertThat(usage.cpuPercent()).isBetween(1.0, 60.0);
		assertThat(usage.rates()).isNull();
	}

	@Test
	void compareTwoShots() {
		String id = this.engine.started(this.engine.script("while :; do :; done").hostConfig(FIFTH_OF_A_CPU));
		StatsOptions atOnce = StatsOptions.builder().stream(false).oneShot(true).build();
		ContainerStats before = Engine.get(this.engine.containers().stats(id, atOnce).next());
		ContainerStats now = Engine
			.get(this.engine.containers().stats(id, atOnce).next().delaySubscription(Duration.ofSeconds(2)));
		assertThat(ContainerUsage.of(now).cpuPercent()).isNull();
		assertThat(ContainerUsage.of(now, before).cpuPercent()).isBetween(1.0, 60.0);
	}

	@Test
	void tellNothingOfAContainerThatDoesNotRun() {
		String id = this.engine.ended(this.engine.command("true"));
		ContainerUsage usage = Engine.get(this.engine.containers().usageOnce(id));
		assertThat(usage.cpuPercent()).isNull();
		assertThat(usage.memory()).isNull();
		assertThat(usage.received()).isZero();
	}

	private static BigInteger big(long value) {
		return BigInteger.valueOf(value);
	}

}
