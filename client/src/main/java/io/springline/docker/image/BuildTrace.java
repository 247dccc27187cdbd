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

import java.time.Instant;
import java.util.Base64;
import java.util.List;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import io.springline.docker.error.DockerProtocolException;
import io.springline.docker.stream.Frame;
import io.springline.docker.stream.ProgressMessage;
import io.springline.docker.stream.StreamType;

/**
 * What BuildKit says of a build that it runs: each trace has what changed since the one
 * before. <pre class="code">
 * docker.images().build(Path.of("."), options)
 *     .mapNotNull(BuildTrace::from)
 *     .flatMapIterable(BuildTrace::vertexes)
 *     .subscribe((step) -&gt; System.out.println(step.name()));
 * </pre>
 *
 * @param vertexes the steps that began, ended or failed
 * @param statuses how far parts of steps are
 * @param logs the output of steps
 * @param warnings what may be wrong with the Dockerfile
 * @since 0.1.0
 */
public record BuildTrace(List<Vertex> vertexes, List<VertexStatus> statuses, List<VertexLog> logs,
		List<VertexWarning> warnings) {

	private static final String ID = "moby.buildkit.trace";

	/**
	 * Decode the trace in a message of a build.
	 * @param message the message
	 * @return the trace, or {@code null} if the message has none
	 * @throws DockerProtocolException if the trace is malformed
	 */
	public static @Nullable BuildTrace from(ProgressMessage message) {
		JsonNode aux = message.aux();
		if (!ID.equals(message.id()) || aux == null || !aux.isString()) {
			return null;
		}
		try {
			return read(new ProtobufMessage(Base64.getDecoder().decode(aux.stringValue())));
		}
		catch (IllegalArgumentException ex) {
			throw new DockerProtocolException("The engine sent a trace of BuildKit that is no Base64", ex);
		}
	}

	private static BuildTrace read(ProtobufMessage message) {
		return new BuildTrace(message.messages(1, Vertex::read), message.messages(2, VertexStatus::read),
				message.messages(3, VertexLog::read), message.messages(4, VertexWarning::read));
	}

	/**
	 * A step of a build.
	 *
	 * @param digest what the step is known by
	 * @param inputs the digests of the steps that it builds on
	 * @param name the name for people, such as {@code [2/4] COPY app /app}
	 * @param cached whether its result was in the cache
	 * @param started when it began, {@code null} before that
	 * @param completed when it ended, {@code null} before that
	 * @param error what went wrong, empty if nothing did
	 */
	public record Vertex(String digest, List<String> inputs, String name, boolean cached, @Nullable Instant started,
			@Nullable Instant completed, String error) {

		private static Vertex read(ProtobufMessage message) {
			return new Vertex(message.text(1), message.texts(2), message.text(3), message.number(4) != 0,
					message.time(5), message.time(6), message.text(7));
		}

	}

	/**
	 * How far a part of a step is, such as a layer that is being pulled.
	 *
	 * @param id what the part is known by
	 * @param vertex the digest of the step
	 * @param name the name for people, often empty
	 * @param current how much is done, in bytes if there is a total
	 * @param total how much there is to do, 0 if that is not known
	 * @param timestamp when this was so
	 * @param started when it began
	 * @param completed when it ended
	 */
	public record VertexStatus(String id, String vertex, String name, long current, long total,
			@Nullable Instant timestamp, @Nullable Instant started, @Nullable Instant completed) {

		private static VertexStatus read(ProtobufMessage message) {
			return new VertexStatus(message.text(1), message.text(2), message.text(3), message.number(4),
					message.number(5), message.time(6), message.time(7), message.time(8));
		}

	}

	/**
	 * Output of a step.
	 *
	 * @param vertex the digest of the step
	 * @param timestamp when it came
	 * @param output the bytes, which may end in the middle of a line
	 */
	public record VertexLog(String vertex, @Nullable Instant timestamp, Frame output) {

		private static VertexLog read(ProtobufMessage message) {
			StreamType stream = (message.number(3) == 2) ? StreamType.STDERR : StreamType.STDOUT;
			return new VertexLog(message.text(1), message.time(2), Frame.of(stream, message.bytes(4)));
		}

	}

	/**
	 * What may be wrong with a step.
	 *
	 * @param vertex the digest of the step
	 * @param level how much it matters
	 * @param message what it is, in one line
	 * @param detail more about it
	 * @param url where that is explained, or empty
	 */
	public record VertexWarning(String vertex, long level, String message, List<String> detail, String url) {

		private static VertexWarning read(ProtobufMessage message) {
			return new VertexWarning(message.text(1), message.number(2), message.text(3), message.texts(4),
					message.text(5));
		}

	}

}
