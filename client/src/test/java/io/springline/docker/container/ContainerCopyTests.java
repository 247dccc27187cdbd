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

package io.springline.docker.container;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Mono;

import org.springframework.core.io.buffer.DataBufferUtils;

import io.springline.docker.archive.Archives;
import io.springline.docker.archive.FileContent;
import io.springline.docker.error.DockerConnectionException;
import io.springline.docker.error.DockerProtocolException;
import io.springline.docker.error.NotFoundException;
import io.springline.docker.test.Outcome;
import io.springline.docker.test.Peer;
import io.springline.docker.test.Request;
import io.springline.docker.test.ScriptedEngine;
import io.springline.docker.test.Transport;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for copies into containers and out of them, with an engine that has the paths
 * that a test names.
 */
@Timeout(60)
class ContainerCopyTests {

	private static final long FOLDER = 1L << 31 | 0755;

	private static final long LINK = 1L << 27 | 0777;

	private static final long FILE = 0644;

	private static final long DEVICE = 1L << 26 | 0600;

	@TempDir
	Path temp;

	private final Map<String, String> paths = new HashMap<>();

	private final Map<String, byte[]> archives = new HashMap<>();

	private Path folder;

	private Path file;

	@BeforeEach
	void setUp() throws IOException {
		this.folder = Files.createDirectory(this.temp.resolve("folder"));
		Files.writeString(this.folder.resolve("inside"), "in folder");
		this.file = Files.writeString(this.temp.resolve("file"), "content");
		has("/folder", FOLDER, "");
		has("/file", FILE, "");
		has("/to-folder", LINK, "/folder");
		has("/to-new", LINK, "/folder/new");
		has("/folder/relative", LINK, "../file");
		has("/null", DEVICE, "");
	}

	@ParameterizedTest
	@CsvSource({ "file, /folder, /folder, file", "file, /folder/, /folder/, file", "file, /new, /, new",
			"file, /file, /, file", "file, /to-folder, /folder, file", "file, /to-new, /folder, new",
			"file, /folder/relative, /, file", "file, name, ., name", "folder, /folder, /folder, folder/",
			"folder, /new, /, new/", "folder, /new/, /, new/", "folder/., /folder, /folder, ./",
			"folder/., /new, /, new/", "folder/., /to-folder, /folder, ./" })
	void goesWhereDockerCpPutsIt(String source, String target, String folder, String first) throws Exception {
		try (ScriptedEngine engine = engine()) {
			Outcome.completes(engine.client().containers().copyTo("c1", this.temp.resolve(source), target));
			Request put = put(engine);
			assertThat(put.line()).isEqualTo("PUT /v1.45/containers/c1/archive?path=" + folder.replace("/", "%2F")
					+ "&noOverwriteDirNonDir=1 HTTP/1.1");
			assertThat(new String(put.body(), 0, 100, StandardCharsets.UTF_8).replace("\0", "")).isEqualTo(first);
		}
	}

	@ParameterizedTest
	@CsvSource(quoteCharacter = '"',
			value = { "folder, /file, A folder cannot be copied to the file '/file'",
					"folder/., /file, A folder cannot be copied to the file '/file'",
					"file, /new/, There is no folder '/new/' to copy a file into",
					"file, /null, '/null' is neither a file nor a folder" })
	void refusesWhatDoesNotGoTogether(String source, String target, String reason) throws Exception {
		try (ScriptedEngine engine = engine()) {
			assertThat(Outcome.fails(engine.client().containers().copyTo("c1", this.temp.resolve(source), target),
					IllegalArgumentException.class))
				.hasMessage(reason);
			assertThat(engine.calls()).allMatch((call) -> call.startsWith("HEAD "));
		}
	}

	@Test
	void sendsOptions() throws Exception {
		Path link = Files.createSymbolicLink(this.temp.resolve("link"), Path.of("file"));
		try (ScriptedEngine engine = engine()) {
			CopyOptions options = CopyOptions.builder().followLinks(true).copyUidGid(true).build();
			Outcome.completes(engine.client().containers().copyTo("c1", link, "/folder", options));
			Request put = put(engine);
			assertThat(put.line()).endsWith("?path=%2Ffolder&noOverwriteDirNonDir=1&copyUIDGID=1 HTTP/1.1");
			String header = new String(put.body(), 0, 512, StandardCharsets.UTF_8);
			assertThat(header).startsWith("link\0");
			assertThat(header.charAt(156)).isEqualTo('0');
			assertThat(new String(put.body(), 512, 7, StandardCharsets.UTF_8)).isEqualTo("content");
		}
		try (ScriptedEngine engine = engine()) {
			Outcome.completes(engine.client().containers().copyTo("c1", link, "/folder"));
			String header = new String(put(engine).body(), 0, 512, StandardCharsets.UTF_8);
			assertThat(header.charAt(156)).isEqualTo('2');
			assertThat(header.substring(157)).startsWith("file\0");
		}
	}

