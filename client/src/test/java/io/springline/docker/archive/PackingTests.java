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
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;
import reactor.test.StepVerifier;

import org.springframework.core.io.buffer.DataBuffer;

import io.springline.docker.archive.TarBytes.Read;
import io.springline.docker.test.Outcome;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for archives of files and folders.
 */
@Timeout(120)
class PackingTests {

	private static final long GIGABYTE = 1024L * 1024 * 1024;

	@TempDir
	Path folder;

	@Test
	void packsFolderWithAllThatIsInIt() throws Exception {
		write("b/deep/er/file", "deep");
		write("a", "content");
		Files.setPosixFilePermissions(this.folder.resolve("a"), PosixFilePermissions.fromString("rwxr-x--x"));
		Files.setLastModifiedTime(this.folder.resolve("a"), FileTime.from(TarBytes.TIME.plusNanos(5)));
		Files.createSymbolicLink(this.folder.resolve("link"), Path.of("b/none"));
		Files.createDirectory(this.folder.resolve("empty"));
		String longName = "\u00FC".repeat(120);
		write(longName, "");
		List<Read> entries = pack(Archives.pack(this.folder, "root"));
		assertThat(entries).extracting(Read::name)
			.containsExactly("root/", "root/a", "root/b/", "root/b/deep/", "root/b/deep/er/", "root/b/deep/er/file",
					"root/empty/", "root/link", "root/" + longName);
		assertThat(entries.get(1).content()).isEqualTo("content");
		assertThat(entries.get(1).entry()).satisfies((entry) -> {
			assertThat(entry.mode()).isEqualTo(0751);
			assertThat(entry.modified()).isEqualTo(TarBytes.TIME);
			assertThat(entry.uid()).isEqualTo(owner(this.folder.resolve("a")));
		});
		assertThat(entries.get(7).entry().type()).isEqualTo(TarEntry.SYMBOLIC_LINK);
		assertThat(entries.get(7).entry().link()).isEqualTo("b/none");
	}

	@Test
	void packsOneFileOrLink() throws Exception {
		Path file = write("file", "x".repeat(200_000));
		assertThat(pack(Archives.pack(file, "name"))).singleElement().satisfies((read) -> {
			assertThat(read.name()).isEqualTo("name");
			assertThat(read.content()).isEqualTo("x".repeat(200_000));
		});
		Path link = Files.createSymbolicLink(this.folder.resolve("link"), file);
		assertThat(pack(Archives.pack(link, "link"))).singleElement()
			.satisfies((read) -> assertThat(read.entry().link()).isEqualTo(file.toString()));
	}

	@Test
	void leavesOutSocketsAndPipes() throws Exception {
		write("file", "");
		Process pipe = new ProcessBuilder("mkfifo", this.folder.resolve("pipe").toString()).start();
		assertThat(pipe.waitFor()).isZero();
		try (ServerSocketChannel socket = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
			socket.bind(UnixDomainSocketAddress.of(this.folder.resolve("socket")));
			assertThat(pack(Archives.pack(this.folder, "d"))).extracting(Read::name).containsExactly("d/", "d/file");
		}
	}

	@Test
	void failsWhenFileChangesWhileItIsRead() throws Exception {
		for (String change : List.of("grows", "shrinks", "is touched", "goes away")) {
			Path file = write("file", "x".repeat(500_000));
			AtomicLong pieces = new AtomicLong();
			Flux<DataBuffer> archive = Archives.pack(this.folder, "d").limitRate(1).doOnNext((piece) -> {
				if (pieces.incrementAndGet() == 2) {
					change(file, change);
				}
			});
			assertThat(Outcome.fails(archive, UncheckedIOException.class)).as(change)
				.hasMessageContaining(file.toString())
				.hasMessageContaining(change.equals("goes away") ? "NoSuchFile" : "changed while it was read");
		}
	}

