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
import java.nio.ByteBuffer;
import java.util.concurrent.CountDownLatch;

/**
 * Tells when a transfer has been given up and nothing is written any more.
 *
 * @param destination where the bytes go
 * @param aborted counted down when the destination has been aborted
 */
record AbortSignal(Destination destination, CountDownLatch aborted) implements Destination {

	static Destination of(Destination destination, CountDownLatch aborted) {
		return new AbortSignal(destination, aborted);
	}

	@Override
	public void write(ByteBuffer bytes) throws IOException {
		this.destination.write(bytes);
	}

	@Override
	public void finish() throws IOException {
		this.destination.finish();
	}

	@Override
	public void abort() throws IOException {
		this.destination.abort();
		this.aborted.countDown();
	}

}
