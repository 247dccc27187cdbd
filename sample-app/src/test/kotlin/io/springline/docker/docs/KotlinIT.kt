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

package io.springline.docker.docs

import io.springline.docker.DockerClient
import io.springline.docker.container.ContainerSummary
import io.springline.docker.error.NotFoundException
import io.springline.docker.run.RunOptions
import io.springline.docker.sample.RequiresEngine
import kotlinx.coroutines.flow.first
import kotlinx.coroutines.flow.take
import kotlinx.coroutines.flow.toList
import kotlinx.coroutines.reactive.asFlow
import kotlinx.coroutines.reactor.awaitSingle
import kotlinx.coroutines.runBlocking
import kotlinx.coroutines.withTimeout
import org.assertj.core.api.Assertions.assertThat
import org.junit.jupiter.api.BeforeEach
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.extension.ExtendWith
import org.springframework.boot.test.system.CapturedOutput
import org.springframework.boot.test.system.OutputCaptureExtension
import kotlin.time.Duration.Companion.seconds

/**
 * What the page on streams shows in Kotlin.
 */
@RequiresEngine
@ExtendWith(EngineClient::class, OutputCaptureExtension::class)
class KotlinIT {

	@BeforeEach
	fun startContainer(docker: DockerClient) {
		val ticking = "i=0; while :; do i=\$((i+1)); echo tick \$i; sleep 0.05; done"
		docker.run(RunOptions.builder("busybox").name("web").detach(true).command("sh", "-c", ticking).build())
			.blockLast(EngineClient.LIMIT)
	}

	@Test
	fun coroutines(docker: DockerClient) {
		// tag::coroutines[]
		suspend fun firstLines(name: String): List<String> = withTimeout(30.seconds) {
			docker.containers().followLogs(name).asFlow().take(3).toList().map { it.text() }
		}

		suspend fun describe(name: String): String = try {
			val container = docker.containers().inspect(name).awaitSingle()
			"$name is ${container.state()?.status()}"
		} catch (ex: NotFoundException) {
			"There is no $name: ${ex.reason}"
		}
		// end::coroutines[]
		runBlocking {
			assertThat(firstLines("web")).containsExactly("tick 1", "tick 2", "tick 3")
			assertThat(describe("web")).isEqualTo("web is running")
			assertThat(describe("missing")).startsWith("There is no missing: No such container")
		}
	}

	@Test
	fun blocking(docker: DockerClient, output: CapturedOutput) {
		docker.containers().followLogs("web").take(3).blockLast(EngineClient.LIMIT)
		// tag::blocking[]
		val containers: List<ContainerSummary> = docker.containers().list().collectList().block().orEmpty()
		docker.containers().logLines("web").toStream().use { lines -> lines.limit(3).forEach { println(it.text()) } }
		// end::blocking[]
		assertThat(containers).isNotEmpty()
		assertThat(output).contains("tick 1\ntick 2\ntick 3\n")
		assertThat(runBlocking { docker.containers().list().asFlow().first() }).isNotNull()
	}

}
