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

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.publisher.Flux;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;

import io.springline.docker.archive.FileContent;
import io.springline.docker.container.CopyOptions;
import io.springline.docker.container.PathStat;
import io.springline.docker.error.DockerProtocolException;
import io.springline.docker.error.EngineException;
import io.springline.docker.error.NotFoundException;
import io.springline.docker.stream.ProgressMessage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Files that are copied into containers and out of them.
 */
@RequiresEngine
class ContainerCopyIT {

	private static final Instant TIME = Instant.ofEpochSecond(1_600_000_000);

	private final Engine engine;

	@TempDir
	Path temp;

	private Path source;

	ContainerCopyIT(Engine engine) {
		this.engine = engine;
	}

	@BeforeEach
	void setUp() throws IOException {
		this.source = Files.createDirectories(this.temp.resolve("source/sub")).getParent();
		Path run = Files.writeString(this.source.resolve("sub/run"), "#!/bin/sh\necho ran\n");
		Files.setPosixFilePermissions(run, PosixFilePermissions.fromString("rwxr-x--x"));
		Files.setLastModifiedTime(run, FileTime.from(TIME));
		Files.writeString(this.source.resolve("f\u00FCr" + "x".repeat(200)), "long");
		Files.createSymbolicLink(this.source.resolve("link"), Path.of("sub/run"));
	}

	@Test
	void folderGoesInAndComesOutAgain() throws Exception {
		String id = this.engine.created(this.engine.script("/tmp/new/link; ls -l /tmp/new/sub"));
		Engine.complete(this.engine.containers().copyTo(id, this.source, "/tmp/new"));
		Engine.get(this.engine.containers().start(id));
		Engine.get(this.engine.containers().waitFor(id));
		assertThat(String.join("", Engine.all(this.engine.containers().logs(id).map((frame) -> frame.text()))))
			.startsWith("ran\n")
			.contains("-rwxr-x--x");
		Path copy = this.temp.resolve("copy");
		Engine.complete(this.engine.containers().copyFrom(id, "/tmp/new", copy));
		assertThat(copy.resolve("f\u00FCr" + "x".repeat(200))).hasContent("long");
		assertThat(Files.readSymbolicLink(copy.resolve("link"))).hasToString("sub/run");
		assertThat(Files.getLastModifiedTime(copy.resolve("sub/run")).toInstant()).isEqualTo(TIME);
		assertThat(Files.getPosixFilePermissions(copy.resolve("sub/run")))
			.isEqualTo(PosixFilePermissions.fromString("rwxr-x--x"));
		Path content = Files.createDirectory(this.temp.resolve("content"));
		Engine.complete(this.engine.containers().copyFrom(id, "/tmp/new/sub/.", content));
		assertThat(content.resolve("run")).isRegularFile();
		Engine.complete(this.engine.containers().copyFrom(id, "/tmp/new/sub", content));
		assertThat(content.resolve("sub/run")).isRegularFile();
	}

