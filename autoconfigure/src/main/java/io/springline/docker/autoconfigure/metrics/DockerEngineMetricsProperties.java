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

package io.springline.docker.autoconfigure.metrics;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Configuration properties for the metrics of Docker Engines.
 *
 * @since 0.1.0
 */
@ConfigurationProperties("docker.engine.metrics.daemon")
public class DockerEngineMetricsProperties {

	/**
	 * Whether to ask engines regularly how many containers and images there are.
	 */
	private boolean enabled;

	/**
	 * Time between two questions for containers and images.
	 */
	private Duration interval = Duration.ofMinutes(1);

	/**
	 * Time between two questions for the disk usage, which takes an engine with many
	 * images long to find out. When it is not set, the disk usage is not asked for.
	 */
	private @Nullable Duration diskUsageInterval;

	public boolean isEnabled() {
		return this.enabled;
	}

	public void setEnabled(boolean enabled) {
		this.enabled = enabled;
	}

	public Duration getInterval() {
		return this.interval;
	}

	public void setInterval(Duration interval) {
		this.interval = interval;
	}

	public @Nullable Duration getDiskUsageInterval() {
		return this.diskUsageInterval;
	}

	public void setDiskUsageInterval(@Nullable Duration diskUsageInterval) {
		this.diskUsageInterval = diskUsageInterval;
	}

}
