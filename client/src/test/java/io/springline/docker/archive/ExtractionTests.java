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
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;

import org.springframework.core.io.buffer.DataBuffer;

import io.springline.docker.error.DockerProtocolException;
import io.springline.docker.test.Outcome;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link Archives} that are extracted, some of which want to write elsewhere.
 */
class ExtractionTests {

	@TempDir
	Path temp;

	private Path target;

	private Path outside;

	@BeforeEach
	void setUp() throws IOException {
		this.target = Files.createDirectory(this.temp.resolve("target"));
		this.outside = Files.writeString(this.temp.resolve("outside"), "untouched");
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 512, 100_000 })
	void extracts(int pieces) throws Exception {
		TarBytes tar = new TarBytes().folder("d/")
			.folder("d/locked/")
			.file("d/locked/file", "content")
			.add(new TarEntry("d/run", TarEntry.FILE, 2, 06755, 7, 8, TarBytes.TIME, ""), "#!")
			.symlink("d/locked/up", "../run")
			.link(TarEntry.HARD_LINK, "d/same", "d/locked/file")
			.add(new TarEntry("d/locked/", TarEntry.FOLDER, 0, 0555, 0, 0, TarBytes.TIME, ""), "")
			.file("d/implied/file", "");
		Outcome.completes(Archives.extract(TarBytes.pieces(tar.bytes(), pieces), this.target, "d", "d"));
		Path folder = this.target.resolve("d");
		assertThat(folder.resolve("locked/file")).hasContent("content");
		assertThat(Files.readSymbolicLink(folder.resolve("locked/up"))).hasToString("../run");
		assertThat(Files.isSameFile(folder.resolve("same"), folder.resolve("locked/file"))).isTrue();
		assertThat(folder.resolve("implied/file")).isEmptyFile();
		assertThat(permissions(folder)).isEqualTo("rwxr-x---");
		assertThat(permissions(folder.resolve("locked"))).isEqualTo("r-xr-xr-x");
		assertThat(permissions(folder.resolve("locked/file"))).isEqualTo("rw-r-----");
		assertThat((Integer) Files.getAttribute(folder.resolve("run"), "unix:mode") & 07777)
			.as("without the bits that lend the rights of the owner")
			.isEqualTo(0755);
		assertThat(Files.getLastModifiedTime(folder.resolve("run"))).isEqualTo(FileTime.from(TarBytes.TIME));
		assertThat(Files.getLastModifiedTime(folder)).isEqualTo(FileTime.from(TarBytes.TIME));
		Files.setPosixFilePermissions(folder.resolve("locked"), PosixFilePermissions.fromString("rwxrwxrwx"));
	}

	@Test
	void renamesTheRoot() throws Exception {
		TarBytes tar = new TarBytes().folder("d/")
			.file("d/d", "x")
			.link(TarEntry.HARD_LINK, "d/same", "d/d")
			.symlink("d/s", "d");
		Outcome.completes(Archives.extract(tar.stream(), this.target, "d", "new"));
		assertThat(this.target.resolve("new/same")).hasContent("x");
		assertThat(this.target.resolve("new/s")).hasContent("x");
		TarBytes content = new TarBytes().folder("./").file("./a", "x").folder("./b/");
		Outcome.completes(Archives.extract(content.stream(), this.target, ".", "content"));
		assertThat(this.target.resolve("content")).isDirectoryContaining("glob:**/a")
			.isDirectoryContaining("glob:**/b");
		Outcome.completes(Archives.extract(content.stream(), this.target, ".", "."));
		assertThat(this.target.resolve("a")).hasContent("x");
	}

	@Test
	void replacesFilesAndLinksAndKeepsFolders() throws Exception {
		Path folder = Files.createDirectories(this.target.resolve("d"));
		Files.writeString(folder.resolve("other"), "stays");
		Files.writeString(folder.resolve("file"), "a longer content that was there");
		Files.createSymbolicLink(folder.resolve("link"), this.outside);
		TarBytes tar = new TarBytes().folder("d/").file("d/file", "new").file("d/link", "no longer a link");
		Outcome.completes(Archives.extract(tar.stream(), this.target, "d", "d"));
		assertThat(folder.resolve("other")).hasContent("stays");
		assertThat(folder.resolve("file")).hasContent("new");
		assertThat(folder.resolve("link")).hasContent("no longer a link");
		assertThat(Files.isSymbolicLink(folder.resolve("link"))).isFalse();
		untouched();
	}

	@ParameterizedTest
	@ValueSource(strings = { "../outside", "d/../../outside", "d/../x", "/etc/passwd", "//outside", "..", "d/..",
			"./../outside", "d/a/../../../outside", "elsewhere", "e/d", "dd/x", "" })
	void refusesNamesThatLeave(String name) {
		refused(new TarBytes().folder("d/").file(name, "evil"));
		assertThat(Outcome.fails(
				Archives.extract(new TarBytes().file(name, "evil").stream(), this.target.resolve("none"), "d", "d"),
				UncheckedIOException.class))
			.hasMessageContaining("none");
		untouched();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/etc/passwd", "//x", "../../outside", "../..", "x/../../outside", "sub/../../..",
			"../sub/../../../x", "./../../outside", "../../target/d/x" })
	void refusesLinksThatLeadOut(String link) {
		refused(new TarBytes().folder("d/").symlink("d/link", link));
		assertThat(Files.exists(this.target.resolve("d/link"), LinkOption.NOFOLLOW_LINKS)).isFalse();
	}

	@Test
	void refusesNamesThatNoFileCanHave() {
		refused(new TarBytes().folder("d/").symlink("d/link", "a\0b" + "x".repeat(100)));
		refused(new TarBytes().folder("d/").file("d/a\0b" + "x".repeat(100), "evil"));
	}

	@ParameterizedTest
	@CsvSource({ "d/link,x", "d/link,../d/x", "d/link,..", "d/a/b/link,../../../other", "d/link,./x/y", "d/link,." })
	void makesLinksThatStayInside(String name, String link) throws Exception {
		Outcome.completes(Archives.extract(new TarBytes().symlink(name, link).stream(), this.target, "d", "d"));
		assertThat(Files.readSymbolicLink(this.target.resolve(name))).hasToString(link);
	}

	@Test
	void renamedFolderIsTheOneToStayIn() {
		assertThat(Outcome.fails(
				Archives.extract(new TarBytes().symlink("d/link", "../outside").stream(), this.target, "d", "new"),
				DockerProtocolException.class))
			.hasMessageContaining("leads out of the folder");
		Outcome.completes(Archives.extract(new TarBytes().symlink("d", "beside").stream(), this.target, "d", "other"));
		Outcome.fails(Archives.extract(new TarBytes().symlink("d", "../x").stream(), this.target, "d", "newer"),
				DockerProtocolException.class);
	}

	@Test
	void writesThroughNoLink() throws Exception {
		refused(new TarBytes().symlink("d/link", "../").file("d/link/file", "evil"));
		refused(new TarBytes().folder("d/sub/").symlink("d/link2", "sub").folder("d/link2/"));
		refused(new TarBytes().folder("d/sub/").symlink("d/link3", "sub").symlink("d/link3/x", "y"));
		Files.createSymbolicLink(this.target.resolve("d/before"), this.temp);
		refused(new TarBytes().file("d/before/outside", "evil"));
		refused(new TarBytes().link(TarEntry.HARD_LINK, "d/hard", "d/before/outside"));
		Files.createSymbolicLink(this.target.resolve("d/file"), this.outside);
		refused(new TarBytes().link(TarEntry.HARD_LINK, "d/hard", "d/file").file("d/hard", "evil"));
		Outcome.completes(Archives.extract(
				new TarBytes().file("d/a", "a").link(TarEntry.HARD_LINK, "d/b", "d/a").file("d/b", "b").stream(),
				this.target, "d", "d"));
		assertThat(this.target.resolve("d/a")).as("the other name of what was replaced").hasContent("a");
		untouched();
	}

	@ParameterizedTest
	@ValueSource(strings = { "../outside", "/etc/passwd", "outside", "d/none", "d", "d/hard" })
	void refusesHardLinksToOtherFiles(String link) {
		refused(new TarBytes().folder("d/").link(TarEntry.HARD_LINK, "d/hard", link));
	}

	@ParameterizedTest
	@ValueSource(chars = { '3', '4', '6', 'S', 'V', 'z' })
	void refusesWhatIsNoFile(char type) {
		DockerProtocolException refusal = refused(new TarBytes().folder("d/").link(type, "d/special", ""));
		assertThat(refusal).hasMessage(
				"The archive is refused: 'd/special' is neither a file nor a folder nor a link, but of type " + type);
	}

	@Test
	void folderAndFileDoNotReplaceEachOther() throws Exception {
		Files.createDirectories(this.target.resolve("d/folder"));
		Files.writeString(this.target.resolve("d/file"), "stays");
		refused(new TarBytes().file("d/folder", "x"));
		refused(new TarBytes().folder("d/file/"));
		refused(new TarBytes().file("d/file/x", "x"));
		assertThat(this.target.resolve("d/file")).hasContent("stays");
	}

	@Test
	void fileThatIsNotWholeIsRemoved() {
		byte[] tar = new TarBytes().file("d/first", "whole").file("d/second", "x".repeat(5000)).bytes();
		for (Flux<DataBuffer> archive : List.of(TarBytes.pieces(Arrays.copyOf(tar, 4000), 100),
				TarBytes.pieces(tar, 100).take(40).concatWith(Flux.error(new IOException("cut"))))) {
			Outcome.fails(Archives.extract(archive, this.target, "d", "d"), Exception.class);
			assertThat(this.target.resolve("d/first")).hasContent("whole");
			assertThat(this.target.resolve("d/second")).doesNotExist();
		}
	}

	@Test
	void cancellationRemovesTheFileThatIsNotWhole() throws Exception {
		byte[] tar = new TarBytes().file("d/first", "whole").file("d/second", "x".repeat(5000)).bytes();
		for (int pieces : new int[] { 0, 1, 6, 11, 20, 40 }) {
			CountDownLatch sent = new CountDownLatch(1);
			CountDownLatch aborted = new CountDownLatch(1);
			Flux<DataBuffer> endless = TarBytes.pieces(tar, 100)
				.take(pieces)
				.concatWith(Flux.<DataBuffer>never().doOnSubscribe((subscription) -> sent.countDown()));
			Disposable extraction = Transfer
				.of(endless, () -> AbortSignal.of(new TarFolder(new Placement(this.target, "d", "d")), aborted))
				.subscribe();
			assertThat(sent.await(Outcome.LIMIT.toSeconds(), TimeUnit.SECONDS)).isTrue();
			extraction.dispose();
			assertThat(aborted.await(Outcome.LIMIT.toSeconds(), TimeUnit.SECONDS)).isTrue();
			assertThat(this.target.resolve("d/second")).doesNotExist();
		}
	}

	private DockerProtocolException refused(TarBytes tar) {
		DockerProtocolException refusal = Outcome.fails(Archives.extract(tar.stream(), this.target, "d", "d"),
				DockerProtocolException.class);
		assertThat(refusal).hasMessageStartingWith("The archive is refused: '");
		return refusal;
	}

	private void untouched() {
		assertThat(this.outside).hasContent("untouched");
		try (Stream<Path> files = Files.list(this.temp)) {
			assertThat(files).containsExactlyInAnyOrder(this.target, this.outside);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String permissions(Path path) throws IOException {
		return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
	}

}
