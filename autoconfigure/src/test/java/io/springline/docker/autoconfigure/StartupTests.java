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

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import reactor.core.Disposable;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;

import io.springline.docker.DockerClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for what the start of an application costs the engine and the machine: nothing.
 */
@Timeout(180)
class StartupTests {

	@ParameterizedTest
	@EnumSource(WebApplicationType.class)
	void applicationStartsWithoutConnectionsAndThreads(WebApplicationType type) throws IOException {
		Set<Thread> before = threads((thread) -> true);
		try (ServerSocket engine = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
				ConfigurableApplicationContext application = start(type, engine)) {
			DockerClient docker = application.getBean(DockerClient.class);
			assertThat(docker.host().uri()).endsWith(":" + engine.getLocalPort());
			engine.setSoTimeout(100);
			assertThatExceptionOfType(SocketTimeoutException.class).isThrownBy(engine::accept);
			assertThat(threads((thread) -> !before.contains(thread))).noneMatch(StartupTests::isOfClient);
			engine.setSoTimeout(30_000);
			Disposable call = docker.system().version().subscribe();
			try (Socket connection = engine.accept()) {
				assertThat(connection.isConnected()).isTrue();
				assertThat(threads((thread) -> !before.contains(thread))).anyMatch(StartupTests::isOfClient);
			}
			finally {
				call.dispose();
			}
		}
	}

	private static ConfigurableApplicationContext start(WebApplicationType type, ServerSocket engine) {
		return new SpringApplicationBuilder(Application.class).web(type)
			.properties("docker.engine.host=tcp://127.0.0.1:" + engine.getLocalPort(), "server.port=0",
					"management.endpoints.web.exposure.include=*", "management.endpoints.jmx.exposure.include=*",
					"management.endpoint.health.group.readiness.include=readinessState,docker",
					"management.info.docker.enabled=true", "spring.jmx.enabled=true", "spring.main.banner-mode=off")
			.run();
	}

	private static Set<Thread> threads(Predicate<Thread> condition) {
		return Thread.getAllStackTraces().keySet().stream().filter(condition).collect(Collectors.toSet());
	}

	private static boolean isOfClient(Thread thread) {
		return thread.getName().startsWith("docker-engine");
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class Application {

	}

}
