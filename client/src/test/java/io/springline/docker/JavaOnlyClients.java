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

package io.springline.docker;

import java.time.Duration;

import io.netty.handler.ssl.SslContext;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import io.springline.docker.transport.EngineHost;
import io.springline.docker.transport.EngineTransport;
import io.springline.docker.transport.EngineTransport.Timeouts;

/**
 * Makes clients that do without the native transport, as on platforms that have none.
 */
public final class JavaOnlyClients {

	private JavaOnlyClients() {
	}

	public static DockerClient create(EngineHost host, @Nullable SslContext tls) {
		Timeouts timeouts = new Timeouts(Duration.ofSeconds(10), Duration.ofSeconds(60));
		return new DefaultDockerClient(host, new EngineTransport(host, tls, timeouts, false), timeouts, null,
				(registry) -> Mono.empty());
	}

}
