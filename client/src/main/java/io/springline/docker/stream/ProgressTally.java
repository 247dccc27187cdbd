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

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import io.springline.docker.stream.LayerProgress.Phase;

/**
 * Sums up messages of progress.
 */
final class ProgressTally {

	private static final Pattern STEP = Pattern.compile("^Step (\\d{1,9})/(\\d{1,9}) : ");

	private static final double ALMOST = 0.999;

	private final Map<String, LayerProgress> layers = new LinkedHashMap<>();

	private double fraction;

	private @Nullable Integer step;

	private @Nullable Integer steps;

	private @Nullable ProgressMessage latest;

	TransferProgress add(ProgressMessage message) {
		this.latest = message;
		if (message.status() != null) {
			addLayer(message, message.status());
		}
		if (message.stream() != null) {
			addStep(message.stream());
		}
		this.fraction = Math.max(this.fraction, Math.min(ALMOST, fraction()));
		return progress();
	}

	TransferProgress complete() {
		this.fraction = 1;
		return progress();
	}

	private void addLayer(ProgressMessage message, String status) {
		Phase phase = Phase.of(status);
		if (phase != null) {
			String id = Objects.requireNonNullElse(message.id(), "");
			LayerProgress layer = this.layers.getOrDefault(id, new LayerProgress(id, phase, status, 0, 0, null));
			this.layers.put(id, layer.moveTo(phase, message));
		}
	}

	private void addStep(String output) {
		Matcher matcher = STEP.matcher(output);
		if (matcher.find()) {
			this.step = Integer.valueOf(matcher.group(1));
			this.steps = Integer.valueOf(matcher.group(2));
		}
	}

	private double fraction() {
		if (this.step != null && this.steps != null) {
			return (this.steps > 0) ? (this.step - 1.0) / this.steps : 0;
		}
		Collection<LayerProgress> moving = this.layers.values()
			.stream()
			.filter((layer) -> layer.phase() != Phase.PRESENT)
			.toList();
		double average = moving.stream()
			.map(LayerProgress::size)
			.filter(Objects::nonNull)
			.mapToLong(Long::longValue)
			.average()
			.orElse(1);
		double all = 0;
		double done = 0;
		for (LayerProgress layer : moving) {
			double size = (layer.size() != null) ? layer.size() : average;
			all += size;
			done += size * fraction(layer, size);
		}
		return (all > 0) ? done / all : 0;
	}

	private static double fraction(LayerProgress layer, double size) {
		double transferred = (size > 0) ? Math.min(1, layer.transferred() / size) : 0;
		return switch (layer.phase()) {
			case WAITING -> 0;
			case TRANSFERRING -> layer.status().equals("Downloading") ? transferred / 2 : transferred;
			case TRANSFERRED -> 0.5;
			case EXTRACTING -> 0.5 + ((size > 0) ? Math.min(1, layer.extracted() / size) / 2 : 0);
			case DONE, PRESENT -> 1;
		};
	}

	private TransferProgress progress() {
		long done = 0;
		long known = 0;
		int ready = 0;
		for (LayerProgress layer : this.layers.values()) {
			done += layer.transferred();
			known += (layer.size() != null) ? layer.size() : layer.transferred();
			ready += (layer.phase() == Phase.DONE || layer.phase() == Phase.PRESENT) ? 1 : 0;
		}
		return new TransferProgress(this.fraction, done, known, ready, new ArrayList<>(this.layers.values()), this.step,
				this.steps, this.latest);
	}

}
