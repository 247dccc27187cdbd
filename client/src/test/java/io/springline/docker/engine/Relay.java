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

package io.springline.docker.engine;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

import io.springline.docker.transport.EngineHost;

/**
 * Stands between a client and the engine, and can cut what goes through it.
 */
final class Relay implements Closeable {

	private final Queue<SocketChannel> channels = new ConcurrentLinkedQueue<>();

	private final Queue<String> answered = new ConcurrentLinkedQueue<>();

	private final ServerSocketChannel server = ServerSocketChannel.open();

	private volatile Path socket;

	/**
	 * Start a relay.
	 * @param engine the Unix socket of the engine
	 */
	Relay(String engine) throws IOException {
		this.socket = socket(engine);
		this.server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
		inBackground(this::accept);
	}

	String host() {
		return "tcp://127.0.0.1:" + this.server.socket().getLocalPort();
	}

	/**
	 * Wait until the engine has begun to answer requests that were the first of their
	 * connections.
	 * @param path the end of their path and the beginning of their query
	 * @param count how many
	 */
	void awaitAnswers(String path, int count) {
		Await.until(count + " answers to " + path + " have begun",
				() -> this.answered.stream().filter((request) -> request.contains(path)).count() == count);
	}

	/**
	 * Lead new connections to another engine, and break all there are.
	 */
	void lead(String engine) {
		this.socket = socket(engine);
		cut();
	}

	/**
	 * Break all connections there are. New ones can be made.
	 */
	void cut() {
		try {
			for (SocketChannel channel = this.channels.poll(); channel != null; channel = this.channels.poll()) {
				channel.close();
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public void close() throws IOException {
		this.server.close();
		cut();
	}

	private static Path socket(String engine) {
		return EngineHost.parse(engine, "the test").socket();
	}

	private void accept() throws IOException {
		while (true) {
			SocketChannel near = this.server.accept();
			SocketChannel far = SocketChannel.open(UnixDomainSocketAddress.of(this.socket));
			this.channels.add(near);
			this.channels.add(far);
			AtomicReference<String> request = new AtomicReference<>();
			inBackground(() -> pump(near, far, request::set));
			inBackground(() -> pump(far, near, (answer) -> this.answered.add(request.get())));
		}
	}

	private static void pump(SocketChannel from, SocketChannel to, Consumer<String> begun) throws IOException {
		ByteBuffer buffer = ByteBuffer.allocate(64 * 1024);
		boolean first = true;
		while (from.read(buffer.clear()) >= 0) {
			buffer.flip();
			if (first) {
				begun.accept(StandardCharsets.ISO_8859_1.decode(buffer.duplicate()).toString());
				first = false;
			}
			while (buffer.hasRemaining()) {
				to.write(buffer);
			}
		}
		to.shutdownOutput();
	}

	private static void inBackground(Task task) {
		Thread thread = new Thread(() -> {
			try {
				task.run();
			}
			catch (IOException ex) {
				// Cut
			}
		}, "relay");
		thread.setDaemon(true);
		thread.start();
	}

	private interface Task {

		void run() throws IOException;

	}

}
