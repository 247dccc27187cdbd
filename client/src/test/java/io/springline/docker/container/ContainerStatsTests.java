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
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.springline.docker.json.RealAnswers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/**
 * Tests for {@link ContainerStats} with the answers of real engines.
 */
class ContainerStatsTests {

	@ParameterizedTest
	@CsvSource({ "stats-20.10, 1.82, 2539520", "stats-26.1, 2.16, 2523136" })
	void readsWhatAnEngineMeasures(String name, double cpuPercent, BigInteger memory) {
		ContainerStats stats = RealAnswers.read("container/" + name + ".json", ContainerStats.class);
		RealAnswers.assertNothingLost(RealAnswers.text("container/" + name + ".json"), ContainerStats.class);
		assertThat(stats.read()).isAfter(stats.preread());
		assertThat(stats.pidsStats().limit()).isEqualTo(50);
		assertThat(stats.networks().get("eth0").rxErrors()).isZero();
		assertThat(stats.cpuPercent()).hasValueCloseTo(cpuPercent, within(0.01));
		assertThat(stats.memoryStats().used()).isEqualTo(memory);
	}

	@Test
	void knowsLittleOfAContainerThatDoesNotRun() {
		ContainerStats stats = RealAnswers.read("container/stats-never-started.json", ContainerStats.class);
		assertThat(stats.read()).isNull();
		assertThat(stats.networks()).isEmpty();
		assertThat(stats.blkioStats().sectorsRecursive()).isEmpty();
		assertThat(stats.cpuPercent()).isEmpty();
		assertThat(stats.memoryStats().used()).isNull();
	}

	@Test
	void keepsUnsignedNumbersOf64Bits() {
		String json = """
				{"cpu_stats":{"cpu_usage":{"total_usage":18446744073709551615,"percpu_usage":[9223372036854775808]}},\
				"memory_stats":{"stats":{"hierarchical_memory_limit":18446744073709551615},\
				"limit":18446744073709551615}}""";
		ContainerStats stats = RealAnswers.JSON.readValue(json, ContainerStats.class);
		BigInteger max = BigInteger.ONE.shiftLeft(64).subtract(BigInteger.ONE);
		assertThat(stats.memoryStats().limit()).isEqualTo(max);
		assertThat(stats.memoryStats().stats()).containsEntry("hierarchical_memory_limit", max);
		assertThat(stats.cpuStats().cpuUsage().percpuUsage()).isEqualTo(List.of(BigInteger.ONE.shiftLeft(63)));
		assertThat(RealAnswers.JSON.writeValueAsString(stats)).isEqualTo(json);
	}

	@Test
	void countsCpusOfOldEngineByTheirTimes() {
		CpuStats before = cpu("100", "1000");
		assertThat(cpu("150", "2000").percentSince(before)).hasValueCloseTo(10.0, within(1e-9));
		assertThat(before.percentSince(before)).as("no time has passed").isEmpty();
	}

	private static CpuStats cpu(String used, String system) {
		CpuStats.Usage usage = new CpuStats.Usage(new BigInteger(used), List.of(BigInteger.ONE, BigInteger.TWO), null,
				null);
		return new CpuStats(usage, new BigInteger(system), null, null);
	}

}
