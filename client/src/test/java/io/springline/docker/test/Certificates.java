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

import java.io.File;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.util.Objects;

import javax.net.ssl.SSLException;

import io.netty.handler.ssl.ClientAuth;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;

/**
 * The certificates under {@code tls} of the test resources.
 */
public final class Certificates {

	private static final Path FOLDER = folder();

	private Certificates() {
	}

	/**
	 * Return the folder of a client that trusts the engine and whom the engine trusts.
	 * @return the folder
	 */
	public static Path client() {
		return FOLDER.resolve("client");
	}

	/**
	 * Return the folder of a client that trusts another authority.
	 * @return the folder
	 */
	public static Path other() {
		return FOLDER.resolve("other");
	}

	/**
	 * Set up TLS for an engine that only clients with a certificate may call.
	 * @return the context of the engine
	 */
	public static SslContext engine() {
		try {
			return SslContextBuilder.forServer(file("server.pem"), file("server-key.pem"))
				.trustManager(file("client/ca.pem"))
				.clientAuth(ClientAuth.REQUIRE)
				.build();
		}
		catch (SSLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * Set up TLS for an engine whose certificate is in the name of another machine.
	 * @return the context of the engine
	 */
	public static SslContext stranger() {
		try {
			return SslContextBuilder.forServer(file("stranger.pem"), file("stranger-key.pem")).build();
		}
		catch (SSLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static File file(String name) {
		return FOLDER.resolve(name).toFile();
	}

	private static Path folder() {
		try {
			URL resource = Objects.requireNonNull(Certificates.class.getResource("/tls/server.pem"));
			return Path.of(resource.toURI()).getParent();
		}
		catch (URISyntaxException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
