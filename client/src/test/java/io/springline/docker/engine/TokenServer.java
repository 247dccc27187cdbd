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

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import tools.jackson.databind.json.JsonMapper;

/**
 * Gives tokens for the registry that wants them, to those who have a password or an
 * identity token.
 */
final class TokenServer implements AutoCloseable {

	static final String USERNAME = "token-user";

	static final String PASSWORD = "token-password";

	private static final JsonMapper JSON = JsonMapper.shared();

	private final Set<String> identityTokens = ConcurrentHashMap.newKeySet();

	private final List<String> grants = new CopyOnWriteArrayList<>();

	private final HttpServer server;

	private final Path certificates = Path.of(EngineVariables.get(EngineVariables.TOKEN_CERTIFICATE));

	TokenServer() throws IOException {
		String[] address = EngineVariables.get(EngineVariables.TOKEN_SERVER).split(":");
		this.server = HttpServer.create(new InetSocketAddress(address[0], Integer.parseInt(address[1])), 0);
		this.server.createContext("/token", this::answer);
		this.server.start();
	}

	/**
	 * Accept an identity token.
	 * @param token the token
	 */
	void accept(String token) {
		this.identityTokens.add(token);
	}

	/**
	 * Let an identity token expire.
	 * @param token the token
	 */
	void expire(String token) {
		this.identityTokens.remove(token);
	}

	/**
	 * Return what tokens were asked for with, in order.
	 */
	List<String> grants() {
		return this.grants;
	}

	/**
	 * Return a token for the registry.
	 * @param scope what it allows, such as {@code repository:app:pull,push}
	 * @param validity how long from now it is valid
	 */
	String token(String scope, Duration validity) {
		String[] parts = scope.split(":");
		List<?> access = (parts.length == 3)
				? List.of(Map.of("type", parts[0], "name", parts[1], "actions", Arrays.asList(parts[2].split(","))))
				: List.of();
		Instant now = Instant.now();
		try {
			String chain = Base64.getEncoder().encodeToString(pem("cert.pem"));
			String content = encoded(Map.of("typ", "JWT", "alg", "RS256", "x5c", List.of(chain))) + "."
					+ encoded(Map.of("iss", "springline", "sub", USERNAME, "aud", "springline", "exp",
							now.plus(validity).getEpochSecond(), "nbf", now.minusSeconds(3600).getEpochSecond(), "iat",
							now.minusSeconds(3600).getEpochSecond(), "jti", "1", "access", access));
			Signature signature = Signature.getInstance("SHA256withRSA");
			signature.initSign(key());
			signature.update(content.getBytes(StandardCharsets.US_ASCII));
			return content + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(signature.sign());
		}
		catch (GeneralSecurityException | IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Override
	public void close() {
		this.server.stop(0);
	}

	private void answer(HttpExchange exchange) throws IOException {
		try (exchange) {
			boolean oauth = exchange.getRequestMethod().equals("POST");
			Map<String, String> form = form(
					oauth ? new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)
							: String.valueOf(exchange.getRequestURI().getRawQuery()));
			boolean granted = oauth ? isGranted(form)
					: isGranted(exchange.getRequestHeaders().getFirst("Authorization"));
			String token = token(form.getOrDefault("scope", ""), Duration.ofMinutes(5));
			byte[] body = JSON.writeValueAsBytes(
					granted ? Map.of("token", token, "access_token", token, "expires_in", 300, "refresh_token", "given")
							: Map.of("details", "expired"));
			exchange.getResponseHeaders().set("Content-Type", "application/json");
			exchange.sendResponseHeaders(granted ? 200 : 401, body.length);
			exchange.getResponseBody().write(body);
		}
	}

	private boolean isGranted(Map<String, String> form) {
		String token = form.getOrDefault("refresh_token", "");
		boolean byPassword = PASSWORD.equals(form.get("password")) && USERNAME.equals(form.get("username"));
		this.grants.add(token.isEmpty() ? "password" : token);
		return byPassword || this.identityTokens.contains(token);
	}

	private boolean isGranted(String authorization) {
		this.grants.add((authorization != null) ? "password" : "nobody");
		String expected = Base64.getEncoder()
			.encodeToString((USERNAME + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8));
		return ("Basic " + expected).equals(authorization);
	}

	private static Map<String, String> form(String text) {
		return Arrays.stream(text.split("&"))
			.map((pair) -> pair.split("=", 2))
			.filter((pair) -> pair.length == 2)
			.collect(Collectors.toMap((pair) -> pair[0], (pair) -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8),
					(one, other) -> one));
	}

	private static String encoded(Map<String, ?> json) {
		return Base64.getUrlEncoder().withoutPadding().encodeToString(JSON.writeValueAsBytes(json));
	}

	private PrivateKey key() throws GeneralSecurityException, IOException {
		return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(pem("key.pem")));
	}

	private byte[] pem(String file) throws IOException {
		return Base64.getMimeDecoder()
			.decode(Files.readString(this.certificates.resolve(file)).replaceAll("-----[^-]*-----", ""));
	}

}
