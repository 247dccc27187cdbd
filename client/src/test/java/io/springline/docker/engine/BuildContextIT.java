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

import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;

import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Flux;

import io.springline.docker.error.EngineException;
import io.springline.docker.error.EngineStreamException;
import io.springline.docker.image.BuildOptions;
import io.springline.docker.image.BuildOptionsBuilder;
import io.springline.docker.image.BuildTrace;
import io.springline.docker.image.BuilderVersion;
import io.springline.docker.run.RunOptions;
import io.springline.docker.stream.OutputLine;
import io.springline.docker.stream.ProgressMessage;
import io.springline.docker.stream.StreamType;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Building images of folders and of what the engine gets itself, with both builders.
 */
@RequiresEngine
class BuildContextIT {

	private static final String CLASSIC = "1";

	private static final String BUILD_KIT = "2";

	private final Engine engine;

	@TempDir
	Path temp;

	private Path folder;

	BuildContextIT(Engine engine) {
		this.engine = engine;
	}

	@BeforeEach
	void setUp() throws IOException {
		this.folder = Files.createDirectory(this.temp.resolve("context"));
		write("Dockerfile", """
				FROM %s
				COPY . /context
				CMD ["sh", "-c", "cd /context && find . | sort | xargs echo && ls -ln"]
				""".formatted(this.engine.image()));
	}

	@ParameterizedTest
	@ValueSource(strings = { CLASSIC, BUILD_KIT })
	void sendsFolderWithoutWhatIsIgnored(String version) throws Exception {
		write("keep", "x");
		write("drop.log", "x");
		write("logs/keep.log", "x");
		write("logs/drop.log", "x");
		write("src/\u00FC" + "n".repeat(150) + "/file", "x");
		Files.createSymbolicLink(this.folder.resolve("link"), Path.of("keep"));
		Files.setPosixFilePermissions(this.folder.resolve("keep"), PosixFilePermissions.fromString("rwxr-x--x"));
		write(".dockerignore", "**/*.log\n!logs/keep.log\n");
		String output = built(options(version).build());
		assertThat(output.lines().findFirst().orElseThrow())
			.isEqualTo(". ./.dockerignore ./Dockerfile ./keep ./link ./logs ./logs/keep.log ./src ./src/\u00FC"
					+ "n".repeat(150) + " ./src/\u00FC" + "n".repeat(150) + "/file");
		assertThat(output).containsPattern("-rwxr-x--x +1 0 +0 +1 .* keep").contains("link -> keep");
	}