	@Test
	void rulesAreThoseOfDockerCp() {
		String id = this.engine
			.ended(this.engine.script("mkdir -p /d/sub; echo old > /d/file; ln -s /d/sub /d/link; ln -s sub /d/rel"));
		Path run = this.source.resolve("sub/run");
		copyTo(id, run, "/d/link");
		assertThat(stat(id, "/d/sub/run").directory()).isFalse();
		copyTo(id, this.source.resolve("sub"), "/d/rel");
		assertThat(stat(id, "/d/sub/sub/run").directory()).isFalse();
		copyTo(id, run, "/d/file");
		assertThat(text(id, "/d/file")).startsWith("#!/bin/sh");
		copyTo(id, this.source.resolve("sub/."), "/d");
		assertThat(text(id, "/d/run")).startsWith("#!/bin/sh");
		copyTo(id, this.source.resolve("link"), "/d");
		assertThat(stat(id, "/d/link").symbolicLink()).isTrue();
		CopyOptions follow = CopyOptions.builder().followLinks(true).build();
		Engine.complete(this.engine.containers().copyTo(id, this.source.resolve("link"), "/d/followed", follow));
		assertThat(text(id, "/d/followed")).startsWith("#!/bin/sh");
		assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> copyTo(id, this.source, "/d/file"));
		assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> copyTo(id, run, "/none/of/these"));
		assertThatExceptionOfType(EngineException.class).isThrownBy(() -> copyTo(id, FileContent.of("sub", "x"), "/d"))
			.withMessageContaining("cannot overwrite directory");
	}

	@Test
	void contentBecomesFile() {
		String id = this.engine.created(this.engine.script("ls -ln /tmp").user("daemon"));
		FileContent owned = FileContent.of("owned", "x".repeat(100_000)).withMode(0604).withOwner(3000, 4_000_000);
		Engine.complete(this.engine.containers().copyTo(id, FileContent.of("plain", new byte[10]), "/"));
		assertThat(stat(id, "/plain").size()).isEqualTo(10);
		copyTo(id, FileContent.of("passwd", "daemon:x:1:1::/:/bin/sh\n"), "/etc");
		Engine.complete(this.engine.containers().copyTo(id, owned, "/tmp"));
		Engine.complete(this.engine.containers()
			.copyTo(id, FileContent.of("stream", 5, () -> new ByteArrayInputStream("hello".getBytes())), "/tmp/named"));
		CopyOptions archive = CopyOptions.builder().copyUidGid(true).build();
		Engine.complete(this.engine.containers().copyTo(id, FileContent.of("user", ""), "/tmp", archive));
		Engine.get(this.engine.containers().start(id));
		Engine.get(this.engine.containers().waitFor(id));
		String listing = String.join("", Engine.all(this.engine.containers().logs(id).map((frame) -> frame.text())));
		assertThat(listing).containsPattern("-rw----r-- +1 3000 +4000000 +100000 .* owned\n")
			.containsPattern("-rw-r--r-- +1 0 +0 +5 .* named\n")
			.containsPattern("-rw-r--r-- +1 1 +1 +0 .* user\n");
		assertThat(text(id, "/tmp/named")).isEqualTo("hello");
	}

	@Test
	void readsContent() {
		String id = this.engine.ended(this.engine.script("echo hello > /file; ln -s file /link; ln -s none /broken"));
		assertThat(text(id, "/file")).isEqualTo("hello\n");
		assertThat(text(id, "/link")).isEqualTo("hello\n");
		assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> text(id, "/tmp"));
		assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> text(id, "/broken"));
	}

	@Test
	void refusesWhatWouldLeaveTheFolder() throws Exception {
		String id = this.engine.ended(this.engine.script(
				"mkdir /evil /up /dev2; ln -s /etc /evil/abs; ln -s ../../x /up/rel; mkfifo /dev2/pipe; ln -s /etc/passwd /abs"));
		Path target = Files.createDirectory(this.temp.resolve("target"));
		for (String path : new String[] { "/evil", "/up", "/dev2", "/abs" }) {
			assertThatExceptionOfType(DockerProtocolException.class)
				.isThrownBy(() -> Engine.complete(this.engine.containers().copyFrom(id, path, target)))
				.withMessageStartingWith("The archive is refused: ");
		}
		Engine.complete(this.engine.containers()
			.copyFrom(id, "/bin/sh", target, CopyOptions.builder().followLinks(true).build()));
		assertThat(target.resolve("sh")).isRegularFile();
	}

	@Test
	void exportsAndImportsFile() throws Exception {
		String id = this.engine.ended(this.engine.script("echo mine > /mine"));
		Path file = this.temp.resolve("export.tar");
		Engine.complete(this.engine.containers().exportTo(id, file));
		String reference = this.engine.name() + ":imported";
		ProgressMessage last = Engine.all(this.engine.images().importImage(reference, file))
			.stream()
			.reduce((first, second) -> second)
			.orElseThrow();
		assertThat(Engine.get(this.engine.images().inspect(reference)).id()).isEqualTo(last.status());
		Path saved = this.temp.resolve("saved.tar");
		Engine.complete(this.engine.images().saveTo(saved, reference));
		Engine.complete(this.engine.images().remove(reference));
		Engine.complete(this.engine.images().load(saved));
		assertThat(Engine.get(this.engine.images().inspect(reference)).id()).isEqualTo(last.status());
		Map<String, Tar.Entry> files = Tar.read(bytes(Files.readAllBytes(file)));
		assertThat(files.get("mine").text()).isEqualTo("mine\n");
		assertThatExceptionOfType(NotFoundException.class)
			.isThrownBy(() -> Engine.complete(this.engine.images().saveTo(saved, "springline-none")));
		assertThat(saved).isNotEmptyFile();
	}

	@Test
	void largeFilesGoBothWays() throws Exception {
		Path large = this.source.resolve("large");
		try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
			file.setLength(100_000_000);
			file.seek(99_999_999);
			file.write('x');
		}
		String id = this.engine.created(this.engine.script("true"));
		copyTo(id, large, "/tmp");
		assertThat(stat(id, "/tmp/large").size()).isEqualTo(100_000_000);
		Path back = this.temp.resolve("back");
		Engine.complete(this.engine.containers().copyFrom(id, "/tmp/large", back));
		assertThat(Files.mismatch(large, back)).isEqualTo(-1);
	}

	private void copyTo(String id, Path path, String target) {
		Engine.complete(this.engine.containers().copyTo(id, path, target));
	}

	private void copyTo(String id, FileContent content, String target) {
		Engine.complete(this.engine.containers().copyTo(id, content, target));
	}

	private PathStat stat(String id, String path) {
		return Engine.get(this.engine.containers().archiveInfo(id, path));
	}

	private String text(String id, String path) {
		return Engine.get(DataBufferUtils.join(this.engine.containers().read(id, path))
			.map((buffer) -> buffer.toString(StandardCharsets.UTF_8)));
	}

	private static Flux<DataBuffer> bytes(byte[] bytes) {
		return Flux.just(DefaultDataBufferFactory.sharedInstance.wrap(bytes));
	}

}
