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

package io.springline.docker.autoconfigure.actuate;

import java.time.Instant;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import io.springline.docker.autoconfigure.actuate.DockerDiskUsageDescriptor.UsageDescriptor;
import io.springline.docker.system.DataUsage;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link DiskUsageSums}.
 */
class DiskUsageSumsTests {

	@Test
	void layersThatImagesShareAreNotReclaimed() {
		assertThat(sums("""
				{"LayersSize": 1000, "Images": [
				 {"Id": "used", "Size": 600, "SharedSize": 200, "Containers": 2},
				 {"Id": "unused", "Size": 500, "SharedSize": 200, "Containers": 0},
				 {"Id": "not computed", "Size": 100, "SharedSize": -1, "Containers": 1},
				 {"Id": "unknown use", "Size": 100, "SharedSize": 0, "Containers": -1}]}""").images())
			.isEqualTo(new UsageDescriptor(4, 2, 1000, 500));
	}

	@Test
	void containersThatRunOrWillAreActive() {
		assertThat(sums("""
				{"Containers": [
				 {"State": "running", "SizeRw": 1}, {"State": "paused", "SizeRw": 2},
				 {"State": "restarting", "SizeRw": 4}, {"State": "exited", "SizeRw": 8},
				 {"State": "created"}, {"State": "dead", "SizeRw": 16}, {"SizeRw": 32}]}""").containers())
			.isEqualTo(new UsageDescriptor(7, 3, 63, 56));
	}

	@Test
	void volumesOfUnknownSizeTakeNothing() {
		assertThat(sums("""
				{"Volumes": [
				 {"Name": "used", "UsageData": {"Size": 10, "RefCount": 1}},
				 {"Name": "unused", "UsageData": {"Size": 20, "RefCount": 0}},
				 {"Name": "elsewhere", "UsageData": {"Size": -1, "RefCount": 0}},
				 {"Name": "untold"}]}""").volumes()).isEqualTo(new UsageDescriptor(4, 1, 30, 20));
	}

	@Test
	void sharedBuildCacheBelongsToImages() {
		assertThat(sums("""
				{"BuildCache": [
				 {"ID": "1", "Size": 100, "InUse": false, "Shared": false},
				 {"ID": "2", "Size": 200, "InUse": true, "Shared": false},
				 {"ID": "3", "Size": 400, "InUse": false, "Shared": true},
				 {"ID": "4", "Size": 800, "InUse": true, "Shared": true}]}""").buildCache())
			.isEqualTo(new UsageDescriptor(4, 2, 300, 100));
	}

	@Test
	void newEnginesSumUpThemselves() {
		DockerDiskUsageDescriptor sums = sums("""
				{"ImageUsage": {"ActiveCount": 1, "TotalCount": 4, "Reclaimable": 12, "TotalSize": 100},
				 "ContainerUsage": {"ActiveCount": 2, "TotalCount": 5, "Reclaimable": 22, "TotalSize": 200},
				 "VolumeUsage": {"ActiveCount": 3, "TotalCount": 6, "Reclaimable": 32, "TotalSize": 300},
				 "BuildCacheUsage": {"TotalCount": 7}}""");
		assertThat(sums.images()).isEqualTo(new UsageDescriptor(4, 1, 100, 12));
		assertThat(sums.containers()).isEqualTo(new UsageDescriptor(5, 2, 200, 22));
		assertThat(sums.volumes()).isEqualTo(new UsageDescriptor(6, 3, 300, 32));
		assertThat(sums.buildCache()).isEqualTo(new UsageDescriptor(7, 0, 0, 0));
	}

	private static DockerDiskUsageDescriptor sums(String json) {
		return DiskUsageSums.of(JsonMapper.shared().readValue(json, DataUsage.class), Instant.EPOCH);
	}

}
