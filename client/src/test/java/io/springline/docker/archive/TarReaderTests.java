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

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.springline.docker.archive.TarBlock.Field;
import io.springline.docker.archive.TarBytes.Read;
import io.springline.docker.error.DockerProtocolException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link TarReader} and {@link TarEntry}.
 */
class TarReaderTests {

	private static final String LONG = "folder/" + "n\u00E4me".repeat(60) + ".txt";

	@ParameterizedTest
	@ValueSource(ints = { 1, 7, 511, 512, 513, 100_000 })
	void readsWhatWasWrittenInPiecesOfAnySize(int pieces) throws Exception {
		TarBytes tar = new TarBytes().folder("folder/")
			.file("folder/empty", "")
			.file("folder/block", "b".repeat(512))
			.file(LONG, "gr\u00FC\u00DFe")
			.symlink("link", "x/".repeat(100))
			.link(TarEntry.HARD_LINK, "hard", LONG)
			.file("last", "end");
		List<Read> entries = TarBytes.read(tar.bytes(), pieces);
		assertThat(entries).extracting(Read::name)
			.containsExactly("folder/", "folder/empty", "folder/block", LONG, "link", "hard", "last");
		assertThat(entries).extracting(Read::content)
			.containsExactly("", "", "b".repeat(512), "gr\u00FC\u00DFe", "", "", "end");
		assertThat(entries).extracting((read) -> read.entry().type())
			.containsExactly('5', '0', '0', '0', '2', '1', '0');
		assertThat(entries.get(4).entry().link()).isEqualTo("x/".repeat(100));
		assertThat(entries.get(5).entry().link()).isEqualTo(LONG);
		assertThat(entries).allSatisfy((read) -> assertThat(read.entry().modified()).isEqualTo(TarBytes.TIME));
	}

	@Test
	void headHoldsNumbersOfAnySize() {
		long size = 9L * 1024 * 1024 * 1024 * 1024;
		TarEntry large = new TarEntry("large", TarEntry.FILE, size, 0755, 3_000_000_000L, 4_000_000_000L,
				Instant.ofEpochSecond(-5, 7), "");
		byte[] bytes = large.encode();
		assertThat(bytes).hasSize(3 * TarBlock.SIZE);
		byte[] records = Arrays.copyOfRange(bytes, TarBlock.SIZE, 2 * TarBlock.SIZE);
		String text = new String(records, StandardCharsets.US_ASCII).replace("\0", "").strip();
		assertThat(text.lines()).containsExactly("18 gid=4000000000", "12 mtime=-5", "22 size=9895604649984",
				"18 uid=3000000000");
		TarEntry read = TarEntry.decode(new TarBlock(Arrays.copyOfRange(bytes, 1024, 1536)),
				PaxRecords.decode((text + "\n").getBytes(StandardCharsets.US_ASCII)));
		assertThat(read).isEqualTo(new TarEntry("large", TarEntry.FILE, size, 0755, 3_000_000_000L, 4_000_000_000L,
				Instant.ofEpochSecond(-5), ""));
	}

	@Test
	void headIsThatOfPosix() {
		byte[] bytes = new TarEntry("a/b", TarEntry.FILE, 8, 04755, 1000, 1001, TarBytes.TIME, "").encode();
		assertThat(bytes).hasSize(512);
		String text = new String(bytes, StandardCharsets.US_ASCII);
		assertThat(text.substring(0, 4)).isEqualTo("a/b\0");
		assertThat(text.substring(100, 148))
			.isEqualTo("0004755\0" + "0001750\0" + "0001751\0" + "00000000010\0" + "14524770400\0");
		assertThat(text.substring(156, 158)).isEqualTo("0\0");
		assertThat(text.substring(257, 265)).isEqualTo("ustar\00000");
	}

	@Test
	void lengthOfRecordCountsItself() {
		for (int size : List.of(1, 88, 89, 90, 91, 92, 985, 986, 987, 988, 989)) {
			Map<String, String> records = Map.of("path", "x".repeat(size));
			byte[] bytes = PaxRecords.encode(records);
			assertThat(new String(bytes, StandardCharsets.US_ASCII)).startsWith(bytes.length + " path=");
			assertThat(PaxRecords.decode(bytes)).isEqualTo(records);
		}
	}

