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

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Flux;

import io.springline.docker.archive.TarBytes.Read;
import io.springline.docker.test.Outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for {@link FileContent}.
 */
class FileContentTests {

	@Test
	void packsBytesTextStreamsAndPublishers() throws Exception {
		assertThat(read(FileContent.of("f", "gr\u00FC\u00DFe")).content()).isEqualTo("gr\u00FC\u00DFe");
		assertThat(read(FileContent.of("f", new byte[0])).content()).isEmpty();
		assertThat(read(FileContent.of("f", 5, TarBytes.pieces("hello".getBytes(), 2))).content()).isEqualTo("hello");
		AtomicBoolean closed = new AtomicBoolean();
		assertThat(read(FileContent.of("f", 5, () -> new ByteArrayInputStream("hello".getBytes()) {

			@Override
			public void close() {
				closed.set(true);
			}

		})).content()).isEqualTo("hello");
		assertThat(closed).isTrue();
	}

	@Test
	void hasWhatAFileHas() throws Exception {
		FileContent content = FileContent.of("f", "secret")
			.withMode(0100600)
			.withOwner(7, 8)
			.withModified(TarBytes.TIME);
		assertThat(read(content).entry()).isEqualTo(new TarEntry("f", TarEntry.FILE, 6, 0600, 7, 8, TarBytes.TIME, ""));
		assertThat(read(content.withName("g")).entry())
			.isEqualTo(new TarEntry("g", TarEntry.FILE, 6, 0600, 7, 8, TarBytes.TIME, ""));
		assertThat(read(FileContent.of("f", "")).entry().mode()).isEqualTo(0644);
		assertThat(content).hasToString("FileContent[name=f, size=6]");
	}

	@Test
	void sizeMustBeTrue() {
		assertThat(Outcome.fails(FileContent.of("f", 6, TarBytes.pieces("hello".getBytes(), 2)).pack(),
				IllegalStateException.class))
			.hasMessage("The content of 'f' was to have 6 bytes but has only 5");
		assertThat(Outcome.fails(FileContent.of("f", 4, TarBytes.pieces("hello".getBytes(), 2)).pack(),
				IllegalStateException.class))
			.hasMessage("The content of 'f' was to have 4 bytes but has more");
		Outcome.fails(FileContent.of("f", 4, () -> {
			throw new IOException("gone");
		}).pack(), IOException.class);
		Outcome.fails(FileContent.of("f", 4, Flux.error(new IllegalStateException("gone"))).pack(),
				IllegalStateException.class);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "a/b", "/", ".", ".." })
	void nameIsOne(String name) {
		assertThatIllegalArgumentException().isThrownBy(() -> FileContent.of(name, "x"));
		assertThatIllegalArgumentException().isThrownBy(() -> FileContent.of("f", "x").withName(name));
	}

	private static Read read(FileContent content) throws Exception {
		return TarBytes.read(TarBytes.join(content.pack()), 100).get(0);
	}

}
