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

package io.springline.docker.transport;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import org.jspecify.annotations.Nullable;

/**
 * The question whether the other side speaks websocket, and the only right answer (RFC
 * 6455).
 *
 * @param key the random part of the question
 */
record WebSocketHandshake(String key) {

	private static final String SALT = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

	private static final SecureRandom RANDOM = new SecureRandom();

	/**
	 * Ask, if a request is to become a websocket.
	 * @param request the headers of the request
	 * @return what was asked, or {@code null}
	 */
	static @Nullable WebSocketHandshake ask(HttpHeaders request) {
		if (!request.contains(HttpHeaderNames.UPGRADE, HttpHeaderValues.WEBSOCKET, true)) {
			return null;
		}
		byte[] nonce = new byte[16];
		RANDOM.nextBytes(nonce);
		WebSocketHandshake asked = new WebSocketHandshake(Base64.getEncoder().encodeToString(nonce));
		request.set(HttpHeaderNames.SEC_WEBSOCKET_VERSION, "13").set(HttpHeaderNames.SEC_WEBSOCKET_KEY, asked.key);
		return asked;
	}

	/**
	 * Whether the other side speaks websocket from here on.
	 * @param response what it answered
	 * @return {@code true} if it does
	 */
	boolean isAccepted(HttpResponse response) {
		return response.status().equals(HttpResponseStatus.SWITCHING_PROTOCOLS)
				&& response.headers().contains(HttpHeaderNames.SEC_WEBSOCKET_ACCEPT, accept(), false);
	}

	private String accept() {
		try {
			byte[] hash = MessageDigest.getInstance("SHA-1")
				.digest((this.key + SALT).getBytes(StandardCharsets.US_ASCII));
			return Base64.getEncoder().encodeToString(hash);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