	@Test
	void readsWhatOthersWrite() throws Exception {
		TarBlock gnuName = block("././@LongLink", 'L', 200);
		TarBlock gnuLink = block("././@LongLink", 'K', 120);
		TarBlock entry = block("truncated", '2', 0);
		TarBlock prefixed = block("name", '0', 3);
		prefixed.put(Field.PREFIX, "some/prefix".getBytes());
		prefixed.seal();
		TarBlock global = block("pax_global_header", 'g', 15);
		TarBlock binary = block("binary", '7', 0);
		binary.put(Field.CONTENT, new byte[] { (byte) 0x80, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2 });
		binary.seal();
		TarBlock old = block("old/", '\0', 0);
		byte[] archive = new TarBytes().add(gnuName.bytes(), "n".repeat(199) + "\0")
			.add(gnuLink.bytes(), "l".repeat(119) + "\0")
			.add(entry.bytes(), "")
			.add(prefixed.bytes(), "abc")
			.add(global.bytes(), "15 mtime=100.5\n")
			.add(binary.bytes(), "xy")
			.add(old.bytes(), "")
			.bytes();
		List<Read> entries = TarBytes.read(archive, 3);
		assertThat(entries).extracting(Read::name)
			.containsExactly("n".repeat(199), "some/prefix/name", "binary", "old/");
		assertThat(entries.get(0).entry().link()).isEqualTo("l".repeat(119));
		assertThat(entries).extracting(Read::content).containsExactly("", "abc", "xy", "");
		assertThat(entries.get(2).entry().modified()).isEqualTo(Instant.ofEpochSecond(100, 500_000_000));
		assertThat(entries.get(3).entry().type()).isEqualTo(TarEntry.FOLDER);
	}

	@Test
	void refusesArchiveThatIsCutAnywhere() {
		byte[] whole = new TarBytes().folder("d/").file("d/" + "n".repeat(120), "content").bytes();
		for (int size = 0; size <= whole.length - TarWriter.END; size++) {
			byte[] cut = Arrays.copyOf(whole, size);
			assertThatExceptionOfType(DockerProtocolException.class).as("cut after %s", size)
				.isThrownBy(() -> TarBytes.read(cut, 100))
				.withMessageStartingWith("The archive ended ");
		}
	}

	@Test
	void tellsHowMuchIsMissing() {
		byte[] cut = Arrays.copyOf(new TarBytes().file("file", "0123456789").bytes(), 516);
		assertThatExceptionOfType(DockerProtocolException.class).isThrownBy(() -> TarBytes.read(cut, 600))
			.withMessage("The archive ended inside 'file': 6 of its 10 bytes are missing");
	}

	@Test
	void refusesWhatIsDamaged() {
		byte[] changed = new TarBytes().file("file", "x").bytes();
		changed[0]++;
		refused(changed, "checksum");
		refused("{\"message\":\"no archive\"}".repeat(40).getBytes(), "");
		refused(new TarBytes().add(block("x", 'x', 5).bytes(), "hello").bytes(), "malformed");
		refused(new TarBytes().add(block("x", 'x', 12).bytes(), "99 path=abcd").bytes(), "malformed");
		refused(new TarBytes().add(block("x", 'x', 2_000_000_000).bytes(), "").bytes(), "2000000000 bytes");
		refused(withRecord("size", "-1"), "number");
		refused(withRecord("size", "abc"), "number");
		refused(withRecord("mtime", "1e999999999"), "number");
		refused(withRecord("GNU.sparse.major", "1"), "sparse");
		TarBlock digits = block("x", '0', 0);
		digits.put(Field.UID, "zzz".getBytes());
		digits.seal();
		refused(new TarBytes().add(digits.bytes(), "").bytes(), "number");
	}

	private static void refused(byte[] archive, String reason) {
		assertThatExceptionOfType(DockerProtocolException.class).isThrownBy(() -> TarBytes.read(archive, 1000))
			.withMessageContaining(reason);
	}

	private static byte[] withRecord(String keyword, String value) {
		byte[] record = PaxRecords.encode(Map.of(keyword, value));
		return new TarBytes().add(block("x", 'x', record.length).bytes(), new String(record)).file("f", "x").bytes();
	}

	private static TarBlock block(String name, char type, long size) {
		TarBlock block = new TarBlock();
		block.put(Field.NAME, name.getBytes());
		block.put(Field.TYPE, new byte[] { (byte) type });
		block.put(Field.CONTENT, size);
		block.seal();
		return block;
	}

}
