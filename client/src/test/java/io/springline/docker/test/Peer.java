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

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The engine's end of one connection.
 */
public final class Peer {

	private final SocketChannel channel;

	private final ByteBuffer input = ByteBuffer.allocate(64 * 1024).flip();

	private volatile boolean kept;

	Peer(SocketChannel channel) {
		this.channel = channel;
	}

	/**
	 * Send each piece when it is written, as the engine does. Otherwise one that waits
	 * for the receipt of another is lost when the connection is closed with input that
	 * nobody has read.
	 */
	void sendAtOnce() throws IOException {
		this.channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
	}

	/**
	 * Send a head and no body yet.
	 * @param status the status with its reason
	 * @param headers the lines of the headers
	 * @return this peer
	 */
	public Peer head(String status, String... headers) throws IOException {
		return send(headOf(status, headers));
	}

	/**
	 * Send a head and begin a chunked body.
	 * @param status the status with its reason
	 * @param headers the lines of the headers
	 * @return this peer
	 */
	public Peer chunked(String status, String... headers) throws IOException {
		return send(headOf(status, headers).replace("\r\n\r\n", "\r\nTransfer-Encoding: chunked\r\n\r\n"));
	}

	/**
	 * Send a whole answer.
	 * @param status the status with its reason
	 * @param body its body
	 * @param headers the lines of the headers
	 * @return this peer
	 */
	public Peer answer(String status, String body, String... headers) throws IOException {
		int length = body.getBytes(StandardCharsets.UTF_8).length;
		String head = headOf(status, headers).replace("\r\n\r\n", "\r\nContent-Length: " + length + "\r\n\r\n");
		return send(head + body);
	}

	/**
	 * Send a whole answer of JSON.
	 * @param body its body
	 * @return this peer
	 */
	public Peer json(String body) throws IOException {
		return answer("200 OK", body, "Content-Type: application/json");
	}

	public Peer chunk(String text) throws IOException {
		return chunk(text.getBytes(StandardCharsets.UTF_8));
	}

	public Peer chunk(byte[] bytes) throws IOException {
		ByteArrayOutputStream chunk = new ByteArrayOutputStream(bytes.length + 16);
		chunk.writeBytes((Integer.toHexString(bytes.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
		chunk.writeBytes(bytes);
		chunk.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
		return send(chunk.toByteArray());
	}

	public Peer lastChunk() throws IOException {
		return send("0\r\n\r\n");
	}

	public Peer send(String text) throws IOException {
		return send(text.getBytes(StandardCharsets.UTF_8));
	}

	public Peer send(byte[] bytes) throws IOException {
		ByteBuffer buffer = ByteBuffer.wrap(bytes);
		while (buffer.hasRemaining()) {
			this.channel.write(buffer);
		}
		return this;
	}

	/**
	 * Read what comes next, whatever it is.
	 * @return some bytes, or {@code null} at the end of the input
	 */
	public byte @Nullable [] read() throws IOException {
		if (!this.input.hasRemaining() && !fill()) {
			return null;
		}
		byte[] bytes = new byte[this.input.remaining()];
		this.input.get(bytes);
		return bytes;
	}

	/**
	 * Read until the client has ended its side of the connection.
	 * @return how many bytes still came
	 */
	public long readToEnd() throws IOException {
		long count = 0;
		try {
			for (byte[] bytes = read(); bytes != null; bytes = read()) {
				count += bytes.length;
			}
		}
		catch (IOException ex) {
			if (!this.channel.isOpen()) {
				throw ex;
			}
		}
		return count;
	}

	/**
	 * Read the next chunk of the body of a request.
	 * @return its bytes, or {@code null} after the last one
	 */
	public byte @Nullable [] readChunk() throws IOException {
		int size = Integer.parseInt(readLine(), 16);
		byte[] chunk = readBytes(size);
		readLine();
		return (size > 0) ? chunk : null;
	}

	/**
	 * Leave the connection as it is when the script ends, until the engine is closed.
	 */
	public void keepOpen() {
		this.kept = true;
	}

	public void shutdownOutput() throws IOException {
		this.channel.shutdownOutput();
	}

	public void close() throws IOException {
		this.channel.close();
	}

	/**
	 * Break the connection, so that the client sees a reset.
	 */
	public void reset() throws IOException {
		this.channel.setOption(StandardSocketOptions.SO_LINGER, 0);
		this.channel.close();
	}

	/**
	 * Whether the script left the connection open.
	 * @return {@code true} if it did
	 */
	public boolean isKept() {
		return this.kept;
	}

	boolean isOpen() {
		return this.channel.isOpen();
	}

	@Nullable Request readHead() throws IOException {
		if (!this.input.hasRemaining() && !fill()) {
			return null;
		}
		String line = readLine();
		List<String> headers = new ArrayList<>();
		for (String header = readLine(); !header.isEmpty(); header = readLine()) {
			headers.add(header);
		}
		return new Request(line, List.copyOf(headers), new byte[0]);
	}

	Request readBody(Request head) throws IOException {
		String length = head.header("Content-Length");
		if (length != null) {
			return head.withBody(readBytes(Integer.parseInt(length)));
		}
		if (head.header("Transfer-Encoding") == null) {
			return head;
		}
		ByteArrayOutputStream body = new ByteArrayOutputStream();
		for (byte[] chunk = readChunk(); chunk != null; chunk = readChunk()) {
			body.writeBytes(chunk);
		}
		return head.withBody(body.toByteArray());
	}

	private static String headOf(String status, String... headers) {
		StringBuilder head = new StringBuilder("HTTP/1.1 ").append(status).append("\r\n");
		for (String header : headers) {
			head.append(header).append("\r\n");
		}
		return head.append("\r\n").toString();
	}

	private String readLine() throws IOException {
		ByteArrayOutputStream line = new ByteArrayOutputStream();
		while (true) {
			if (!this.input.hasRemaining() && !fill()) {
				throw new EOFException("The client left after '" + line + "'");
			}
			byte next = this.input.get();
			if (next == '\n') {
				String text = line.toString(StandardCharsets.UTF_8);
				return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
			}
			line.write(next);
		}
	}

	private byte[] readBytes(int size) throws IOException {
		byte[] bytes = new byte[size];
		int position = 0;
		while (position < size) {
			if (!this.input.hasRemaining() && !fill()) {
				throw new EOFException("The client left after " + position + " of " + size + " bytes");
			}
			int count = Math.min(this.input.remaining(), size - position);
			this.input.get(bytes, position, count);
			position += count;
		}
		return bytes;
	}

	private boolean fill() throws IOException {
		this.input.clear();
		int count = this.channel.read(this.input);
		this.input.flip();
		return count > 0;
	}

}
