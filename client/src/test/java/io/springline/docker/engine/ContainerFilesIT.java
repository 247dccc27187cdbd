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

package io.springline.docker.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;

import io.springline.docker.DockerClient;
import io.springline.docker.container.PathStat;
import io.springline.docker.container.PutArchiveOptions;
import io.springline.docker.engine.Tar.Entry;
import io.springline.docker.error.EngineException;
import io.springline.docker.error.NotFoundException;
import io.springline.docker.stream.Frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Files that go into containers and come out of them.
 */
@RequiresEngine
class ContainerFilesIT {

	private static final int MEGABYTE = 1024 * 1024;

	private final Engine engine;

	ContainerFilesIT(Engine engine) {
		this.engine = engine;
	}

	@Test
	void tellsWhatIsAtAPath() {
		String id = this.engine
			.ended(this.engine.script("echo hello > /tmp/file; ln -s /tmp/file /tmp/link; mkdir '/tmp/a b'"));
		PathStat file = Engine.get(this.engine.containers().archiveInfo(id, "/tmp/file"));
		assertThat(file.name()).isEqualTo("file");
		assertThat(file.size()).isEqualTo(6);
		assertThat(file.mode() & 0777).isEqualTo(0644);
		assertThat(file.mtime()).isBetween(Instant.now().minusSeconds(120), Instant.now().plusSeconds(1));
		assertThat(file.directory()).isFalse();
		PathStat link = Engine.get(this.engine.containers().archiveInfo(id, "/tmp/link"));
		assertThat(link.symbolicLink()).isTrue();
		assertThat(link.linkTarget()).isEqualTo("/tmp/file");
		assertThat(Engine.get(this.engine.containers().archiveInfo(id, "/tmp/a b")).directory()).isTrue();
		assertThatExceptionOfType(NotFoundException.class)
			.isThrownBy(() -> Engine.get(this.engine.containers().archiveInfo(id, "/tmp/none")))
			.withMessageContaining("ContainerArchiveInfo (HEAD /v");
	}

	@Test
	void readsFilesAndDirectories() {
		String id = this.engine
			.ended(this.engine.script("mkdir -p /d/sub; echo one > /d/one; echo two > /d/sub/two; ln -s one /d/link"));
		Map<String, Entry> file = Tar.read(this.engine.containers().archive(id, "/d/one"));
		assertThat(file).containsOnlyKeys("one");
		assertThat(file.get("one").text()).isEqualTo("one\n");
		Map<String, Entry> directory = Tar.read(this.engine.containers().archive(id, "/d"));
		assertThat(directory).containsOnlyKeys("d/", "d/one", "d/link", "d/sub/", "d/sub/two");
		assertThat(directory.get("d/sub/two").text()).isEqualTo("two\n");
		assertThat(directory.get("d/link")).satisfies((link) -> {
			assertThat(link.type()).isEqualTo('2');
			assertThat(link.link()).isEqualTo("one");
		});
		assertThatExceptionOfType(NotFoundException.class)
			.isThrownBy(() -> Tar.read(this.engine.containers().archive(id, "/none")))
			.satisfies((ex) -> assertThat(ex.getReason()).contains("/none"));
	}

	@Test
	void writesFilesThatTheContainerReads() {
		String id = this.engine.created(this.engine.script("cat /tmp/in/f\u00FCr.txt; ls -ln /tmp/in/f\u00FCr.txt"));
		Tar tar = Tar.of("in/", "").and("in/f\u00FCr.txt", "dich\n");
		Engine.complete(this.engine.containers().putArchive(id, "/tmp", tar.stream()));
		assertThat(Tar.read(this.engine.containers().archive(id, "/tmp/in"))).containsOnlyKeys("in/",
				"in/f\u00FCr.txt");
		Engine.get(this.engine.containers().start(id));
		Engine.get(this.engine.containers().waitFor(id));
		assertThat(String.join("", Engine.all(this.engine.containers().logs(id).map(Frame::text)))).startsWith("dich\n")
			.contains("-rw-r--r--");
	}

