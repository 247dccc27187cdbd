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

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;

import io.springline.docker.json.RealAnswers;
import io.springline.docker.test.Outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/**
 * Tests for {@link ContainerUsage}.
 */
class ContainerUsageTests {

	private static final String FIRST = """
			{"read":"2026-11-21T21:00:00Z","preread":"0001-01-01T00:00:00Z","pids_stats":{"current":3},
			"cpu_stats":{"cpu_usage":{"total_usage":1000},"system_cpu_usage":100000,"online_cpus":4},
			"precpu_stats":{"cpu_usage":{"total_usage":0}},
			"memory_stats":{"usage":1000,"limit":4000,"stats":{"inactive_file":200,"cache":900}},
			"blkio_stats":{"io_service_bytes_recursive":[{"major":8,"minor":0,"op":"read","value":10},
			{"major":8,"minor":0,"op":"write","value":20},{"major":8,"minor":16,"op":"Read","value":5},
			{"major":8,"minor":16,"op":"Sync","value":99},{"major":8,"minor":16,"op":"","value":99}]},
			"networks":{"eth0":{"rx_bytes":100,"tx_bytes":7},"eth1":{"rx_bytes":50}}}
			""";

	private static final String SECOND = """
			{"read":"2026-11-21T21:00:02Z","preread":"2026-11-21T21:00:01Z","pids_stats":{"current":4},
			"cpu_stats":{"cpu_usage":{"total_usage":2000},"system_cpu_usage":104000,"online_cpus":4},
			"precpu_stats":{"cpu_usage":{"total_usage":1500},"system_cpu_usage":102000,"online_cpus":4},
			"memory_stats":{"usage":1000,"limit":4000,"stats":{"total_inactive_file":400,"inactive_file":200}},
			"blkio_stats":{"io_service_bytes_recursive":[{"op":"Read","value":35},{"op":"Write","value":24}]},
			"networks":{"eth0":{"rx_bytes":1150,"tx_bytes":7}}}
			""";

	private static final String WINDOWS = """
			{"read":"2026-11-21T21:00:01Z","preread":"2026-11-21T21:00:00Z","num_procs":2,
			"cpu_stats":{"cpu_usage":{"total_usage":6000000}},"precpu_stats":{"cpu_usage":{"total_usage":1000000}},
			"memory_stats":{"commitbytes":9,"privateworkingset":777},
			"storage_stats":{"read_size_bytes":11,"write_size_bytes":12},
			"networks":{"a":{"rx_bytes":1,"tx_bytes":2}}}
			""";

	@ParameterizedTest
	@CsvSource({ "stats-20.10, 1.82, 2539520", "stats-26.1, 2.16, 2523136" })
	void sumsUpTheAnswerOfAnEngine(String name, double cpuPercent, BigInteger memory) {
		ContainerStats stats = RealAnswers.read("container/" + name + ".json", ContainerStats.class);
		ContainerUsage usage = ContainerUsage.of(stats);
		assertThat(usage.time()).isEqualTo(stats.read());
		assertThat(usage.cpuPercent()).isCloseTo(cpuPercent, within(0.01));
		assertThat(usage.memory()).isEqualTo(memory);
		assertThat(usage.memoryPercent())
			.isCloseTo(100 * memory.doubleValue() / stats.memoryStats().limit().doubleValue(), within(1e-9));
		assertThat(usage.received()).isEqualTo(stats.networks().get("eth0").rxBytes());
		assertThat(usage.processes()).isEqualTo(stats.pidsStats().current());
		assertThat(usage.rates()).isNull();
	}

	@Test
	void cgroupsOfVersion2() {
		ContainerUsage usage = ContainerUsage.of(stats(FIRST));
		assertThat(usage.memory()).isEqualTo(800);
		assertThat(usage.memoryLimit()).isEqualTo(4000);
		assertThat(usage.memoryPercent()).isEqualTo(20);
		assertThat(usage.cpuPercent()).as("nothing to compare with").isNull();
		assertThat(usage.received()).isEqualTo(150);
		assertThat(usage.sent()).isEqualTo(7);
		assertThat(usage.read()).isEqualTo(15);
		assertThat(usage.written()).isEqualTo(20);
		assertThat(usage.processes()).isEqualTo(3);
	}

