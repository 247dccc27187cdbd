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

package io.springline.docker.sample;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A socket of its own for an engine, so that a test can take the engine away from those
 * who use that socket while others go on.
 */
class EngineRelay implements AutoCloseable {

	private final Path folder;

	private final Path socket;

	private final SocketAddress engine;

	private final Set<Closeable> open = ConcurrentHashMap.newKeySet();

	private ServerSocketChannel server;

	EngineRelay(String engineHost) {
		try {
			this.folder = Files.createTempDirectory("springline");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		this.socket = this.folder.resolve("docker.sock");
		URI uri = URI.create(engineHost);
		this.engine = "unix".equals(uri.getScheme()) ? UnixDomainSocketAddress.of(uri.getPath())
				: new InetSocketAddress(uri.getHost(), uri.getPort());
	}

	String host() {
		return "unix://" + this.socket;
	}

	void start() throws IOException {
		ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
		server.bind(UnixDomainSocketAddress.of(this.socket));
		this.server = server;
		inBackground(() -> {
			while (true) {
				SocketChannel client = server.accept();
				SocketChannel target = SocketChannel.open(this.engine);
				keep(client, server);
				keep(target, server);
				inBackground(() -> pump(client, target));
				inBackground(() -> pump(target, client));
			}
		});
	}

	void stop() throws IOException {
		if (this.server != null) {
			this.server.close();
		}
		for (Closeable channel : this.open) {
			channel.close();
		}
		this.open.clear();
		Files.deleteIfExists(this.socket);
	}

	/**
	 * Keep a connection until the relay is stopped, which may just have happened.
	 */
	private void keep(Closeable channel, ServerSocketChannel server) throws IOException {
		this.open.add(channel);
		if (!server.isOpen()) {
			channel.close();
		}
	}

	@Override
	public void close() throws IOException {
		stop();
		Files.delete(this.folder);
	}

	private void pump(SocketChannel from, SocketChannel to) throws IOException {
		ByteBuffer buffer = ByteBuffer.allocate(65536);
		while (from.read(buffer) >= 0) {
			buffer.flip();
			while (buffer.hasRemaining()) {
				to.write(buffer);
			}
			buffer.clear();
		}
		to.shutdownOutput();
	}

	private static void inBackground(Work work) {
		Thread thread = new Thread(() -> {
			try {
				work.run();
			}
			catch (IOException ex) {
				// One side has gone away, which is what this is for
			}
		});
		thread.setDaemon(true);
		thread.start();
	}

	/**
	 * What a thread does.
	 */
	private interface Work {

		void run() throws IOException;

	}

}
