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

package io.springline.docker.image;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.Disposable;
import reactor.test.StepVerifier;

import io.springline.docker.error.DockerConnectionException;
import io.springline.docker.error.DockerProtocolException;
import io.springline.docker.error.EngineStreamException;
import io.springline.docker.stream.ProgressMessage;
import io.springline.docker.test.Outcome;
import io.springline.docker.test.Peer;
import io.springline.docker.test.Request;
import io.springline.docker.test.ScriptedEngine;
import io.springline.docker.test.ScriptedEngine.Options;
import io.springline.docker.test.Transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for images that are built of files, and go to files and come from them.
 */
@Timeout(60)
class ImageFilesTests {

	private static final byte[] ARCHIVE = new byte[4096];

	@TempDir
	Path folder;

	@Test
	void buildsOfFolder() throws Exception {
		Files.writeString(this.folder.resolve("Dockerfile"), "FROM scratch");
		Files.createDirectory(this.folder.resolve("web"));
		Files.writeString(this.folder.resolve("web/Dockerfile"), "FROM scratch AS web");
		try (ScriptedEngine engine = answering("{\"aux\":{\"ID\":\"sha256:1\"}}")) {
			ImageOperations images = engine.client().images();
			assertThat(images.build(this.folder).mapNotNull(ProgressMessage::imageId).blockLast(Outcome.LIMIT))
				.isEqualTo("sha256:1");
			BuildOptions options = BuildOptions.builder()
				.tags(List.of("a:1", "b"))
				.dockerfile("web/Dockerfile")
				.target("web")
				.build();
			Outcome.completes(images.build(this.folder, options));
			assertThat(engine.calls()).containsExactly("POST /v1.45/build?dockerfile=Dockerfile",
					"POST /v1.45/build?t=a%3A1&t=b&dockerfile=web%2FDockerfile&target=web");
			Request request = engine.requests().get(0);
			assertThat(request.header("Content-Type")).isEqualTo("application/x-tar");
			assertThat(request.header("Transfer-Encoding")).isEqualTo("chunked");
			assertThat(new String(request.body(), StandardCharsets.UTF_8)).startsWith("Dockerfile\0")
				.contains("FROM scratch\0")
				.contains("web/Dockerfile\0");
		}
	}

	@Test
	void sendsNothingWithoutDockerfile() throws Exception {
		try (ScriptedEngine engine = answering("{}")) {
			ImageOperations images = engine.client().images();
			assertThat(Outcome.fails(images.build(this.folder), UncheckedIOException.class))
				.hasMessageContaining("Dockerfile");
			Outcome.fails(images.load(this.folder.resolve("none")), UncheckedIOException.class);
			Outcome.fails(images.importImage("x", this.folder), UncheckedIOException.class);
			assertThatIllegalArgumentException()
				.isThrownBy(() -> images.build(this.folder, BuildOptions.builder().remote("https://x").build()));
			assertThat(engine.calls()).isEmpty();
		}
	}

