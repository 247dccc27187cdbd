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

package io.springline.docker.stream;

import java.time.Duration;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import tools.jackson.databind.JsonNode;

import io.springline.docker.error.EngineStreamException;
import io.springline.docker.error.NoProgressException;
import io.springline.docker.json.EngineModel;

/**
 * What the engine says while it pulls, pushes, builds, loads or imports. The stream has
 * the status 200 even when it fails: then its last message carries an error.
 *
 * @param id what the message is about, such as a layer, or the kind of {@code aux}
 * @param stream output to print as it is
 * @param status what is being done
 * @param progressDetail how far it is
 * @param progress how far it is, drawn for a terminal; up to API 1.51
 * @param error what went wrong; up to API 1.51
 * @param errorDetail what went wrong
 * @param aux what programs may want: an object with the {@code ID} of a built image, the
 * {@code Tag}, {@code Digest} and {@code Size} of a pushed one, or a string of Base64
 * that BuildKit traces its progress with
 * @since 0.1.0
 */
@EngineModel
public record ProgressMessage(@JsonProperty("id") @Nullable String id, @JsonProperty("stream") @Nullable String stream,
		@JsonProperty("status") @Nullable String status,
		@JsonProperty("progressDetail") @Nullable ProgressDetail progressDetail,
		@JsonProperty("progress") @Nullable String progress, @JsonProperty("error") @Nullable String error,
		@JsonProperty("errorDetail") @Nullable ErrorDetail errorDetail, @JsonProperty("aux") @Nullable JsonNode aux) {

	public ProgressMessage {
		aux = (aux == null || aux.isNull()) ? null : aux;
	}

	/**
	 * Return the id of the image that a build made, if this message tells.
	 * @return the id or {@code null}
	 */
	public @Nullable String imageId() {
		return (this.aux != null) ? this.aux.path("ID").asString(null) : null;
	}

	/**
	 * Turn a message that carries an error into an error of the stream.
	 * @param messages the messages as they came
	 * @return the messages up to the first one with an error
	 */
	public static Flux<ProgressMessage> raiseErrors(Flux<ProgressMessage> messages) {
		return messages.handle((message, sink) -> {
			EngineStreamException failure = message.failure();
			if (failure != null) {
				sink.error(failure);
			}
			else {
				sink.next(message);
			}
		});
	}

	/**
	 * Fail when nothing moves for some time: no byte, no layer, no step of a build.
	 * Neither repeated messages count, nor the engine waiting to try again; while nobody
	 * asks for messages the time stands still. What the engine was doing is cancelled.
	 * <pre class="code">
	 * docker.images().pull("busybox")
	 *     .transform((messages) -&gt; ProgressMessage.requireProgress(messages, Duration.ofMinutes(1)))
	 *     .blockLast();
	 * </pre>
	 * @param messages the messages
	 * @param limit how long nothing may move
	 * @return the messages, ending with a {@link NoProgressException} when nothing moved
	 */
	public static Flux<ProgressMessage> requireProgress(Flux<ProgressMessage> messages, Duration limit) {
		return Flux.defer(() -> new ProgressWatchdog(limit).watch(messages));
	}

	/**
	 * Return the failure that this message tells of, if it does.
	 * @return the failure or {@code null}
	 */
	public @Nullable EngineStreamException failure() {
		String reason = (this.errorDetail != null && this.errorDetail.message() != null) ? this.errorDetail.message()
				: this.error;
		Long code = (this.errorDetail != null) ? this.errorDetail.code() : null;
		if (code == null && (reason == null || reason.isEmpty())) {
			return null;
		}
		return new EngineStreamException((reason != null) ? reason : "The engine failed with code " + code, code);
	}

	/**
	 * How far the engine is with something.
	 *
	 * @param current how much is done
	 * @param total how much there is to do, if known
	 * @param start when it began, in seconds since the epoch
	 * @param hideCounts whether the two numbers mean nothing to people
	 * @param units what is counted, bytes if nothing is said
	 */
	@EngineModel
	public record ProgressDetail(@JsonProperty("current") @Nullable Long current,
			@JsonProperty("total") @Nullable Long total, @JsonProperty("start") @Nullable Long start,
			@JsonProperty("hidecounts") @Nullable Boolean hideCounts, @JsonProperty("units") @Nullable String units) {

	}

	/**
	 * What went wrong.
	 *
	 * @param code the code, such as the exit code of a build step
	 * @param message the message
	 */
	@EngineModel
	public record ErrorDetail(@JsonProperty("code") @Nullable Long code,
			@JsonProperty("message") @Nullable String message) {

	}

}
