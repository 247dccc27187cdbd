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
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.jspecify.annotations.Nullable;

import io.springline.docker.ClientSetup;
import io.springline.docker.DockerClient;

/**
 * An engine that answers with exactly the bytes of a script. It announces API 1.45 to
 * pings by itself.
 */
public final class ScriptedEngine implements AutoCloseable {

	private static final String VERSION = "1.45";

	private static final Request CONNECTION = new Request("", List.of(), new byte[0]);

	private final Transport transport;

	private final Script script;

	private final Options options;

	private final ServerSocketChannel server;

	private final @Nullable SocketFile socket;

	private final boolean ownSocket;

	private final List<Request> requests = new CopyOnWriteArrayList<>();

	private final List<Peer> peers = new CopyOnWriteArrayList<>();

	private final List<Throwable> failures = new CopyOnWriteArrayList<>();

	private final List<DockerClient> clients = new ArrayList<>();

	private ScriptedEngine(Transport transport, @Nullable SocketFile place, Options options, Script script) {
		this.transport = transport;
		this.options = options;
		this.script = script;
		this.ownSocket = place == null && transport.isUnix();
		this.socket = this.ownSocket ? SocketFile.create() : place;
		try {
			if (this.socket != null) {
				this.server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
				this.server.bind(UnixDomainSocketAddress.of(this.socket.path()), 4096);
			}
			else {
				this.server = ServerSocketChannel.open();
				this.server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 4096);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		inBackground("accept", this::accept);
	}

	/**
	 * Start an engine that reads each request to its end before it follows the script.
	 * @param transport where to listen
	 * @param script what to answer to each request
	 * @return the engine
	 */
	public static ScriptedEngine start(Transport transport, Script script) {
		return start(transport, Options.DEFAULTS, script);
	}

	/**
	 * Start an engine.
	 * @param transport where to listen
	 * @param options how it behaves
	 * @param script what to answer to each request
	 * @return the engine
	 */
	public static ScriptedEngine start(Transport transport, Options options, Script script) {
		return new ScriptedEngine(transport, null, options, script);
	}

	/**
	 * Start an engine on a socket that stays when the engine is closed.
	 * @param socket where to listen
	 * @param script what to answer to each request
	 * @return the engine
	 */
	public static ScriptedEngine start(SocketFile socket, Script script) {
		return new ScriptedEngine(Transport.UNIX, socket, Options.DEFAULTS, script);
	}

	public String host() {
		try {
			return (this.socket != null) ? this.socket.uri()
					: "tcp://127.0.0.1:" + ((InetSocketAddress) this.server.getLocalAddress()).getPort();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	public ClientSetup setup() {
		return ClientSetup.of(host()).nativeTransport(this.transport.isNative());
	}

	/**
	 * Make a client that is closed with this engine.
	 * @return the client
	 */
	public DockerClient client() {
		return client(setup());
	}

	/**
	 * Make a client that is closed with this engine.
	 * @param setup its settings
	 * @return the client
	 */
	public DockerClient client(ClientSetup setup) {
		DockerClient client = setup.build();
		this.clients.add(client);
		return client;
	}

	/**
	 * Return the requests that came, without pings.
	 * @return the requests in their order
	 */
	public List<Request> requests() {
		return this.requests.stream().filter((request) -> !request.isPing()).toList();
	}

	/**
	 * Return method and target of the requests that came, without pings.
	 * @return the calls in their order
	 */
	public List<String> calls() {
		return requests().stream().map(Request::call).toList();
	}

	/**
	 * Return method and target of all requests that came.
	 * @return the calls in their order
	 */
	public List<String> callsAndPings() {
		return this.requests.stream().map(Request::call).toList();
	}

	/**
	 * Return all connections that were made, open or not.
	 * @return the connections in their order
	 */
	public List<Peer> peers() {
		return this.peers;
	}

	private void accept() throws IOException {
		while (true) {
			SocketChannel channel = this.server.accept();
			Peer peer = new Peer(channel);
			this.peers.add(peer);
			inBackground("peer", () -> serve(peer));
		}
	}

	private void serve(Peer peer) throws IOException, InterruptedException {
		try {
			if (!this.transport.isUnix()) {
				peer.sendAtOnce();
			}
			if (this.options.rawConnections()) {
				this.script.answer(CONNECTION, peer);
				return;
			}
			Request head = peer.readHead();
			while (head != null) {
				answer(head, peer);
				head = (peer.isOpen() && !peer.isKept()) ? peer.readHead() : null;
			}
		}
		finally {
			if (!peer.isKept()) {
				peer.close();
			}
		}
	}

	private void answer(Request head, Peer peer) throws IOException, InterruptedException {
		Request request = this.options.bodiesByScript() ? head : peer.readBody(head);
		this.requests.add(request);
		if (request.isPing() && this.options.announced() != null) {
			peer.head("200 OK", "Api-Version: " + this.options.announced(), "Content-Length: 0");
		}
		else {
			this.script.answer(request, peer);
		}
	}

	private void inBackground(String name, Task task) {
		Thread thread = new Thread(() -> {
			try {
				task.run();
			}
			catch (IOException | InterruptedException ex) {
				// The client or the test closed the connection
			}
			catch (Throwable ex) {
				this.failures.add(ex);
			}
		}, "scripted-engine-" + name);
		thread.setDaemon(true);
		thread.start();
	}

	@Override
	public void close() throws IOException {
		this.clients.forEach(DockerClient::close);
		this.server.close();
		for (Peer peer : this.peers) {
			peer.close();
		}
		if (this.socket != null && this.ownSocket) {
			this.socket.close();
		}
		if (!this.failures.isEmpty()) {
			throw new AssertionError("The script of the engine failed", this.failures.get(0));
		}
	}

	/**
	 * Answers requests.
	 */
	@FunctionalInterface
	public interface Script {

		/**
		 * Answer a request. The connection is closed when this fails, or when the client
		 * closes it.
		 * @param request the request
		 * @param peer the connection it came on
		 */
		void answer(Request request, Peer peer) throws IOException, InterruptedException;

	}

	/**
	 * How an engine behaves.
	 *
	 * @param announced the API version it announces to pings, or {@code null} to leave
	 * pings to the script
	 * @param bodiesByScript whether the script reads the bodies of requests
	 * @param rawConnections whether the script is called once for each connection, with
	 * nothing read
	 */
	public record Options(@Nullable String announced, boolean bodiesByScript, boolean rawConnections) {

		public static final Options DEFAULTS = announcing(VERSION);

		public static final Options PINGS_BY_SCRIPT = new Options(null, false, false);

		public static final Options BODIES_BY_SCRIPT = new Options(VERSION, true, false);

		public static final Options RAW_CONNECTIONS = new Options(null, true, true);

		public static Options announcing(String version) {
			return new Options(version, false, false);
		}

	}

	private interface Task {

		void run() throws IOException, InterruptedException;

	}

}
