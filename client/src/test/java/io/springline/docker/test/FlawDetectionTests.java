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

package io.springline.docker.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

import io.netty.buffer.PooledByteBufAllocator;
import io.netty.channel.EventLoopGroup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.Mockito;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.netty.resources.LoopResources;
import reactor.test.StepVerifier;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link FlawDetection}: what is wrong on purpose is found, and only once.
 */
@Timeout(60)
class FlawDetectionTests {

	private final FlawDetection detection = new FlawDetection();

	private final ExtensionContext context = Mockito.mock();

	@Test
	void leakedBuffer() {
		PooledByteBufAllocator.DEFAULT.buffer(64).writeLong(1);
		assertFinds("LEAK: ByteBuf.release\\(\\) was not called");
	}

	@Test
	void sleepOnTheParallelScheduler() {
		StepVerifier.create(Mono.fromCallable(() -> {
			Thread.sleep(1);
			return true;
		}).subscribeOn(Schedulers.parallel())).expectNext(true).expectComplete().verify(Outcome.LIMIT);
		assertFinds("java.lang.Thread.sleep\\w* on parallel-");
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void fileOnAnEventLoop(boolean nativeTransport, @TempDir Path folder) throws Exception {
		Path file = Files.writeString(folder.resolve("file"), "text");
		LoopResources resources = LoopResources.create("of-the-test");
		try {
			EventLoopGroup loops = resources.onClient(nativeTransport);
			loops.submit(() -> read(file)).get(30, TimeUnit.SECONDS);
		}
		finally {
			resources.disposeLater(Duration.ZERO, Duration.ofSeconds(10)).block(Outcome.LIMIT);
		}
		assertFinds("sun.nio.fs.UnixFileSystemProvider#newByteChannel on of-the-test-");
	}

	@Test
	void filesElsewhere(@TempDir Path folder) throws Exception {
		Path file = Files.writeString(folder.resolve("file"), "text");
		StepVerifier.create(Mono.fromCallable(() -> read(file)).subscribeOn(Schedulers.boundedElastic()))
			.expectNext("text")
			.expectComplete()
			.verify(Outcome.LIMIT);
		assertThatCode(() -> this.detection.afterAll(this.context)).doesNotThrowAnyException();
	}

	private void assertFinds(String flaw) {
		assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> this.detection.afterAll(this.context))
			.withMessageMatching("(?s).*" + flaw + ".*");
		assertThatCode(() -> this.detection.afterAll(this.context)).doesNotThrowAnyException();
	}

	private static String read(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
