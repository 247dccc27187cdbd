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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.springline.docker.archive.TarBytes.Read;
import io.springline.docker.test.Outcome;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link BuildContext}.
 */
class BuildContextTests {

	@TempDir
	Path temp;

	private Path folder;

	@BeforeEach
	void setUp() throws IOException {
		this.folder = Files.createDirectory(this.temp.resolve("context"));
		write("Dockerfile", "FROM scratch");
	}

	@Test
	void sendsAllFilesAsRootOwnsThem() throws Exception {
		write("src/main", "x");
		List<Read> entries = entries(context(null));
		assertThat(entries).extracting(Read::name).containsExactly("Dockerfile", "src/", "src/main");
		assertThat(entries).allSatisfy((read) -> {
			assertThat(read.entry().uid()).isZero();
			assertThat(read.entry().gid()).isZero();
		});
		assertThat(context(null).dockerfile()).isEqualTo("Dockerfile");
	}

	@Test
	void leavesOutWhatIsIgnored() throws Exception {
		write(".dockerignore", "*\n!src/**/*.go\n!docs\ndocs/private\n");
		write("src/a/b/keep.go", "");
		write("src/a/b/drop.c", "");
		write("src/none/drop.c", "");
		write("docs/public/x", "");
		write("docs/private/x", "");
		write("other/keep.go", "");
		assertThat(names(context(null))).containsExactly(".dockerignore", "Dockerfile", "docs/", "docs/public/",
				"docs/public/x", "src/", "src/a/", "src/a/b/", "src/a/b/keep.go");
	}

	@Test
	void sendsDockerfileAndIgnoreFileThatAreIgnored() throws Exception {
		write(".dockerignore", ".*\nDockerfile\ndocker");
		write("docker/web/Dockerfile", "FROM scratch");
		write("docker/web/other", "");
		assertThat(names(context(null))).containsExactly(".dockerignore", "Dockerfile");
		BuildContext web = context("docker/web/Dockerfile");
		assertThat(web.dockerfile()).isEqualTo("docker/web/Dockerfile");
		assertThat(names(web)).containsExactly(".dockerignore", "docker/", "docker/web/", "docker/web/Dockerfile");
	}

	@Test
	void dockerfileMayHavePatternsOfItsOwn() throws Exception {
		write(".dockerignore", "*");
		write("docker/web.Dockerfile", "FROM scratch");
		write("docker/web.Dockerfile.dockerignore", "docker/*.dockerignore\n");
		write("file", "");
		assertThat(names(context("docker/web.Dockerfile"))).containsExactly(".dockerignore", "Dockerfile", "docker/",
				"docker/web.Dockerfile", "file");
	}

	@Test
	void dockerfileMayBeOutside() throws Exception {
		write("file", "");
		Path outside = Files.writeString(this.temp.resolve("other.Dockerfile"), "FROM busybox");
		for (String path : List.of("../other.Dockerfile", outside.toString())) {
			BuildContext context = context(path);
			assertThat(context.dockerfile()).matches("\\.dockerfile\\.[0-9a-f-]{36}");
			List<Read> entries = entries(context);
			assertThat(entries).extracting(Read::name)
				.containsExactly("Dockerfile", "file", context.dockerfile(), ".dockerignore");
			assertThat(entries.get(2).content()).isEqualTo("FROM busybox");
			assertThat(entries.get(3).content()).isEqualTo(".dockerignore\n" + context.dockerfile() + "\n");
		}
		write(".dockerignore", "file");
		BuildContext context = context("../other.Dockerfile");
		List<Read> entries = entries(context);
		assertThat(entries).extracting(Read::name).containsExactly("Dockerfile", context.dockerfile(), ".dockerignore");
		assertThat(entries.get(2).content()).isEqualTo("file\n" + context.dockerfile() + "\n");
	}

	@Test
	void dockerfileMayBeLink() throws Exception {
		Files.delete(this.folder.resolve("Dockerfile"));
		write("real/Dockerfile", "FROM scratch");
		Files.createSymbolicLink(this.folder.resolve("Dockerfile"), Path.of("real/Dockerfile"));
		assertThat(context(null).dockerfile()).isEqualTo("real/Dockerfile");
		Path link = Files.createSymbolicLink(this.temp.resolve("link"), this.folder);
		assertThat(names(Objects.requireNonNull(BuildContext.of(link, null).block()))).containsExactly("Dockerfile",
				"real/", "real/Dockerfile");
	}

	@Test
	void nameMayBeInLowerCase() throws Exception {
		Files.move(this.folder.resolve("Dockerfile"), this.folder.resolve("dockerfile"));
		assertThat(context(null).dockerfile()).isEqualTo("dockerfile");
	}

	@Test
	void failsWithoutDockerfileOrFolder() throws Exception {
		assertThat(Outcome.fails(BuildContext.of(this.folder, "none"), UncheckedIOException.class))
			.hasMessageContaining("context/none")
			.hasMessageContaining("Dockerfile");
		Outcome.fails(BuildContext.of(this.folder, ""), UncheckedIOException.class);
		Outcome.fails(BuildContext.of(this.temp.resolve("none"), null), UncheckedIOException.class);
		Outcome.fails(BuildContext.of(this.folder.resolve("Dockerfile"), null), UncheckedIOException.class);
		write(".dockerignore", "a[");
		assertThat(Outcome.fails(BuildContext.of(this.folder, null), IllegalArgumentException.class))
			.hasMessage("Malformed pattern 'a[' in .dockerignore");
	}

	private BuildContext context(String dockerfile) {
		return Objects.requireNonNull(BuildContext.of(this.folder, dockerfile).block());
	}

	private static List<Read> entries(BuildContext context) throws Exception {
		return TarBytes.read(TarBytes.join(context.pack()), 100_000);
	}

	private static List<String> names(BuildContext context) throws Exception {
		return entries(context).stream().map(Read::name).toList();
	}

	private void write(String name, String content) throws IOException {
		Path file = this.folder.resolve(name);
		Files.createDirectories(file.getParent());
		Files.writeString(file, content);
	}

}
