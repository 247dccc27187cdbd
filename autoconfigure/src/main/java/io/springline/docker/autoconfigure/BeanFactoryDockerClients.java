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

import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;

import io.springline.docker.DockerClient;

/**
 * Finds clients among the beans of an application.
 *
 * @param beanFactory has the beans
 */
record BeanFactoryDockerClients(ConfigurableListableBeanFactory beanFactory) implements DockerClients {

	static final String DEFAULT_BEAN = "dockerClient";

	@Override
	public DockerClient get(String name) {
		Map<String, String> beans = beansByName();
		String bean = beans.get(name);
		if (bean == null) {
			throw new NoSuchDockerClientException(name, beans.keySet());
		}
		return this.beanFactory.getBean(bean, DockerClient.class);
	}

	@Override
	public Set<String> names() {
		return Collections.unmodifiableSet(beansByName().keySet());
	}

	private Map<String, String> beansByName() {
		Map<String, String> beans = new LinkedHashMap<>();
		Stream.of(this.beanFactory.getBeanNamesForType(DockerClient.class, false, false))
			.sorted(Comparator.comparingInt(this::precedence))
			.forEach((bean) -> beans.put(bean.equals(DEFAULT_BEAN) ? DockerClient.DEFAULT_NAME : bean, bean));
		return beans;
	}

	private int precedence(String bean) {
		if (!this.beanFactory.containsBeanDefinition(bean)) {
			return 1;
		}
		BeanDefinition definition = this.beanFactory.getBeanDefinition(bean);
		return definition.isPrimary() ? 0 : definition.isFallback() ? 2 : 1;
	}

}
