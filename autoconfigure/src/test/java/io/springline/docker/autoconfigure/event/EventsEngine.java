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

package io.springline.docker.autoconfigure.event;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntUnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * An engine on a TCP port that tells events, remembers them until it is told to forget,
 * and cuts its answers wherever a test wants.
 */
final class EventsEngine implements AutoCloseable {

	static final int WHOLE = Integer.MAX_VALUE;

	private static final long FIRST_NANO = 1_800_000_000_000_000_000L;

	private static final Pattern PARAMETER = Pattern.compile("[?&](since|until)=([0-9.]+)");

	private final ServerSocket server;

	private final Set<Socket> connections = ConcurrentHashMap.newKeySet();

	private final List<String> requests = new CopyOnWriteArrayList<>();

	private final AtomicInteger answers = new AtomicInteger();

	private final List<Happening> past = new ArrayList<>();

	private int forgotten;

	private volatile IntUnaryOperator cuts = (answer) -> WHOLE;

	private volatile @Nullable String refusal;

	private EventsEngine(ServerSocket server) {
		this.server = server;
		inBackground(() -> {
			while (true) {
				Socket connection = server.accept();
				this.connections.add(connection);
				inBackground(() -> serve(connection));
			}
		});
	}

	static EventsEngine start() throws IOException {
		return start(0);
	}

	static EventsEngine start(int port) throws IOException {
		return new EventsEngine(new ServerSocket(port, 50, InetAddress.getLoopbackAddress()));
	}

	String host() {
		return "tcp://localhost:" + this.server.getLocalPort();
	}

	/**
	 * Cut answers that tell events.
	 * @param cuts says after how many bytes of its body the answer with a number is cut,
	 * the first being 1
	 */
	void cut(IntUnaryOperator cuts) {
		this.cuts = cuts;
	}

	/**
	 * Cut the connections that are open.
	 */
	void cut() {
		this.connections.forEach(EventsEngine::close);
		this.connections.clear();
	}

	/**
	 * Refuse to tell events.
	 * @param status the status, {@code null} to refuse no more
	 */
	void refuse(@Nullable String status) {
		this.refusal = status;
	}

	synchronized void happen(String type, String action, String id) {
		long time = FIRST_NANO + this.past.size() * 1_000_000L;
		this.past.add(new Happening(time,
				"""
						{"Type":"%s","Action":"%s","Actor":{"ID":"%s","Attributes":{"name":"web"}},"scope":"local","time":%d,"timeNano":%d}
						"""
					.formatted(type, action, id, time / 1_000_000_000, time)));
		notifyAll();
	}

	synchronized void forget() {
		this.forgotten = this.past.size();
	}

	List<String> requests() {
		return this.requests;
	}

	@Override
	public void close() throws IOException {
		this.server.close();
		cut();
	}

	private void serve(Socket connection) throws IOException, InterruptedException {
		BufferedReader reader = new BufferedReader(
				new InputStreamReader(connection.getInputStream(), StandardCharsets.ISO_8859_1));
		for (String line = reader.readLine(); line != null; line = reader.readLine()) {
			String request = URLDecoder.decode(line.substring(0, line.lastIndexOf(' ')), StandardCharsets.UTF_8);
			while (!reader.readLine().isEmpty()) {
				continue;
			}
			if (request.contains("/_ping")) {
				write(connection, "HTTP/1.1 200 OK\r\nApi-Version: 1.41\r\nContent-Length: 0\r\n\r\n");
				continue;
			}
			int now = count();
			this.requests.add(request);
			String refused = this.refusal;
			if (refused != null) {
				write(connection, "HTTP/1.1 " + refused
						+ "\r\nContent-Type: application/json\r\nContent-Length: 17\r\n\r\n{\"message\":\"no\"}\n");
				continue;
			}
			tell(connection, request, now);
		}
	}

	private void tell(Socket connection, String request, int now) throws IOException, InterruptedException {
		long since = FIRST_NANO;
		long until = Long.MAX_VALUE;
		Matcher parameters = PARAMETER.matcher(request);
		boolean history = false;
		while (parameters.find()) {
			long time = new BigDecimal(parameters.group(2)).movePointRight(9).longValueExact();
			history = true;
			since = parameters.group(1).equals("since") ? time : since;
			until = parameters.group(1).equals("until") ? time : until;
		}
		int limit = this.cuts.applyAsInt(this.answers.incrementAndGet());
		write(connection, "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n");
		int next = history ? this.forgotten : now;
		while (true) {
			Happening happening = next(next++, until);
			String chunk = (happening != null)
					? Integer.toHexString(happening.json.length()) + "\r\n" + happening.json + "\r\n" : "0\r\n\r\n";
			if (happening != null && (happening.time < since || happening.time > until)) {
				continue;
			}
			if (chunk.length() > limit) {
				write(connection, chunk.substring(0, limit));
				connection.close();
				return;
			}
			limit -= chunk.length();
			write(connection, chunk);
			if (happening == null) {
				return;
			}
		}
	}

	private synchronized int count() {
		return this.past.size();
	}

	private synchronized @Nullable Happening next(int index, long until) throws InterruptedException {
		while (index >= this.past.size()) {
			if (until != Long.MAX_VALUE) {
				return null;
			}
			wait();
		}
		return this.past.get(index);
	}

	private static void write(Socket connection, String text) throws IOException {
		OutputStream output = connection.getOutputStream();
		output.write(text.getBytes(StandardCharsets.ISO_8859_1));
		output.flush();
	}

	private static void close(Socket connection) {
		try {
			connection.close();
		}
		catch (IOException ex) {
			// It was to be closed
		}
	}

	private static void inBackground(Work work) {
		Thread thread = new Thread(() -> {
			try {
				work.run();
			}
			catch (IOException | InterruptedException ex) {
				// The client has gone
			}
		});
		thread.setDaemon(true);
		thread.start();
	}

	private record Happening(long time, String json) {

	}

	private interface Work {

		void run() throws IOException, InterruptedException;

	}

}
