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

package io.springline.docker.docs;

import java.time.Duration;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import io.springline.docker.DockerClient;
import io.springline.docker.autoconfigure.DockerAutoConfiguration;
import io.springline.docker.autoconfigure.DockerRegistryAutoConfiguration;
import io.springline.docker.autoconfigure.event.DockerEvent;
import io.springline.docker.autoconfigure.event.DockerEventGap;
import io.springline.docker.autoconfigure.event.DockerEventsAutoConfiguration;
import io.springline.docker.test.MockEngine;
import io.springline.docker.test.MockProcess;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the page on events shows of application events.
 */
@ExtendWith(OutputCaptureExtension.class)
class EventListenerTests {

	@Test
	void listener(CapturedOutput output) {
		try (MockEngine engine = MockEngine.start()) {
			engine.image("busybox", MockProcess.printing("one").exiting(3));
			new ApplicationContextRunner()
				.withConfiguration(AutoConfigurations.of(DockerAutoConfiguration.class,
						DockerRegistryAutoConfiguration.class, DockerEventsAutoConfiguration.class))
				.withPropertyValues("docker.engine.host=" + engine.host(), "docker.engine.events.enabled=true")
				.withBean("watchman", watchman())
				.run((context) -> {
					assertThat(context).hasNotFailed();
					DockerClient docker = context.getBean(DockerClient.class);
					Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
						docker.run("busybox").blockLast(Duration.ofSeconds(10));
						assertThat(output).contains("ended with 3");
					});
					context.publishEvent(new DockerEventGap(docker, null));
					assertThat(output).contains("Events of default may be missing");
				});
		}
	}

	private static Class<?> watchman() {
		// tag::listener[]
		@Component
		class Watchman {

			@EventListener(condition = "#event.type == 'container' and #event.action == 'die'")
			void ended(DockerEvent event) {
				System.out.println(
						event.getAttributes().get("name") + " ended with " + event.getAttributes().get("exitCode"));
			}

			@EventListener
			void missed(DockerEventGap gap) {
				System.out.println("Events of " + gap.getClientName() + " may be missing: look at all containers");
			}

		}
		// end::listener[]
		return Watchman.class;
	}

}
