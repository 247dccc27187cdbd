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

package io.springline.docker.autoconfigure;

import java.util.Map;
import java.util.Set;

import org.springframework.beans.factory.BeanRegistrar;
import org.springframework.beans.factory.BeanRegistry;
import org.springframework.beans.factory.support.BeanDefinitionOverrideException;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.support.AbstractApplicationContext;
import org.springframework.core.env.Environment;

import io.springline.docker.DockerClient;

/**
 * Registers a client for each name below {@code docker.engine.clients}. The primary
 * client stays the one that is injected where no name is asked for.
 */
class NamedDockerClients implements BeanRegistrar {

	private static final String PREFIX = DockerClientFactory.PREFIX + ".clients";

	private static final Bindable<Map<String, DockerClientProperties>> CLIENTS = Bindable.mapOf(String.class,
			DockerClientProperties.class);

	private static final Set<String> NAMES_OF_THE_PRIMARY = Set.of(DockerClient.DEFAULT_NAME,
			BeanFactoryDockerClients.DEFAULT_BEAN);

	private static final Set<String> NAMES_OF_SPRING = Set.of(AbstractApplicationContext.APPLICATION_STARTUP_BEAN_NAME,
			AbstractApplicationContext.APPLICATION_EVENT_MULTICASTER_BEAN_NAME,
			AbstractApplicationContext.BOOTSTRAP_EXECUTOR_BEAN_NAME,
			AbstractApplicationContext.CONVERSION_SERVICE_BEAN_NAME, AbstractApplicationContext.ENVIRONMENT_BEAN_NAME,
			AbstractApplicationContext.LIFECYCLE_PROCESSOR_BEAN_NAME,
			AbstractApplicationContext.LOAD_TIME_WEAVER_BEAN_NAME, AbstractApplicationContext.MESSAGE_SOURCE_BEAN_NAME,
			AbstractApplicationContext.SYSTEM_ENVIRONMENT_BEAN_NAME,
			AbstractApplicationContext.SYSTEM_PROPERTIES_BEAN_NAME);

	@Override
	public void register(BeanRegistry registry, Environment environment) {
		Binder.get(environment)
			.bind(PREFIX, CLIENTS)
			.ifBound((clients) -> clients.keySet().forEach((name) -> register(registry, name)));
	}

	/**
	 * Return what the names of the properties of a client start with.
	 * @param name the name of the client
	 * @return the name of the property
	 */
	static String property(String name) {
		return MapProperty.of(PREFIX, name);
	}

	private static void register(BeanRegistry registry, String name) {
		if (NAMES_OF_THE_PRIMARY.contains(name)) {
			throw new InvalidDockerConfigurationException(property(name), "'" + name
					+ "' is the primary client, whose properties are 'docker.engine.host' and so on without a name");
		}
		if (NAMES_OF_SPRING.contains(name)) {
			throw new InvalidDockerConfigurationException(property(name),
					"'" + name + "' is the name of a bean of Spring itself");
		}
		try {
			registry.registerBean(name, DockerClient.class,
					(bean) -> bean.fallback()
						.description("Docker client of the properties '" + property(name) + "'")
						.supplier((context) -> context.bean(DockerClientFactory.class).create(name)));
		}
		catch (BeanDefinitionOverrideException ex) {
			throw new InvalidDockerConfigurationException(property(name), "there is another bean '" + name
					+ "' already, from " + ex.getExistingDefinition().getResourceDescription());
		}
	}

}
