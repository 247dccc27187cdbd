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

import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.UnsynchronizedAppenderBase;
import io.netty.buffer.PooledByteBufAllocator;
import io.netty.util.ResourceLeakDetector;
import org.slf4j.LoggerFactory;

/**
 * Hears what Netty reports of buffers that nobody released.
 */
final class LeakDetection {

	private static final Queue<String> LEAKS = new ConcurrentLinkedQueue<>();

	private LeakDetection() {
	}

	static void install() {
		Logger logger = (Logger) LoggerFactory.getLogger(ResourceLeakDetector.class);
		Reports reports = new Reports();
		reports.setContext(logger.getLoggerContext());
		reports.start();
		logger.addAppender(reports);
	}

	/**
	 * Return what was reported since the last call. Netty knows of a leak when the
	 * garbage collector has taken the buffer, and tells of it when it makes the next one.
	 */
	static List<String> reports() {
		collectGarbage();
		PooledByteBufAllocator.DEFAULT.buffer(1).release();
		List<String> reports = new ArrayList<>();
		for (String leak = LEAKS.poll(); leak != null; leak = LEAKS.poll()) {
			reports.add(leak);
		}
		return reports;
	}

	/**
	 * Return when Netty can see what was garbage: what one collection finds is queued
	 * before what the next finds.
	 */
	private static void collectGarbage() {
		ReferenceQueue<Object> queue = new ReferenceQueue<>();
		for (int i = 0; i < 2; i++) {
			WeakReference<Object> garbage = new WeakReference<>(new Object(), queue);
			while (!garbage.refersTo(null) || queue.poll() == null) {
				System.gc();
			}
		}
	}

	private static final class Reports extends UnsynchronizedAppenderBase<ILoggingEvent> {

		@Override
		protected void append(ILoggingEvent event) {
			String message = event.getFormattedMessage();
			if (message.startsWith("LEAK")) {
				LEAKS.add(message);
			}
		}

	}

}