	@ParameterizedTest
	@CsvSource({ "/folder, %2Ffolder, name", "/new, %2F, new", "/file, %2F, file" })
	void makesFilesOfContent(String target, String folder, String name) throws Exception {
		try (ScriptedEngine engine = engine()) {
			FileContent content = FileContent.of("name", "hello").withMode(0600);
			Outcome.completes(engine.client().containers().copyTo("c1", content, target));
			Request put = put(engine);
			assertThat(put.line()).contains("?path=" + folder + "&");
			assertThat(new String(put.body(), StandardCharsets.UTF_8)).startsWith(name + "\0")
				.contains("0000600\0")
				.contains("\0hello\0");
		}
	}

	@Test
	void failsBeforeSendingWithoutSource() throws Exception {
		try (ScriptedEngine engine = engine()) {
			Outcome.fails(engine.client().containers().copyTo("c1", this.temp.resolve("none"), "/folder"),
					UncheckedIOException.class);
			Outcome.fails(engine.client().containers().copyTo("c1", Path.of("/dev/null"), "/folder"),
					UncheckedIOException.class);
			assertThat(engine.calls()).isEmpty();
		}
	}

	@ParameterizedTest
	@CsvSource({ "/folder, ., folder/inside", "/folder, new, new/inside", "/folder/., new, new/inside",
			"/folder/., ., inside", "/file, ., file", "/file, new, new", "/file, old, old", "/file, to-old, old",
			"/to-file, ., to-file", "/, root, root/inside" })
	void comesWhereDockerCpPutsIt(String source, String target, String result) throws Exception {
		Path here = Files.createDirectory(this.temp.resolve("here"));
		Files.writeString(here.resolve("old"), "old");
		Files.createSymbolicLink(here.resolve("to-old"), Path.of("old"));
		has("/folder/.", FOLDER, "");
		has("/to-file", LINK, "/file");
		has("/.", FOLDER, "");
		this.archives.put("/folder", pack(this.folder, "folder"));
		this.archives.put("/folder/.", pack(this.folder, "."));
		this.archives.put("/.", pack(this.folder, "."));
		this.archives.put("/file", pack(this.folder.resolve("inside"), "file"));
		try (ScriptedEngine engine = engine()) {
			CopyOptions options = CopyOptions.builder().followLinks(true).build();
			Outcome.completes(engine.client().containers().copyFrom("c1", source, here.resolve(target), options));
			assertThat(here.resolve(result)).hasContent("in folder").isRegularFile();
		}
	}

	@Test
	void linkComesAsLink() throws Exception {
		has("/link", LINK, "/file");
		Path link = Files.createSymbolicLink(this.temp.resolve("link"), Path.of("file"));
		this.archives.put("/link", pack(link, "link"));
		Path here = Files.createDirectory(this.temp.resolve("here"));
		try (ScriptedEngine engine = engine()) {
			Outcome.completes(engine.client().containers().copyFrom("c1", "/link", here));
			assertThat(Files.readSymbolicLink(here.resolve("link"))).hasToString("file");
		}
	}

	@Test
	void refusesTargetsThatDoNotFit() throws Exception {
		try (ScriptedEngine engine = engine()) {
			ContainerOperations containers = engine.client().containers();
			assertThat(Outcome.fails(containers.copyFrom("c1", "/folder", this.file), IllegalArgumentException.class))
				.hasMessage("A folder cannot be copied to the file '" + this.file + "'");
			Outcome.fails(containers.copyFrom("c1", "/file", this.temp.resolve("none/.")),
					IllegalArgumentException.class);
			Outcome.fails(containers.copyFrom("c1", "/file", this.temp.resolve("none/file")),
					UncheckedIOException.class);
			Outcome.fails(containers.copyFrom("c1", "/none", this.temp), NotFoundException.class);
			assertThat(engine.calls()).allMatch((call) -> call.startsWith("HEAD "));
		}
	}

	@Test
	void refusesWhatWasNotAskedFor() throws Exception {
		this.archives.put("/file", pack(this.file, "passwd"));
		try (ScriptedEngine engine = engine()) {
			assertThat(Outcome.fails(engine.client().containers().copyFrom("c1", "/file", this.folder),
					DockerProtocolException.class))
				.hasMessage("The archive is refused: 'passwd' is not part of 'file', which was asked for");
			assertThat(this.folder).isDirectoryNotContaining("glob:**/passwd");
		}
	}

