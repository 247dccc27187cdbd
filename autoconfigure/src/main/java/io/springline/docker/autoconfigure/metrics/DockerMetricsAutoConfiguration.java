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

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.observation.ObservationRegistry;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import io.springline.docker.DockerClient;
import io.springline.docker.autoconfigure.DockerAutoConfiguration;
import io.springline.docker.autoconfigure.DockerClients;
import io.springline.docker.autoconfigure.InvalidDockerConfigurationException;

/**
 * {@link EnableAutoConfiguration Auto-configuration} for the metrics of clients and, when
 * asked for, of engines. How often calls are made and how long they take comes from their
 * observations.
 *
 * @since 0.1.0
 */
@AutoConfiguration(after = DockerAutoConfiguration.class,
		afterName = {
				"org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration",
				"org.springframework.boot.micrometer.observation.autoconfigure.ObservationAutoConfiguration" })
@ConditionalOnClass({ DockerClient.class, MeterRegistry.class })
@ConditionalOnBean({ DockerClients.class, MeterRegistry.class })
public final class DockerMetricsAutoConfiguration {

	@Bean
	@ConditionalOnMissingBean
	DockerClientMetrics dockerClientMetrics(DockerClients clients) {
		return new DockerClientMetrics(clients);
	}

	@Bean
	@ConditionalOnBean(ObservationRegistry.class)
	@ConditionalOnMissingBean
	DockerTransferObservationHandler dockerTransferObservationHandler(MeterRegistry registry) {
		return new DockerTransferObservationHandler(registry);
	}

	@Configuration(proxyBeanMethods = false)
	@ConditionalOnBooleanProperty("docker.engine.metrics.daemon.enabled")
	@EnableConfigurationProperties(DockerEngineMetricsProperties.class)
	static class DaemonConfiguration {

		@Bean
		@ConditionalOnMissingBean
		DockerEngineMetrics dockerEngineMetrics(DockerClients clients, DockerEngineMetricsProperties properties) {
			Duration diskUsageInterval = properties.getDiskUsageInterval();
			return new DockerEngineMetrics(clients, positive("interval", properties.getInterval()),
					(diskUsageInterval != null) ? positive("disk-usage-interval", diskUsageInterval) : null);
		}

		private static Duration positive(String property, Duration interval) {
			if (interval.toMillis() <= 0) {
				throw new InvalidDockerConfigurationException("docker.engine.metrics.daemon." + property,
						"it must be positive");
			}
			return interval;
		}

	}

}
