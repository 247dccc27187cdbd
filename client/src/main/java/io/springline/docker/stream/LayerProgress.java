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

import org.jspecify.annotations.Nullable;

/**
 * How far one layer of an image or plugin is.
 *
 * @param id the short id of the layer
 * @param phase what happens with it
 * @param status the same in the words of the engine
 * @param transferred the bytes that were transferred
 * @param extracted the bytes of these that were unpacked, as far as the engine tells
 * @param size the bytes to transfer, {@code null} while they are not known
 * @since 0.1.0
 */
public record LayerProgress(String id, Phase phase, String status, long transferred, long extracted,
		@Nullable Long size) {

	LayerProgress moveTo(Phase next, ProgressMessage message) {
		String text = String.valueOf(message.status());
		Bytes bytes = Bytes.of(message, this.size);
		return switch (next) {
			case WAITING -> new LayerProgress(this.id, next, text, 0, 0, this.size);
			case TRANSFERRING ->
				new LayerProgress(this.id, bytes.isLast(text) ? Phase.DONE : next, text, bytes.current, 0, bytes.total);
			case TRANSFERRED -> new LayerProgress(this.id, next, text, whole(this.transferred), 0, this.size);
			case EXTRACTING ->
				new LayerProgress(this.id, next, text, whole(this.transferred), bytes.of(this.size), this.size);
			case DONE -> new LayerProgress(this.id, next, text, whole(this.transferred), whole(0), this.size);
			case PRESENT -> new LayerProgress(this.id, next, text, 0, 0, null);
		};
	}

	private long whole(long otherwise) {
		return (this.size != null) ? this.size : otherwise;
	}

	/**
	 * What happens with a layer.
	 */
	public enum Phase {

		/**
		 * Nothing yet.
		 */
		WAITING,

		/**
		 * Its bytes are downloaded, uploaded or read.
		 */
		TRANSFERRING,

		/**
		 * All its bytes are there.
		 */
		TRANSFERRED,

		/**
		 * It is unpacked.
		 */
		EXTRACTING,

		/**
		 * It is ready.
		 */
		DONE,

		/**
		 * It was there already, and was not transferred.
		 */
		PRESENT;

		static @Nullable Phase of(String status) {
			return switch (status) {
				case "Pulling fs layer", "Waiting", "Preparing" -> WAITING;
				case "Downloading", "Pushing", "Loading layer", "Importing" -> TRANSFERRING;
				case "Verifying Checksum", "Download complete" -> TRANSFERRED;
				case "Extracting" -> EXTRACTING;
				case "Pull complete", "Pushed" -> DONE;
				case "Already exists", "Layer already exists" -> PRESENT;
				default ->
					status.startsWith("Mounted from ") ? PRESENT : status.startsWith("Retrying in ") ? WAITING : null;
			};
		}

	}

	/**
	 * The bytes of a message. The engine may count more than it announced, and counts
	 * seconds where it does not know bytes.
	 */
	private record Bytes(long current, @Nullable Long total) {

		static Bytes of(ProgressMessage message, @Nullable Long known) {
			ProgressMessage.ProgressDetail detail = message.progressDetail();
			if (detail == null || detail.units() != null && !detail.units().isEmpty()) {
				return new Bytes(0, known);
			}
			Long total = (detail.total() != null && detail.total() > 0) ? detail.total() : known;
			long current = (detail.current() != null) ? detail.current() : 0;
			return new Bytes((total != null) ? Math.min(current, total) : current, total);
		}

		// Nothing else says that a layer was loaded
		boolean isLast(String status) {
			return status.equals("Loading layer") && this.total != null && this.current == this.total;
		}

		long of(@Nullable Long size) {
			return (size != null) ? Math.min(this.current, size) : this.current;
		}

	}

}
