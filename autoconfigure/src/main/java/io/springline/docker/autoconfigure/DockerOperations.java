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

import java.util.function.Function;

import org.springframework.beans.factory.BeanRegistrar;
import org.springframework.beans.factory.BeanRegistry;
import org.springframework.core.env.Environment;
import org.springframework.util.Assert;

import io.springline.docker.DockerClient;
import io.springline.docker.config.ConfigOperations;
import io.springline.docker.container.ContainerOperations;
import io.springline.docker.distribution.DistributionOperations;
import io.springline.docker.exec.ExecOperations;
import io.springline.docker.image.ImageOperations;
import io.springline.docker.network.NetworkOperations;
import io.springline.docker.node.NodeOperations;
import io.springline.docker.plugin.PluginOperations;
import io.springline.docker.secret.SecretOperations;
import io.springline.docker.service.ServiceOperations;
import io.springline.docker.service.TaskOperations;
import io.springline.docker.session.SessionOperations;
import io.springline.docker.swarm.SwarmOperations;
import io.springline.docker.system.SystemOperations;
import io.springline.docker.volume.VolumeOperations;

/**
 * Registers the groups of operations of the primary client, each made when it is first
 * injected.
 */
class DockerOperations implements BeanRegistrar {

	@Override
	public void register(BeanRegistry registry, Environment environment) {
		register(registry, SystemOperations.class, DockerClient::system);
		register(registry, ContainerOperations.class, DockerClient::containers);
		register(registry, ImageOperations.class, DockerClient::images);
		register(registry, ExecOperations.class, DockerClient::exec);
		register(registry, NetworkOperations.class, DockerClient::networks);
		register(registry, VolumeOperations.class, DockerClient::volumes);
		register(registry, SwarmOperations.class, DockerClient::swarm);
		register(registry, NodeOperations.class, DockerClient::nodes);
		register(registry, ServiceOperations.class, DockerClient::services);
		register(registry, TaskOperations.class, DockerClient::tasks);
		register(registry, SecretOperations.class, DockerClient::secrets);
		register(registry, ConfigOperations.class, DockerClient::configs);
		register(registry, PluginOperations.class, DockerClient::plugins);
		register(registry, DistributionOperations.class, DockerClient::distribution);
		register(registry, SessionOperations.class, DockerClient::session);
	}

	private static <T> void register(BeanRegistry registry, Class<T> type, Function<DockerClient, T> operations) {
		registry.registerBean("docker" + type.getSimpleName(), type,
				(bean) -> bean.lazyInit().fallback().supplier((context) -> {
					T group = operations.apply(context.bean(DockerClient.class));
					Assert.state(group != null, () -> "The DockerClient has no " + type.getSimpleName()
							+ ": is it a mock that was not told?");
					return group;
				}));
	}

}
