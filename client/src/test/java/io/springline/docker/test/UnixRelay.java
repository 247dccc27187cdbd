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

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Carries what comes over a Unix socket to a TCP port of this machine, and back.
 */
final class UnixRelay implements AutoCloseable {

	private final SocketFile socket = SocketFile.create();

	private final Queue<SocketChannel> channels = new ConcurrentLinkedQueue<>();

	private final ServerSocketChannel server;

	private final InetSocketAddress target;

	UnixRelay(int port) {
		this.target = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
		try {
			this.server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
			this.server.bind(UnixDomainSocketAddress.of(this.socket.path()));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		inBackground(this::accept);
	}

	String uri() {
		return this.socket.uri();
	}

	private void accept() throws IOException {
		while (true) {
			SocketChannel near = this.server.accept();
			SocketChannel far = SocketChannel.open(this.target);
			this.channels.add(near);
			this.channels.add(far);
			inBackground(() -> pump(near, far));
			inBackground(() -> pump(far, near));
		}
	}

	private static void pump(SocketChannel from, SocketChannel to) throws IOException {
		ByteBuffer buffer = ByteBuffer.allocate(64 * 1024);
		try {
			while (from.read(buffer.clear()) >= 0) {
				buffer.flip();
				while (buffer.hasRemaining()) {
					to.write(buffer);
				}
			}
			to.shutdownOutput();
		}
		catch (IOException ex) {
			from.close();
			to.close();
		}
	}

	private static void inBackground(Task task) {
		Thread thread = new Thread(() -> {
			try {
				task.run();
			}
			catch (IOException ex) {
				// One of the sockets was closed, which ends the task
			}
		}, "unix-relay");
		thread.setDaemon(true);
		thread.start();
	}

	@Override
	public void close() throws IOException {
		this.server.close();
		for (SocketChannel channel : this.channels) {
			channel.close();
		}
		this.socket.close();
	}

	private interface Task {

		void run() throws IOException;

	}

}
