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

package io.springline.docker.autoconfigure.metrics;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import io.micrometer.core.instrument.Clock;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.BaseUnits;
import io.micrometer.observation.Observation.Context;
import io.micrometer.observation.ObservationHandler;

import io.springline.docker.observation.DockerRequestContext;
import io.springline.docker.observation.TransferListener;

/**
 * {@link ObservationHandler} that counts the bytes of calls while they come and go, times
 * the first byte of an answer, and keeps note of the versions that are spoken.
 *
 * @since 0.1.0
 */
public class DockerTransferObservationHandler implements ObservationHandler<DockerRequestContext> {

	private final MeterRegistry registry;

	private final VersionInfo versions;

	/**
	 * Create a handler.
	 * @param registry the registry of the meters
	 */
	public DockerTransferObservationHandler(MeterRegistry registry) {
		this.registry = registry;
		this.versions = new VersionInfo(registry);
	}

	@Override
	public boolean supportsContext(Context context) {
		return context instanceof DockerRequestContext;
	}

	@Override
	public void onStart(DockerRequestContext context) {
		context.setTransferListener(new Transfer(context));
	}

	/**
	 * Measures one call.
	 */
	private final class Transfer implements TransferListener {

		private final AtomicBoolean answered = new AtomicBoolean();

		private final DockerRequestContext context;

		private final Tags tags;

		private final Counter received;

		private final Counter sent;

		private final Clock clock;

		private final long start;

		Transfer(DockerRequestContext context) {
			MeterRegistry registry = DockerTransferObservationHandler.this.registry;
			this.context = context;
			this.tags = Tags.of("client", context.getClient(), "operation", context.getOperation());
			this.received = Counter.builder("docker.client.received")
				.description("Bytes of answers, without their heads")
				.baseUnit(BaseUnits.BYTES)
				.tags(this.tags)
				.register(registry);
			this.sent = Counter.builder("docker.client.sent")
				.description("Bytes of requests, without their heads")
				.baseUnit(BaseUnits.BYTES)
				.tags(this.tags)
				.register(registry);
			this.clock = registry.config().clock();
			this.start = this.clock.monotonicTime();
		}

		@Override
		public void answered() {
			if (this.answered.compareAndSet(false, true)) {
				Timer.builder("docker.client.first.byte")
					.description("Time until an answer begins")
					.tags(this.tags)
					.register(DockerTransferObservationHandler.this.registry)
					.record(this.clock.monotonicTime() - this.start, TimeUnit.NANOSECONDS);
			}
			DockerTransferObservationHandler.this.versions.learn(this.context);
		}

		@Override
		public void received(int bytes) {
			this.received.increment(bytes);
		}

		@Override
		public void sent(int bytes) {
			this.sent.increment(bytes);
		}

	}

}
