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

package io.springline.docker.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;

import org.springframework.core.io.buffer.DataBuffer;

import io.springline.docker.error.DockerProtocolException;
import io.springline.docker.test.Outcome;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link Archives} that are written to a file.
 */
class ArchivesTests {

	@TempDir
	Path folder;

	private Path file;

	private final byte[] archive = new TarBytes().file("file", "content").bytes();

	@BeforeEach
	void setUp() throws IOException {
		this.file = Files.writeString(this.folder.resolve("image.tar"), "what was there before");
	}

	@Test
	void savesInPiecesOfAnySize() throws Exception {
		for (int size : new int[] { 1, 1000, 100_000 }) {
			Outcome.completes(Archives.save(TarBytes.pieces(this.archive, size), this.file));
			assertThat(this.file).hasBinaryContent(this.archive);
		}
		assertThat(Files.getPosixFilePermissions(this.file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
		noPartIsLeft();
	}

	@Test
	void savesThroughLink() throws Exception {
		Path link = Files.createSymbolicLink(this.folder.resolve("link.tar"), this.file.getFileName());
		Outcome.completes(Archives.save(TarBytes.pieces(this.archive, 100), link));
		assertThat(link).isSymbolicLink();
		assertThat(this.file).hasBinaryContent(this.archive);
	}

	@Test
	void failureLeavesWhatWasThere() {
		Flux<DataBuffer> broken = TarBytes.pieces(this.archive, 100)
			.take(3)
			.concatWith(Flux.error(new IllegalStateException("peer is gone")));
		assertThat(Outcome.fails(Archives.save(broken, this.file), IllegalStateException.class))
			.hasMessage("peer is gone");
		asBefore();
	}

	@Test
	void archiveThatIsNotWholeIsAFailure() {
		byte[] cut = Arrays.copyOf(this.archive, this.archive.length - 1);
		byte[] message = new TarBytes().file("file", "x")
			.add("{\"message\":\"disk full\"}".getBytes(), "")
			.unfinished();
		for (byte[] bytes : new byte[][] { cut, message, {} }) {
			assertThat(
					Outcome.fails(Archives.save(TarBytes.pieces(bytes, 100), this.file), DockerProtocolException.class))
				.hasMessageContaining("not whole");
			asBefore();
		}
	}

	@Test
	void cancellationLeavesWhatWasThere() throws Exception {
		for (int pieces = 0; pieces < 6; pieces++) {
			CountDownLatch sent = new CountDownLatch(1);
			CountDownLatch aborted = new CountDownLatch(1);
			AtomicBoolean cancelled = new AtomicBoolean();
			Flux<DataBuffer> endless = TarBytes.pieces(this.archive, 100)
				.take(pieces)
				.concatWith(Flux.<DataBuffer>never().doOnSubscribe((subscription) -> sent.countDown()))
				.doOnCancel(() -> cancelled.set(true));
			Disposable saving = Transfer.of(endless, () -> AbortSignal.of(new PartFile(this.file), aborted))
				.subscribe();
			assertThat(sent.await(Outcome.LIMIT.toSeconds(), TimeUnit.SECONDS)).isTrue();
			saving.dispose();
			assertThat(aborted.await(Outcome.LIMIT.toSeconds(), TimeUnit.SECONDS)).isTrue();
			assertThat(cancelled).isTrue();
			asBefore();
		}
	}

	@Test
	void writerThatFailsStopsTheStreamAndIsAborted() {
		AtomicBoolean cancelled = new AtomicBoolean();
		AtomicBoolean aborted = new AtomicBoolean();
		Destination full = new Destination() {

			private int room = 250;

			@Override
			public void write(ByteBuffer bytes) throws IOException {
				this.room -= bytes.remaining();
				if (this.room < 0) {
					throw new IOException("No space left on device");
				}
			}

			@Override
			public void finish() {
				throw new AssertionError("This is not whole");
			}

			@Override
			public void abort() {
				aborted.set(true);
			}

		};
		Flux<DataBuffer> endless = TarBytes.pieces(this.archive, 100).repeat().doOnCancel(() -> cancelled.set(true));
		assertThat(Outcome.fails(Transfer.of(endless, () -> full), UncheckedIOException.class))
			.hasMessageContaining("No space left on device");
		assertThat(cancelled).isTrue();
		assertThat(aborted).isTrue();
	}

	@Test
	void refusesPlacesThatAreNoFile() {
		Flux<DataBuffer> unused = Flux.error(new AssertionError("Nobody should ask for this"));
		assertThat(Outcome.fails(Archives.save(unused, this.folder), UncheckedIOException.class))
			.hasMessageContaining("no regular file");
		Outcome.fails(Archives.save(unused, Path.of("/dev/null")), UncheckedIOException.class);
		assertThat(Outcome.fails(Archives.save(unused, this.folder.resolve("none/x.tar")), UncheckedIOException.class))
			.hasMessageContaining("none");
	}

	@Test
	void asksForNoMoreThanItWrites() {
		StepVerifier.create(Archives.send(this.file, (bytes) -> bytes), 0)
			.expectSubscription()
			.expectNoEvent(Duration.ofMillis(100))
			.thenRequest(1)
			.assertNext(
					(buffer) -> assertThat(buffer.toString(StandardCharsets.UTF_8)).isEqualTo("what was there before"))
			.thenRequest(1)
			.expectComplete()
			.verify(Outcome.LIMIT);
	}

	@Test
	void sendsNothingWithoutFile() {
		AtomicBoolean called = new AtomicBoolean();
		for (Path path : new Path[] { this.folder, this.folder.resolve("none") }) {
			Outcome.fails(Archives.send(path, (bytes) -> bytes.doOnSubscribe((subscription) -> called.set(true))),
					UncheckedIOException.class);
		}
		assertThat(called).isFalse();
	}

	@Test
	void contentOfSingleFile() {
		byte[] bytes = new TarBytes().file("f", "0123456789".repeat(200)).bytes();
		assertThat(new String(TarBytes.join(Archives.content(TarBytes.pieces(bytes, 700)))))
			.isEqualTo("0123456789".repeat(200));
		Outcome.fails(Archives.content(new TarBytes().folder("d/").stream()), IllegalArgumentException.class);
		Outcome.fails(Archives.content(TarBytes.pieces(Arrays.copyOf(bytes, 900), 100)), DockerProtocolException.class);
	}

	private void asBefore() {
		assertThat(this.file).hasContent("what was there before");
		noPartIsLeft();
	}

	private void noPartIsLeft() {
		assertThat(parts()).isZero();
	}

	private long parts() {
		try (Stream<Path> files = Files.list(this.folder)) {
			return files.filter((path) -> path.toString().endsWith(".part")).count();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
