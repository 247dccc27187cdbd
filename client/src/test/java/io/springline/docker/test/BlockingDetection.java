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

package io.springline.docker.test;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

import reactor.blockhound.BlockHound;
import reactor.blockhound.BlockingMethod;

/**
 * Finds threads of event loops and of Reactor's {@code parallel} scheduler that wait.
 * They go on: what an operator makes of an error must not hide it. BlockHound does not
 * know the files of {@code java.nio}, so these are added.
 */
final class BlockingDetection {

	private static final Queue<Throwable> CALLS = new ConcurrentLinkedQueue<>();

	private static final String FILES = "sun.nio.fs.UnixFileSystemProvider";

	private static final String CHANNEL = "sun.nio.ch.FileChannelImpl";

	private static final String OPEN = "(Ljava/nio/file/Path;Ljava/util/Set;[Ljava/nio/file/attribute/FileAttribute;)";

	private static final String ASYNCHRONOUS = "(Ljava/io/FileDescriptor;ZZLsun/nio/ch/ThreadPool;)"
			+ "Ljava/nio/channels/AsynchronousFileChannel;";

	private BlockingDetection() {
	}

	static void install() {
		BlockHound.builder()
			.loadIntegrations()
			.markAsBlocking(FILES, "newByteChannel", OPEN + "Ljava/nio/channels/SeekableByteChannel;")
			.markAsBlocking(FILES, "newFileChannel", OPEN + "Ljava/nio/channels/FileChannel;")
			.markAsBlocking("sun.nio.ch.SimpleAsynchronousFileChannelImpl", "open", ASYNCHRONOUS)
			.markAsBlocking(CHANNEL, "read", "(Ljava/nio/ByteBuffer;)I")
			.markAsBlocking(CHANNEL, "write", "(Ljava/nio/ByteBuffer;)I")
			// Random numbers of the system never wait for long, nor do types that are new
			.allowBlockingCallsInside("java.security.SecureRandom", "nextBytes")
			.allowBlockingCallsInside("tools.jackson.databind.deser.DeserializerCache",
					"_createAndCacheValueDeserializer")
			.blockingMethodCallback(BlockingDetection::add)
			.install();
	}

	private static void add(BlockingMethod method) {
		CALLS.add(new Throwable(method + " on " + Thread.currentThread().getName()));
	}

	/**
	 * Return the calls since the last call of this, with their stacks.
	 */
	static List<String> reports() {
		List<String> reports = new ArrayList<>();
		for (Throwable call = CALLS.poll(); call != null; call = CALLS.poll()) {
			StringWriter text = new StringWriter();
			call.printStackTrace(new PrintWriter(text));
			reports.add(text.toString());
		}
		return reports;
	}

}
