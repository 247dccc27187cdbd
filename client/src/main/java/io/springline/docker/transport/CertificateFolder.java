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

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;

import javax.net.ssl.SSLException;

import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;

/**
 * A folder with {@code ca.pem}, {@code cert.pem} and {@code key.pem}, as
 * {@code DOCKER_CERT_PATH} names one.
 *
 * @param path the folder
 * @since 0.1.0
 */
public record CertificateFolder(Path path) {

	/**
	 * Set up TLS: {@code ca.pem}, if it is there, says whom to trust; {@code cert.pem}
	 * and {@code key.pem}, if they are there, say who this client is.
	 * @return the context for connections
	 */
	public SslContext sslContext() {
		if (!Files.isDirectory(this.path)) {
			throw new IllegalArgumentException("The certificate folder " + this.path + " does not exist");
		}
		try {
			SslContextBuilder builder = SslContextBuilder.forClient();
			if (Files.exists(this.path.resolve("ca.pem"))) {
				builder.trustManager(file("ca.pem"));
			}
			if (Files.exists(this.path.resolve("cert.pem")) || Files.exists(this.path.resolve("key.pem"))) {
				builder.keyManager(file("cert.pem"), file("key.pem"));
			}
			return builder.build();
		}
		catch (SSLException | IllegalArgumentException ex) {
			throw new IllegalArgumentException("The certificates in " + this.path
					+ " cannot be used: keys must be PEM without a password, in PKCS#8 form", ex);
		}
	}

	private File file(String name) {
		Path file = this.path.resolve(name);
		if (!Files.isReadable(file)) {
			throw new IllegalArgumentException("There is no readable " + file);
		}
		return file.toFile();
	}

}