	@Test
	void buildStopsWhenFileCannotBeRead() throws Exception {
		Files.writeString(this.folder.resolve("Dockerfile"), "FROM scratch");
		Path file = this.folder.resolve("large");
		try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "rw")) {
			open.setLength(50_000_000);
		}
		CompletableFuture<Boolean> whole = new CompletableFuture<>();
		try (ScriptedEngine engine = ScriptedEngine.start(Transport.UNIX, Options.BODIES_BY_SCRIPT, (request, peer) -> {
			peer.readChunk();
			Files.writeString(file, "changed");
			whole.complete(isWhole(peer));
		})) {
			assertThat(Outcome.fails(engine.client().images().build(this.folder), UncheckedIOException.class))
				.hasMessageContaining("changed while it was read");
			assertThat(whole.get(Outcome.LIMIT.toSeconds(), TimeUnit.SECONDS)).isFalse();
		}
	}

	@Test
	void engineThatDiesDuringUpload() throws Exception {
		try (RandomAccessFile open = new RandomAccessFile(this.folder.resolve("large").toFile(), "rw")) {
			open.setLength(50_000_000);
		}
		Files.writeString(this.folder.resolve("Dockerfile"), "FROM scratch");
		try (ScriptedEngine engine = ScriptedEngine.start(Transport.UNIX, Options.BODIES_BY_SCRIPT, (request, peer) -> {
			peer.readChunk();
			peer.close();
		})) {
			Outcome.fails(engine.client().images().build(this.folder), DockerConnectionException.class);
			Outcome.fails(engine.client().images().load(this.folder.resolve("large")), DockerConnectionException.class);
		}
	}

	@Test
	void cancellationStopsReading() throws Exception {
		Path file = this.folder.resolve("large");
		try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "rw")) {
			open.setLength(50_000_000);
		}
		CountDownLatch begun = new CountDownLatch(1);
		CountDownLatch cancelled = new CountDownLatch(1);
		CompletableFuture<Boolean> whole = new CompletableFuture<>();
		try (ScriptedEngine engine = ScriptedEngine.start(Transport.UNIX, Options.BODIES_BY_SCRIPT, (request, peer) -> {
			peer.readChunk();
			begun.countDown();
			cancelled.await();
			whole.complete(isWhole(peer));
		})) {
			Disposable upload = engine.client().images().load(file).subscribe();
			assertThat(begun.await(Outcome.LIMIT.toSeconds(), TimeUnit.SECONDS)).isTrue();
			upload.dispose();
			cancelled.countDown();
			assertThat(whole.get(Outcome.LIMIT.toSeconds(), TimeUnit.SECONDS)).isFalse();
		}
	}

	@Test
	void loadsAndImportsFiles() throws Exception {
		Path file = Files.write(this.folder.resolve("image.tar"), "archive".repeat(50_000).getBytes());
		try (ScriptedEngine engine = answering("{\"stream\":\"Loaded\"}")) {
			ImageOperations images = engine.client().images();
			StepVerifier.create(images.load(file).map(ProgressMessage::stream))
				.expectNext("Loaded")
				.expectComplete()
				.verify(Outcome.LIMIT);
			Outcome.completes(images.load(LoadOptions.builder().quiet(true).build(), file));
			Outcome.completes(images.importImage("repo:tag", file));
			assertThat(engine.calls()).containsExactly("POST /v1.45/images/load", "POST /v1.45/images/load?quiet=1",
					"POST /v1.45/images/create?fromSrc=-&repo=repo&tag=tag");
			assertThat(engine.requests())
				.allSatisfy((request) -> assertThat(request.body()).isEqualTo(Files.readAllBytes(file)));
		}
		try (ScriptedEngine engine = answering("{\"error\":\"no space\",\"errorDetail\":{\"message\":\"no space\"}}")) {
			Outcome.fails(engine.client().images().load(file), EngineStreamException.class);
			Outcome.fails(engine.client().images().importImage("x", file), EngineStreamException.class);
		}
	}

	@Test
	void savesToFile() throws Exception {
		Path file = this.folder.resolve("images.tar");
		try (ScriptedEngine engine = ScriptedEngine.start(Transport.UNIX,
				(request, peer) -> peer.chunked("200 OK").chunk(ARCHIVE).lastChunk())) {
			Outcome.completes(engine.client().images().saveTo(file, "a", "b:2"));
			assertThat(file).hasBinaryContent(ARCHIVE);
			assertThat(engine.calls()).containsExactly("GET /v1.45/images/get?names=a&names=b%3A2");
		}
	}

	@Test
	void failureThatTheEngineAppendsIsFound() throws Exception {
		Path file = this.folder.resolve("image.tar");
		try (ScriptedEngine engine = ScriptedEngine.start(Transport.UNIX,
				(request, peer) -> peer.chunked("200 OK")
					.chunk(ARCHIVE)
					.chunk("{\"errorDetail\":{\"message\":\"disk\"},\"error\":\"disk\"}\r\n")
					.lastChunk())) {
			assertThat(Outcome.fails(engine.client().images().saveTo(file, "a"), DockerProtocolException.class))
				.hasMessageContaining("not whole");
			assertThat(this.folder).isEmptyDirectory();
		}
	}

	private static ScriptedEngine answering(String line) {
		return ScriptedEngine.start(Transport.UNIX,
				(request, peer) -> peer.answer("200 OK", line + "\n", "Content-Type: application/json"));
	}

	private static boolean isWhole(Peer peer) {
		try {
			while (peer.readChunk() != null) {
				continue;
			}
			return true;
		}
		catch (IOException ex) {
			return false;
		}
	}

}
