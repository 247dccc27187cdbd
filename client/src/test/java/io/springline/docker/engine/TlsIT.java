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

import java.net.URI;

import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import reactor.core.publisher.Mono;

import io.springline.docker.DockerClient;
import io.springline.docker.error.DockerConnectionException;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What is said when client and engine do not agree on TLS.
 */
@RequiresEngine
class TlsIT {

	/**
	 * The two kinds of connection.
	 */
	enum Kind {

		CALL {

			@Override
			Mono<?> use(DockerClient docker) {
				return docker.system().ping();
			}

		},

		STREAM {

			@Override
			Mono<?> use(DockerClient docker) {
				return docker.containers().export("any").then();
			}

		},

		UPLOAD {

			@Override
			Mono<?> use(DockerClient docker) {
				return docker.containers().putArchive("any", "/", Tar.large("large", 64, () -> new byte[65536]));
			}

		};

		abstract Mono<?> use(DockerClient docker);

	}

	@ParameterizedTest
	@EnumSource
	void clientWithoutCertificateIsRefused(Kind kind) throws Exception {
		SslContext trusting = SslContextBuilder.forClient()
			.trustManager(Transport.certificates().path().resolve("ca.pem").toFile())
			.build();
		fails(EngineVariables.TLS, trusting, kind).withMessageContaining("could not agree on TLS with https://")
			.withMessageMatching("(?is).*certificate.*");
	}

	@ParameterizedTest
	@EnumSource
	void engineOfUnknownAuthorityIsNotTrusted(Kind kind) throws Exception {
		fails(EngineVariables.TLS, SslContextBuilder.forClient().build(), kind)
			.withMessageContaining("could not agree on TLS with https://")
			.withMessageContaining("unable to find valid certification path");
	}

	@ParameterizedTest
	@EnumSource
	void tlsPortIsCalledWithoutTls(Kind kind) {
		fails(EngineVariables.TLS, null, kind).withMessageContaining("speaks TLS but was called without");
	}

	@ParameterizedTest
	@EnumSource
	void plainPortIsCalledWithTls(Kind kind) {
		fails(EngineVariables.TCP, Transport.certificates().sslContext(), kind)
			.withMessageContaining("was called with TLS but does not speak it");
	}

	private static ThrowableAssertAlternative<DockerConnectionException> fails(String variable, SslContext tls,
			Kind kind) {
		URI address = URI.create(EngineVariables.get(variable));
		DockerClient.Builder builder = DockerClient.builder()
			.host("tcp://" + address.getAuthority(), variable)
			.apiVersion("1.41");
		try (DockerClient docker = ((tls != null) ? builder.sslContext(tls) : builder).build()) {
			return assertThatExceptionOfType(DockerConnectionException.class)
				.isThrownBy(() -> kind.use(docker).block(Engine.LIMIT))
				.withMessageContaining(address.getAuthority() + " (from " + variable + ")");
		}
	}

}
