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

package io.springline.docker.autoconfigure.event;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ThreadFactory;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.thread.Threading;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.core.task.VirtualThreadTaskExecutor;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;

import io.springline.docker.DockerClient;
import io.springline.docker.autoconfigure.DockerAutoConfiguration;
import io.springline.docker.autoconfigure.DockerClients;
import io.springline.docker.autoconfigure.InvalidDockerConfigurationException;
import io.springline.docker.autoconfigure.NoSuchDockerClientException;
import io.springline.docker.http.Filters;
import io.springline.docker.stream.Reconnect;

/**
 * {@link EnableAutoConfiguration Auto-configuration} for the events of Docker Engines,
 * which are published as {@link DockerEvent application events}.
 *
 * @since 0.1.0
 */
@AutoConfiguration(after = DockerAutoConfiguration.class)
@ConditionalOnClass(DockerClient.class)
@ConditionalOnBean(DockerClients.class)
@ConditionalOnBooleanProperty("docker.engine.events.enabled")
@EnableConfigurationProperties(DockerEventsProperties.class)
public final class DockerEventsAutoConfiguration {

	private static final String THREAD_NAME = "docker-events-";

	@Bean
	DockerEventPublisher dockerEventPublisher(DockerClients clients, DockerEventsProperties properties,
			ApplicationEventPublisher publisher, Environment environment) {
		Filters filters = EventConditions.of(properties.getFilters());
		Duration since = properties.getSince();
		if (since != null && since.isNegative()) {
			throw new InvalidDockerConfigurationException("docker.engine.events.since", "it must not be negative");
		}
		List<EngineEvents> engines = clients(clients, properties.getClients()).stream()
			.map((client) -> new EngineEvents(client, filters, since, Reconnect.DEFAULTS))
			.toList();
		return new DockerEventPublisher(engines, publisher, threads(environment));
	}

	private static List<DockerClient> clients(DockerClients clients, Collection<String> chosen) {
		try {
			return (chosen.isEmpty() ? clients.names() : chosen).stream().map(clients::get).toList();
		}
		catch (NoSuchDockerClientException ex) {
			throw new InvalidDockerConfigurationException("docker.engine.events.clients", ex);
		}
	}

	private static ThreadFactory threads(Environment environment) {
		if (Threading.VIRTUAL.isActive(environment)) {
			return new VirtualThreadTaskExecutor(THREAD_NAME).getVirtualThreadFactory();
		}
		CustomizableThreadFactory threads = new CustomizableThreadFactory(THREAD_NAME);
		threads.setDaemon(true);
		return threads;
	}

}
