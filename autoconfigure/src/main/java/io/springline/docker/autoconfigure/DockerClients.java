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

import java.util.Set;

import io.springline.docker.DockerClient;

/**
 * The clients of an application by name: the auto-configured ones and those that the
 * application defines. The bean {@code dockerClient} goes by the name
 * {@value DockerClient#DEFAULT_NAME}, all others by the name of their bean.
 *
 * @since 0.1.0
 */
public interface DockerClients {

	/**
	 * Return a client.
	 * @param name its name
	 * @return the client
	 * @throws NoSuchDockerClientException if there is none of that name
	 */
	DockerClient get(String name);

	/**
	 * Return the names of all clients. None of them is created for that.
	 * @return the names, that of the primary client first
	 */
	Set<String> names();

}