	@Test
	void readsContent() throws Exception {
		this.archives.put("/file", pack(this.file, "file"));
		try (ScriptedEngine engine = engine()) {
			for (String path : new String[] { "/file", "/folder/relative" }) {
				Mono<String> content = DataBufferUtils.join(engine.client().containers().read("c1", path))
					.map((buffer) -> buffer.toString(StandardCharsets.UTF_8));
				assertThat(content.block(Outcome.LIMIT)).isEqualTo("content");
			}
		}
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 1, 100, 512, 600, 1000 })
	void engineThatDiesLeavesNoFileThatIsNotWhole(int size) throws Exception {
		byte[] archive = pack(this.file, "file");
		try (ScriptedEngine engine = ScriptedEngine.start(Transport.UNIX, (request, peer) -> {
			if (request.call().startsWith("HEAD ")) {
				stat(request, peer);
				return;
			}
			peer.chunked("200 OK", "Content-Type: application/x-tar");
			if (size > 0) {
				peer.chunk(Arrays.copyOf(archive, size));
			}
			peer.close();
		})) {
			Path copy = this.folder.resolve("new");
			Outcome.fails(engine.client().containers().copyFrom("c1", "/file", copy), DockerConnectionException.class);
			if (size < 512 + 7) {
				assertThat(copy).doesNotExist();
			}
			else {
				assertThat(copy).hasContent("content");
			}
			Path export = this.temp.resolve("export.tar");
			Outcome.fails(engine.client().containers().exportTo("c1", export), DockerConnectionException.class);
			assertThat(this.temp).isDirectoryNotContaining("glob:**/*export.tar*");
		}
	}

	@Test
	void archiveThatComesByteByByte() throws Exception {
		byte[] archive = pack(this.folder, "folder");
		try (ScriptedEngine engine = ScriptedEngine.start(Transport.UNIX, (request, peer) -> {
			if (request.call().startsWith("HEAD ")) {
				stat(request, peer);
				return;
			}
			peer.chunked("200 OK", "Content-Type: application/x-tar");
			for (byte next : archive) {
				peer.chunk(new byte[] { next });
			}
			peer.lastChunk();
		})) {
			Outcome.completes(engine.client().containers().copyFrom("c1", "/folder", this.temp.resolve("new")));
			assertThat(this.temp.resolve("new/inside")).hasContent("in folder");
			Outcome.completes(engine.client().containers().exportTo("c1", this.temp.resolve("new.tar")));
			assertThat(this.temp.resolve("new.tar")).hasBinaryContent(archive);
		}
	}

	private ScriptedEngine engine() {
		return ScriptedEngine.start(Transport.UNIX, (request, peer) -> {
			if (request.call().startsWith("HEAD ")) {
				stat(request, peer);
			}
			else if (request.call().startsWith("GET ")) {
				peer.chunked("200 OK", "Content-Type: application/x-tar");
				peer.chunk(this.archives.get(path(request))).lastChunk();
			}
			else {
				peer.answer("200 OK", "");
			}
		});
	}

	private void stat(Request request, Peer peer) throws IOException {
		String path = path(request);
		String stat = this.paths.get((path.length() > 1) ? path.replaceFirst("/$", "") : path);
		if (stat == null) {
			peer.head("404 Not Found", "Content-Length: 0");
		}
		else {
			peer.head("200 OK", "Content-Length: 0", "X-Docker-Container-Path-Stat: " + stat);
		}
	}

	private static String path(Request request) {
		return request.call().replaceFirst(".*path=", "").replace("%2F", "/");
	}

	private static Request put(ScriptedEngine engine) {
		return engine.requests().get(engine.requests().size() - 1);
	}

	private void has(String path, long mode, String link) {
		String json = "{\"name\":\"x\",\"size\":7,\"mode\":" + mode
				+ ",\"mtime\":\"2026-01-01T00:00:00Z\",\"linkTarget\":\"" + link + "\"}";
		this.paths.put(path, Base64.getEncoder().encodeToString(json.getBytes(StandardCharsets.UTF_8)));
	}

	private static byte[] pack(Path path, String name) {
		return DataBufferUtils.join(Archives.pack(path, name)).map((buffer) -> {
			byte[] bytes = new byte[buffer.readableByteCount()];
			buffer.read(bytes);
			return bytes;
		}).block(Outcome.LIMIT);
	}

}