	@Test
	void refusesToWriteWhereItCannot() {
		String id = this.engine.created(this.engine.command("true"));
		assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> Engine
			.complete(this.engine.containers().putArchive(id, "/no/such/folder", Tar.of("f", "x").stream())));
		assertThatExceptionOfType(EngineException.class)
			.isThrownBy(() -> Engine
				.complete(this.engine.containers().putArchive(id, "/bin/busybox", Tar.of("f", "x").stream())))
			.withMessageContaining("not a directory");
		PutArchiveOptions keep = PutArchiveOptions.builder().path("/").noOverwriteDirNonDir(true).build();
		assertThatExceptionOfType(EngineException.class)
			.isThrownBy(
					() -> Engine.complete(this.engine.containers().putArchive(id, keep, Tar.of("bin", "no").stream())))
			.withMessageContaining("cannot overwrite directory");
		assertThat(Engine.get(this.engine.containers().archiveInfo(id, "/bin")).directory()).isTrue();
	}

	@Test
	void readsTheAnswerThatComesBeforeAllIsSent() {
		String id = this.engine.created(this.engine.command("true"));
		byte[] piece = new byte[64 * 1024];
		assertThatExceptionOfType(NotFoundException.class)
			.isThrownBy(() -> Engine
				.complete(this.engine.containers().putArchive(id, "/none", Tar.large("large", 512, () -> piece))))
			.satisfies((ex) -> assertThat(ex.getReason()).contains("/none"));
	}

	@Test
	void reportsWhatIsNoArchive() {
		String id = this.engine.created(this.engine.command("true"));
		Flux<DataBuffer> text = Flux
			.just(DefaultDataBufferFactory.sharedInstance.wrap("no tar".repeat(200).getBytes()));
		assertThatExceptionOfType(EngineException.class)
			.isThrownBy(() -> Engine.complete(this.engine.containers().putArchive(id, "/tmp", text)))
			.satisfies((ex) -> assertThat(ex.getReason()).containsIgnoringCase("tar"));
	}

	@Test
	void reportsArchiveThatFailsOnItsWay() {
		String id = this.engine.created(this.engine.command("true"));
		Flux<DataBuffer> broken = Tar.of("file", "x".repeat(10000))
			.stream()
			.take(5)
			.concatWith(Flux.error(new IllegalStateException("The disk is gone")));
		assertThatExceptionOfType(IllegalStateException.class)
			.isThrownBy(() -> Engine.complete(this.engine.containers().putArchive(id, "/tmp", broken)))
			.withMessage("The disk is gone");
	}

	@Test
	void writesAndReadsLargeFiles() {
		String id = this.engine.created(this.engine.script("md5sum < /tmp/large"));
		byte[] piece = "0123456789abcdef".repeat(4096).getBytes();
		Engine.complete(this.engine.containers().putArchive(id, "/tmp", Tar.large("large", 1024, () -> piece)));
		assertThat(Engine.get(this.engine.containers().archiveInfo(id, "/tmp/large")).size()).isEqualTo(64 * MEGABYTE);
		AtomicLong size = new AtomicLong();
		Engine.complete(this.engine.containers().archive(id, "/tmp/large").doOnNext((buffer) -> {
			size.addAndGet(buffer.readableByteCount());
			DataBufferUtils.release(buffer);
		}));
		assertThat(size.get()).isBetween(64L * MEGABYTE, 64L * MEGABYTE + 10240);
	}

	@Test
	void readsForLongerThanAnswersMayTake() {
		String id = this.engine.created(this.engine.command("true"));
		Flux<DataBuffer> slow = Tar.of("file", "x".repeat(2500)).stream().delayElements(Duration.ofMillis(700));
		try (DockerClient impatient = this.engine.impatient()) {
			Engine.complete(impatient.containers().putArchive(id, "/tmp", slow));
		}
		assertThat(Engine.get(this.engine.containers().archiveInfo(id, "/tmp/file")).size()).isEqualTo(2500);
	}

	@Test
	void exportsAllFiles() {
		String id = this.engine.ended(this.engine.script("echo mine > /tmp/mine"));
		Map<String, Entry> files = Tar.read(this.engine.containers().export(id));
		assertThat(files).containsKeys("bin/busybox", "bin/sh", "etc/hostname");
		assertThat(files.get("tmp/mine").text()).isEqualTo("mine\n");
		assertThat(files.get("bin/busybox").content()).hasSizeGreaterThan(500_000).startsWith(0x7F, 'E', 'L', 'F');
	}

	@Test
	void stopsWriting() {
		String id = this.engine.created(this.engine.command("true"));
		Set<String> sockets = Descriptors.sockets();
		AtomicLong pieces = new AtomicLong();
		AtomicBoolean cancelled = new AtomicBoolean();
		Flux<DataBuffer> endless = Tar.large("large", 1_000_000, () -> new byte[64 * 1024])
			.doOnNext((piece) -> pieces.incrementAndGet())
			.doOnCancel(() -> cancelled.set(true));
		Disposable writing = this.engine.containers().putArchive(id, "/tmp", endless).subscribe();
		Await.until("it is being written", () -> pieces.get() > 100);
		writing.dispose();
		Await.until("no more is asked for", cancelled::get);
		Await.until("the socket is closed", () -> Descriptors.socketsSince(sockets).isEmpty());
	}

	@Test
	void stopsReading() {
		String id = this.engine.created(this.engine.command("true"));
		Flux<DataBuffer> start = this.engine.containers().export(id).doOnNext(DataBufferUtils::release).take(2);
		assertThat(Engine.all(start)).hasSize(2);
		Engine.get(this.engine.system().ping());
	}

}