	private static void change(Path file, String change) {
		try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "rw")) {
			switch (change) {
				case "grows" -> open.setLength(500_001);
				case "shrinks" -> open.setLength(100_000);
				case "is touched" -> Files.setLastModifiedTime(file, FileTime.from(Instant.EPOCH));
				default -> Files.delete(file);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Test
	void failsWithoutSource() {
		assertThat(Outcome.fails(Archives.pack(this.folder.resolve("none"), "x"), UncheckedIOException.class))
			.hasMessageContaining("none");
	}

	@Test
	void readsWhenAskedAndNotOnTheThreadThatAsks() throws Exception {
		write("file", "x".repeat(1_000_000));
		StepVerifier.create(Archives.pack(this.folder, "d"), 0)
			.expectSubscription()
			.expectNoEvent(Duration.ofMillis(50))
			.thenRequest(1)
			.assertNext((piece) -> assertThat(Schedulers.isInNonBlockingThread()
					|| !Thread.currentThread().getName().startsWith("boundedElastic"))
				.isFalse())
			.expectNoEvent(Duration.ofMillis(50))
			.thenCancel()
			.verify(Outcome.LIMIT);
	}

	@Test
	void closesFileWhenItIsNoLongerWanted() throws Exception {
		Path file = write("file", "x".repeat(1_000_000));
		for (int pieces = 1; pieces < 10; pieces++) {
			StepVerifier.create(Archives.pack(this.folder, "d").limitRate(1), pieces)
				.expectNextCount(pieces)
				.thenCancel()
				.verify(Outcome.LIMIT);
			awaitClosed(file);
		}
	}

	@Test
	void largeFilesNeedNoMemory() throws Exception {
		Path large = this.folder.resolve("large");
		try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
			file.setLength(2 * GIGABYTE);
		}
		AtomicLong size = new AtomicLong();
		AtomicLong held = new AtomicLong();
		long before = live();
		Archives.pack(this.folder, "d").limitRate(4).doOnNext((piece) -> {
			if (size.addAndGet(piece.readableByteCount()) % GIGABYTE < 64 * 1024) {
				held.accumulateAndGet(live() - before, Math::max);
			}
		}).blockLast(Duration.ofSeconds(100));
		assertThat(size).hasValue(2 * GIGABYTE + 4 * TarBlock.SIZE);
		assertThat(held.get()).isLessThan(16L * 1024 * 1024);
	}

	@Test
	void headsOfFilesLargerThanTheFormatAllowsHaveRecords() throws Exception {
		try (RandomAccessFile file = new RandomAccessFile(this.folder.resolve("huge").toFile(), "rw")) {
			file.setLength(9 * GIGABYTE);
		}
		byte[] first = TarBytes.join(Archives.pack(this.folder.resolve("huge"), "huge").take(1));
		assertThat(new String(first, TarBlock.SIZE, 20)).isEqualTo("19 size=9663676416\n\0");
	}

	// What is left after a collection, which is all that a stream holds on to
	private static long live() {
		System.gc();
		return ManagementFactory.getMemoryPoolMXBeans()
			.stream()
			.map(MemoryPoolMXBean::getCollectionUsage)
			.filter((usage) -> usage != null)
			.mapToLong((usage) -> usage.getUsed())
			.sum();
	}

	private static void awaitClosed(Path file) throws Exception {
		long end = System.nanoTime() + Outcome.LIMIT.toNanos();
		while (isOpen(file)) {
			assertThat(System.nanoTime()).as("the file is still open").isLessThan(end);
			Thread.sleep(10);
		}
	}

	private static boolean isOpen(Path file) throws IOException {
		try (Stream<Path> descriptors = Files.list(Path.of("/proc/self/fd"))) {
			return descriptors.anyMatch((descriptor) -> {
				try {
					return Files.readSymbolicLink(descriptor).equals(file.toRealPath());
				}
				catch (IOException ex) {
					return false;
				}
			});
		}
	}

	private Path write(String name, String content) throws IOException {
		Path file = this.folder.resolve(name);
		Files.createDirectories(file.getParent());
		return Files.writeString(file, content);
	}

	private static long owner(Path path) {
		try {
			return ((Number) Files.getAttribute(path, "unix:uid")).longValue();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static List<Read> pack(Flux<DataBuffer> archive) throws Exception {
		return TarBytes.read(TarBytes.join(archive), 100_000);
	}

}