	@ParameterizedTest
	@ValueSource(strings = { CLASSIC, BUILD_KIT })
	void dockerfileMayBeOutside(String version) throws Exception {
		write("file", "x");
		Path outside = this.temp.resolve("web.Dockerfile");
		Files.writeString(outside, Files.readString(this.folder.resolve("Dockerfile")));
		String output = built(options(version).dockerfile("../web.Dockerfile").build());
		assertThat(output).contains("./file").doesNotContain("web.Dockerfile");
		if (version.equals(CLASSIC)) {
			assertThat(output).startsWith(". ./Dockerfile ./file\n");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { CLASSIC, BUILD_KIT })
	void takesOptions(String version) throws Exception {
		write("Dockerfile", """
				FROM %1$s AS one
				ARG GREETING=none
				RUN echo "$GREETING" > /greeting
				CMD ["cat", "/greeting"]
				FROM one AS two
				RUN exit 1
				""".formatted(this.engine.image()));
		String output = built(
				options(version).buildArgs(Map.of("GREETING", "gr\u00FC\u00DF & \"co\"")).target("one").build());
		assertThat(output).isEqualTo("gr\u00FC\u00DF & \"co\"");
	}

	@ParameterizedTest
	@ValueSource(strings = { CLASSIC, BUILD_KIT })
	void largeFilesAreSentAsTheyAreRead(String version) throws Exception {
		try (RandomAccessFile file = new RandomAccessFile(this.folder.resolve("large").toFile(), "rw")) {
			file.setLength(100_000_000);
		}
		write("Dockerfile", "FROM %s\nCOPY large /\nCMD wc -c < /large\n".formatted(this.engine.image()));
		assertThat(built(options(version).build())).isEqualTo("100000000");
	}

	@Test
	void buildKitTracesItsProgress() throws Exception {
		write("Dockerfile", "FROM %s\nRUN echo %s; echo on stderr >&2\nRUN exit 3\n".formatted(this.engine.image(),
				this.engine.name()));
		List<ProgressMessage> messages = Engine
			.all(this.engine.images().build(this.folder, options(BUILD_KIT).build()).onErrorComplete());
		List<BuildTrace> traces = messages.stream().map(BuildTrace::from).filter((trace) -> trace != null).toList();
		List<BuildTrace.Vertex> steps = traces.stream().flatMap((trace) -> trace.vertexes().stream()).toList();
		assertThat(steps).extracting(BuildTrace.Vertex::name)
			.contains("[1/3] FROM docker.io/library/" + this.engine.image(), "[3/3] RUN exit 3");
		assertThat(steps).anySatisfy((step) -> {
			assertThat(step.name()).isEqualTo("[3/3] RUN exit 3");
			assertThat(step.error()).contains("exit code: 3");
			assertThat(step.completed()).isAfter(step.started());
			assertThat(step.inputs()).isNotEmpty();
		});
		List<OutputLine> lines = Engine.all(OutputLine
			.from(Flux.fromIterable(traces).flatMapIterable(BuildTrace::logs).map(BuildTrace.VertexLog::output)));
		assertThat(lines).contains(new OutputLine(StreamType.STDERR, "on stderr"));
		assertThatExceptionOfType(EngineStreamException.class)
			.isThrownBy(() -> Engine.complete(this.engine.images().build(this.folder, options(BUILD_KIT).build())))
			.withMessageContaining("exit code: 3");
	}

	@Test
	void buildKitSaysWhatNeedsSession() throws Exception {
		write("Dockerfile", "FROM %s\n".formatted(this.engine.image()));
		BuildOptions session = options(BUILD_KIT).remote("client-session").build();
		assertThatExceptionOfType(EngineException.class)
			.isThrownBy(() -> Engine.complete(this.engine.images().build(session)))
			.withMessageContaining("without session");
	}

	@ParameterizedTest
	@ValueSource(strings = { CLASSIC, BUILD_KIT })
	void engineGetsDockerfileFromServer(String version) throws Exception {
		HttpServer server = HttpServer.create(new InetSocketAddress(0), 0);
		byte[] dockerfile = "FROM %s\nCMD echo from afar\n".formatted(this.engine.image()).getBytes();
		server.createContext("/", (exchange) -> {
			exchange.getResponseHeaders().set("Content-Type", "text/plain");
			exchange.sendResponseHeaders(200, dockerfile.length);
			exchange.getResponseBody().write(dockerfile);
			exchange.close();
		});
		server.start();
		try {
			String url = "http://" + address() + ":" + server.getAddress().getPort() + "/Dockerfile";
			String reference = this.engine.name();
			Engine.complete(this.engine.images().build(options(version).remote(url).tags(List.of(reference)).build()));
			assertThat(this.engine.result(RunOptions.builder(reference)).stdout()).isEqualTo("from afar");
		}
		finally {
			server.stop(0);
		}
	}

	// The address that the engine sees this machine under
	private static String address() throws IOException {
		URI engine = URI.create(EngineVariables.find(EngineVariables.TCP).orElse("tcp://127.0.0.1:2375"));
		try (DatagramSocket socket = new DatagramSocket()) {
			socket.connect(InetAddress.getByName(engine.getHost()), engine.getPort());
			return socket.getLocalAddress().getHostAddress();
		}
	}

	private String built(BuildOptions options) {
		String reference = this.engine.name();
		BuildOptions tagged = BuildOptionsBuilder.builder(options).tags(List.of(reference)).build();
		String id = this.engine.images()
			.build(this.folder, tagged)
			.mapNotNull(ProgressMessage::imageId)
			.blockLast(Engine.LIMIT);
		assertThat(Engine.get(this.engine.images().inspect(reference)).id()).isEqualTo(id);
		return this.engine.result(RunOptions.builder(reference)).stdout();
	}

	private BuildOptionsBuilder options(String version) {
		return BuildOptions.builder()
			.version(new BuilderVersion(version))
			.labels(Map.of(Engine.LABEL, this.engine.run()))
			.remove(true)
			.forceRemove(true);
	}

	private void write(String name, String content) throws IOException {
		Path file = this.folder.resolve(name);
		Files.createDirectories(file.getParent());
		Files.writeString(file, content);
	}

}
