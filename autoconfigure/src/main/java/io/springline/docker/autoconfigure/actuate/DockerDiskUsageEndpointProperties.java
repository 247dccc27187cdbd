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

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.Assert;

/**
 * External configuration properties for {@link DockerDiskUsageEndpoint}.
 *
 * @since 0.1.0
 */
@ConfigurationProperties("management.endpoint.dockerdiskusage")
public class DockerDiskUsageEndpointProperties {

	/**
	 * Time to wait for an engine. One that takes longer goes on, so that a later request
	 * gets what it found.
	 */
	private Duration timeout = Duration.ofSeconds(20);

	/**
	 * Time that the answer of an engine is kept before it is asked again.
	 */
	private Duration timeToLive = Duration.ofMinutes(5);

	public Duration getTimeout() {
		return this.timeout;
	}

	public void setTimeout(Duration timeout) {
		Assert.isTrue(!timeout.isNegative() && !timeout.isZero(), "'timeout' must be positive");
		this.timeout = timeout;
	}

	public Duration getTimeToLive() {
		return this.timeToLive;
	}

	public void setTimeToLive(Duration timeToLive) {
		Assert.isTrue(!timeToLive.isNegative(), "'timeToLive' must not be negative");
		this.timeToLive = timeToLive;
	}

}
