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

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

import io.springline.docker.error.DockerProtocolException;
import io.springline.docker.stream.Frame;
import io.springline.docker.stream.ProgressMessage;
import io.springline.docker.stream.StreamType;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link BuildTrace}.
 */
class BuildTraceTests {

	private static final Instant TIME = Instant.ofEpochSecond(1_763_757_000, 123_456_789);

	@Test
	void readsSteps() {
		Message step = new Message().text(1, "sha256:a")
			.text(2, "sha256:b")
			.text(2, "sha256:c")
			.text(3, "[2/4] COPY f\u00FCr /")
			.number(4, 1)
			.bytes(5, time())
			.bytes(6, time())
			.text(7, "failed");
		BuildTrace trace = trace(new Message().message(1, step).message(1, new Message().text(1, "sha256:d")));
		assertThat(trace.vertexes())
			.containsExactly(
					new BuildTrace.Vertex("sha256:a", List.of("sha256:b", "sha256:c"), "[2/4] COPY f\u00FCr /", true,
							TIME, TIME, "failed"),
					new BuildTrace.Vertex("sha256:d", List.of(), "", false, null, null, ""));
	}

	@Test
	void readsStatusesLogsAndWarnings() {
		Message status = new Message().text(1, "layer")
			.text(2, "sha256:a")
			.text(3, "extracting")
			.number(4, 300)
			.number(5, 5_000_000_000L)
			.bytes(6, time())
			.bytes(7, time())
			.bytes(8, time());
		Message log = new Message().text(1, "sha256:a").bytes(2, time()).number(3, 2).text(4, "on stderr");
		Message warning = new Message().text(1, "sha256:a")
			.number(2, 1)
			.text(3, "short")
			.text(4, "one")
			.text(4, "two")
			.text(5, "https://docs");
		BuildTrace trace = trace(new Message().message(2, status).message(3, log).message(4, warning));
		assertThat(trace.statuses()).containsExactly(
				new BuildTrace.VertexStatus("layer", "sha256:a", "extracting", 300, 5_000_000_000L, TIME, TIME, TIME));
		assertThat(trace.logs()).containsExactly(new BuildTrace.VertexLog("sha256:a", TIME,
				Frame.of(StreamType.STDERR, "on stderr".getBytes(StandardCharsets.UTF_8))));
		assertThat(trace.warnings()).containsExactly(
				new BuildTrace.VertexWarning("sha256:a", 1, "short", List.of("one", "two"), "https://docs"));
	}

	@Test
	void skipsWhatIsNotKnown() {
		Message step = new Message().text(99, "new")
			.number(98, Long.MIN_VALUE)
			.raw(97 << 3 | 1, 1, 2, 3, 4, 5, 6, 7, 8)
			.raw(96 << 3 | 5, 1, 2, 3, 4)
			.text(1, "sha256:a");
		BuildTrace trace = trace(new Message().text(5, "new").message(1, step));
		assertThat(trace.vertexes()).extracting(BuildTrace.Vertex::digest).containsExactly("sha256:a");
	}

	@Test
	void readsWhatEngineSent() {
		// Of engine 26.1
		BuildTrace trace = BuildTrace.from(message("Cn0KR3NoYTI1NjpiZTU0YzczZjc0NThmOTFlYzIyZmUxNzA3NzdmYzA1OWVkOGY2"
				+ "MzlkZjk2NTEzMmE4YzMyNzQ3NzVmMjkyMzJkGiRbaW50ZXJuYWxdIGxvYWQgcmVtb3RlIGJ1aWxkIGNvbnRleHQqDAi3mYjYBhCj"
				+ "xeOmAg=="));
		assertThat(trace.vertexes()).singleElement().satisfies((step) -> {
			assertThat(step.digest()).startsWith("sha256:be54c73f7458");
			assertThat(step.name()).isEqualTo("[internal] load remote build context");
			assertThat(step.started()).isBetween(Instant.parse("2026-11-21T21:00:00Z"),
					Instant.parse("2026-11-21T22:00:00Z"));
			assertThat(step.completed()).isNull();
		});
	}

	@Test
	void otherMessagesHaveNoTrace() {
		for (String json : List.of("{}", "{\"stream\":\"Step 1\"}", "{\"id\":\"moby.buildkit.trace\"}",
				"{\"id\":\"moby.image.id\",\"aux\":{\"ID\":\"sha256:1\"}}",
				"{\"id\":\"moby.buildkit.trace\",\"aux\":{\"x\":1}}")) {
			assertThat(BuildTrace.from(JsonMapper.shared().readValue(json, ProgressMessage.class))).isNull();
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "?", "Cg==", "Cv8=", "Cv////8P", "C////////////////w==", "CgIKfw==", "CgMqAf8=", "Dw==",
			"CgIIAQ==" })
	void refusesWhatIsMalformed(String base64) {
		assertThatExceptionOfType(DockerProtocolException.class).isThrownBy(() -> BuildTrace.from(message(base64)))
			.withMessageContaining("trace of BuildKit");
	}

	private static BuildTrace trace(Message message) {
		return BuildTrace.from(message(Base64.getEncoder().encodeToString(message.bytes.toByteArray())));
	}

	private static ProgressMessage message(String aux) {
		return JsonMapper.shared()
			.readValue("{\"id\":\"moby.buildkit.trace\",\"aux\":\"" + aux + "\"}", ProgressMessage.class);
	}

	private static byte[] time() {
		return new Message().number(1, TIME.getEpochSecond()).number(2, TIME.getNano()).bytes.toByteArray();
	}

	/**
	 * Writes protocol buffers.
	 */
	private static final class Message {

		private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

		Message number(int field, long value) {
			varint(field << 3);
			varint(value);
			return this;
		}

		Message text(int field, String text) {
			return bytes(field, text.getBytes(StandardCharsets.UTF_8));
		}

		Message message(int field, Message message) {
			return bytes(field, message.bytes.toByteArray());
		}

		Message bytes(int field, byte[] value) {
			varint(field << 3 | 2);
			varint(value.length);
			this.bytes.writeBytes(value);
			return this;
		}

		Message raw(int tag, int... value) {
			varint(tag);
			for (int each : value) {
				this.bytes.write(each);
			}
			return this;
		}

		private void varint(long value) {
			long rest = value;
			while ((rest & ~0x7FL) != 0) {
				this.bytes.write((int) (rest & 0x7F | 0x80));
				rest >>>= 7;
			}
			this.bytes.write((int) rest);
		}

	}

}
