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

package io.springline.docker.image;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import io.springline.docker.error.DockerProtocolException;

/**
 * A message in the wire format of protocol buffers: values by the number of their field.
 * What is not there has the value that the format gives it.
 */
final class ProtobufMessage {

	private static final int VARINT = 0;

	private static final int FIXED_64 = 1;

	private static final int BYTES = 2;

	private static final int FIXED_32 = 5;

	private final Map<Integer, List<Object>> values = new HashMap<>();

	ProtobufMessage(byte[] bytes) {
		ByteBuffer message = ByteBuffer.wrap(bytes);
		try {
			while (message.hasRemaining()) {
				long tag = varint(message);
				this.values.computeIfAbsent((int) (tag >>> 3), (field) -> new ArrayList<>())
					.add(value((int) tag & 7, message));
			}
		}
		catch (BufferUnderflowException ex) {
			throw malformed(ex);
		}
	}

	private static Object value(int type, ByteBuffer message) {
		return switch (type) {
			case VARINT -> varint(message);
			case BYTES -> bytes(message, varint(message));
			case FIXED_64 -> bytes(message, Long.BYTES);
			case FIXED_32 -> bytes(message, Integer.BYTES);
			default -> throw malformed(null);
		};
	}

	private static long varint(ByteBuffer message) {
		long value = 0;
		for (int shift = 0; shift < Long.SIZE; shift += 7) {
			byte next = message.get();
			value |= (next & 0x7FL) << shift;
			if (next >= 0) {
				return value;
			}
		}
		throw malformed(null);
	}

	private static byte[] bytes(ByteBuffer message, long length) {
		if (length < 0 || length > message.remaining()) {
			throw malformed(null);
		}
		byte[] bytes = new byte[(int) length];
		message.get(bytes);
		return bytes;
	}

	long number(int field) {
		return last(field, Long.class, 0L);
	}

	byte[] bytes(int field) {
		return last(field, byte[].class, new byte[0]);
	}

	String text(int field) {
		return text(bytes(field));
	}

	List<String> texts(int field) {
		return all(field, byte[].class).stream().map(ProtobufMessage::text).toList();
	}

	<T> List<T> messages(int field, Function<ProtobufMessage, T> type) {
		return all(field, byte[].class).stream().map(ProtobufMessage::new).map(type).toList();
	}

	@Nullable Instant time(int field) {
		if (!this.values.containsKey(field)) {
			return null;
		}
		ProtobufMessage time = new ProtobufMessage(bytes(field));
		try {
			return Instant.ofEpochSecond(time.number(1), time.number(2));
		}
		catch (ArithmeticException | DateTimeException ex) {
			throw malformed(ex);
		}
	}

	private <T> T last(int field, Class<T> type, T none) {
		List<T> all = all(field, type);
		return all.isEmpty() ? none : all.get(all.size() - 1);
	}

	private <T> List<T> all(int field, Class<T> type) {
		List<Object> all = this.values.getOrDefault(field, List.of());
		if (!all.stream().allMatch(type::isInstance)) {
			throw malformed(null);
		}
		return all.stream().map(type::cast).toList();
	}

	private static String text(byte[] bytes) {
		return new String(bytes, StandardCharsets.UTF_8);
	}

	private static DockerProtocolException malformed(@Nullable Throwable cause) {
		return new DockerProtocolException("The engine sent a malformed trace of BuildKit", cause);
	}

}
