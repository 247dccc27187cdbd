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

import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.service.connection.ConnectionDetails;
import org.springframework.boot.ssl.SslBundle;

/**
 * Where the engine of the primary client listens and how to speak with it. A bean of this
 * type takes the place of the properties {@code docker.engine.host} and
 * {@code docker.engine.ssl.bundle}. For the clients below {@code docker.engine.clients} a
 * {@link DockerClientBuilderCustomizer} does that.
 *
 * @since 0.1.0
 */
public interface DockerConnectionDetails extends ConnectionDetails {

	/**
	 * Return where the engine listens.
	 * @return the host, such as {@code tcp://localhost:2375}, or {@code null} to find it
	 * as the docker command line does
	 */
	@Nullable String getHost();

	/**
	 * Return who said where the engine listens. Messages and the Actuator endpoint repeat
	 * it.
	 * @return the source of the host, in words
	 */
	default String getHostSource() {
		return "the connection details " + getClass().getName();
	}

	/**
	 * Return the SSL bundle to speak TLS with.
	 * @return the bundle, or {@code null} if there is none
	 */
	default @Nullable SslBundle getSslBundle() {
		return null;
	}

}
