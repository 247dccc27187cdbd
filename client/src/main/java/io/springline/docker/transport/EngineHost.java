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

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import org.springframework.util.StringUtils;

/**
 * Where an engine listens, and who said so.
 *
 * @param socket the path of its Unix socket, or {@code null} when it listens on TCP
 * @param name the name or address of its machine, or {@code null} when it listens on a
 * socket
 * @param port its TCP port, 0 when it listens on a socket
 * @param secure whether TLS is spoken
 * @param source where the host came from, in words
 * @since 0.1.0
 */
public record EngineHost(@Nullable Path socket, @Nullable String name, int port, boolean secure, String source) {

	private static final int PLAIN_PORT = 2375;

	private static final int TLS_PORT = 2376;

	private static final int MAX_PORT = 65535;

	/**
	 * Read a host as the docker command line does: {@code unix:///path},
	 * {@code tcp://name:port}, or {@code http} and {@code https} in place of {@code tcp}.
	 * @param host the text
	 * @param source where it came from, in words
	 * @return the host
	 */
	public static EngineHost parse(String host, String source) {
		URI uri = uri(host.strip(), source);
		String scheme = (uri.getScheme() != null) ? uri.getScheme().toLowerCase(Locale.ROOT) : "";
		return switch (scheme) {
			case "unix" -> unix(uri, host, source);
			case "tcp", "http" -> tcp(uri, host, false, source);
			case "https" -> tcp(uri, host, true, source);
			case "npipe" -> throw unusable(host, source,
					"named pipes are not supported: let the engine listen on " + "tcp://127.0.0.1:2375 and use that");
			case "ssh" -> throw unusable(host, source, "ssh is not supported yet: forward the socket with "
					+ "'ssh -nNT -L /tmp/docker.sock:/var/run/docker.sock HOST' and use unix:///tmp/docker.sock");
			default -> throw unusable(host, source, "it must start with unix://, tcp://, http:// or https://");
		};
	}

	/**
	 * Return this host with TLS.
	 * @return the host
	 */
	public EngineHost withTls() {
		return new EngineHost(this.socket, this.name, this.port, true, this.source);
	}

	/**
	 * Return the host as it is written, without its source.
	 * @return the host as a URI
	 */
	public String uri() {
		return (this.socket != null) ? "unix://" + this.socket : (this.secure ? "https://" : "tcp://") + authority();
	}

	/**
	 * Return the part of a URI that names machine and port.
	 * @return the authority, {@code localhost} for a socket
	 */
	String authority() {
		if (this.name == null) {
			return "localhost";
		}
		return (this.name.contains(":") ? "[" + this.name + "]" : this.name) + ":" + this.port;
	}

	@Override
	public String toString() {
		return uri() + " (from " + this.source + ")";
	}

	private static URI uri(String host, String source) {
		try {
			return new URI(host);
		}
		catch (URISyntaxException ex) {
			throw unusable(host, source, ex.getReason());
		}
	}

	private static EngineHost unix(URI uri, String host, String source) {
		if (!StringUtils.hasText(uri.getPath()) || StringUtils.hasText(uri.getAuthority())) {
			throw unusable(host, source,
					"a socket is written with its absolute path, as in unix:///var/run/docker.sock");
		}
		return new EngineHost(Path.of(uri.getPath()), null, 0, false, source);
	}

	private static EngineHost tcp(URI uri, String host, boolean secure, String source) {
		if (!StringUtils.hasText(uri.getHost())) {
			throw unusable(host, source, "the name of the machine is missing or malformed");
		}
		if (StringUtils.hasText(uri.getPath()) && !uri.getPath().equals("/") || uri.getQuery() != null
				|| uri.getUserInfo() != null) {
			throw unusable(host, source, "nothing but machine and port may follow the scheme");
		}
		String name = uri.getHost().startsWith("[") ? uri.getHost().substring(1, uri.getHost().length() - 1)
				: uri.getHost();
		int port = (uri.getPort() >= 0) ? uri.getPort() : secure ? TLS_PORT : PLAIN_PORT;
		if (port < 1 || port > MAX_PORT) {
			throw unusable(host, source, "the port must be between 1 and " + MAX_PORT);
		}
		return new EngineHost(null, name, port, secure, source);
	}

	private static IllegalArgumentException unusable(String host, String source, String why) {
		return new IllegalArgumentException(
				"The host '" + host.replaceAll("//.*@", "//") + "' from " + source + " cannot be used: " + why);
	}

}
