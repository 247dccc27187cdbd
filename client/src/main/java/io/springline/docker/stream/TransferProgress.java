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

import java.util.List;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * How far a pull, push, load, import or build is as a whole, fit for a progress bar:
 * <pre class="code">
 * docker.images().pull("postgres:17")
 *     .transform(TransferProgress::from)
 *     .doOnNext((progress) -&gt; bar.setValue(progress.fraction()))
 *     .blockLast();
 * </pre> A screen that draws slower than the engine tells may put
 * {@code onBackpressureLatest()} in between.
 *
 * @param fraction how much is done, from 0 to 1. It never falls, and is 1 when all is
 * done and not before. Layers count by their sizes, and one whose size is not known as
 * the average. Downloading and extracting a layer are half of it each; a classic build
 * counts its steps instead
 * @param bytesDone the bytes that were transferred
 * @param bytesKnown the bytes to transfer, as far as they are known
 * @param layersDone the number of layers that are ready
 * @param layers all layers that were told of, in their order
 * @param step the step of a classic build, {@code null} for anything else
 * @param steps the number of steps of a classic build, {@code null} for anything else
 * @param latest what the engine told last, {@code null} if it said nothing at all
 * @since 0.1.0
 */
public record TransferProgress(double fraction, long bytesDone, long bytesKnown, int layersDone,
		List<LayerProgress> layers, @Nullable Integer step, @Nullable Integer steps, @Nullable ProgressMessage latest) {

	public TransferProgress {
		layers = List.copyOf(layers);
	}

	/**
	 * Sum up what the engine tells, message by message.
	 * @param messages the messages
	 * @return the progress after each message, and at the end once more, then complete; a
	 * message that carries an error becomes an
	 * {@link io.springline.docker.error.EngineStreamException}
	 */
	public static Flux<TransferProgress> from(Flux<ProgressMessage> messages) {
		return Flux.defer(() -> {
			ProgressTally tally = new ProgressTally();
			return ProgressMessage.raiseErrors(messages).map(tally::add).concatWith(Mono.fromSupplier(tally::complete));
		});
	}

}