	@Test
	void cgroupsOfVersion1() {
		ContainerUsage usage = ContainerUsage.of(stats(SECOND));
		assertThat(usage.memory()).isEqualTo(600);
		assertThat(usage.cpuPercent()).isEqualTo(100);
		ContainerUsage other = ContainerUsage
			.of(stats(SECOND.replace("\"total_inactive_file\":400", "\"total_inactive_file\":1000")));
		assertThat(other.memory()).as("the whole cannot be cache").isEqualTo(800);
	}

	@Test
	void windows() {
		ContainerUsage usage = ContainerUsage.of(stats(WINDOWS));
		assertThat(usage.cpuPercent()).isCloseTo(25, within(1e-9));
		assertThat(usage.memory()).isEqualTo(777);
		assertThat(usage.memoryLimit()).isNull();
		assertThat(usage.memoryPercent()).isNull();
		assertThat(usage.received()).isEqualTo(1);
		assertThat(usage.read()).isEqualTo(11);
		assertThat(usage.written()).isEqualTo(12);
		assertThat(usage.processes()).isNull();
	}

	@Test
	void containerThatDoesNotRun() {
		ContainerUsage usage = ContainerUsage
			.of(RealAnswers.read("container/stats-never-started.json", ContainerStats.class));
		assertThat(usage.time()).isNull();
		assertThat(usage.cpuPercent()).isNull();
		assertThat(usage.memory()).isNull();
		assertThat(usage.received()).isZero();
		assertThat(ContainerUsage.of(stats(SECOND), stats("{}")).rates()).isNull();
		assertThat(ContainerUsage.of(stats("{}"), stats(SECOND)).rates()).isNull();
	}

	@Test
	void ratesOfTwoMeasurements() {
		ContainerUsage usage = ContainerUsage.of(stats(SECOND), stats(FIRST));
		assertThat(usage.rates()).isEqualTo(new ContainerUsage.Rates(500, 0, 10, 2));
		assertThat(usage.cpuPercent()).as("compared by the engine").isEqualTo(100);
	}

	@Test
	void percentOfTwoMeasurementsThatTheEngineDidNotCompare() {
		ContainerStats second = stats(SECOND.replaceFirst("\"precpu_stats\":.*", "\"precpu_stats\":{},"));
		assertThat(ContainerUsage.of(second).cpuPercent()).isNull();
		assertThat(ContainerUsage.of(second, stats(FIRST)).cpuPercent()).isEqualTo(100);
	}

	@Test
	void containerThatWasStartedAnewHasNoRates() {
		ContainerStats anew = stats(SECOND.replace("1150", "1"));
		assertThat(ContainerUsage.of(anew, stats(FIRST)).rates()).isNull();
		assertThat(ContainerUsage.of(stats(FIRST), stats(SECOND)).rates()).as("not in order").isNull();
	}

	@Test
	void ratesFromTheSecondMeasurementOn() {
		Flux<ContainerUsage> usage = ContainerUsage
			.from(Flux.just(stats(FIRST), stats(SECOND), stats(SECOND.replace("00:02Z", "00:03Z"))));
		for (int subscription = 0; subscription < 2; subscription++) {
			StepVerifier.create(usage)
				.assertNext((first) -> assertThat(first.rates()).isNull())
				.assertNext((second) -> assertThat(second.rates().received()).isEqualTo(500))
				.assertNext((third) -> assertThat(third.rates().received()).isZero())
				.expectComplete()
				.verify(Outcome.LIMIT);
		}
	}

	private static ContainerStats stats(String json) {
		return RealAnswers.JSON.readValue(json, ContainerStats.class);
	}

}
