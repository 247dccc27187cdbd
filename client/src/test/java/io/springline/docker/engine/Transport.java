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

import java.nio.file.Path;

import io.netty.handler.ssl.SslContext;

import io.springline.docker.DockerClient;
import io.springline.docker.JavaOnlyClients;
import io.springline.docker.transport.CertificateFolder;
import io.springline.docker.transport.EngineHost;

/**
 * The ways to the engine.
 */
enum Transport {

	UNIX(EngineVariables.HOST, false, true),

	UNIX_JAVA_ONLY(EngineVariables.HOST, false, false),

	TCP(EngineVariables.TCP, false, true),

	TCP_JAVA_ONLY(EngineVariables.TCP, false, false),

	TLS(EngineVariables.TLS, true, true),

	TLS_JAVA_ONLY(EngineVariables.TLS, true, false);

	private final String variable;

	private final boolean secure;

	private final boolean preferNative;

	Transport(String variable, boolean secure, boolean preferNative) {
		this.variable = variable;
		this.secure = secure;
		this.preferNative = preferNative;
	}

	DockerClient client() {
		EngineHost host = EngineHost.parse(EngineVariables.get(this.variable), this.variable);
		SslContext tls = this.secure ? certificates().sslContext() : null;
		if (!this.preferNative) {
			return JavaOnlyClients.create(this.secure ? host.withTls() : host, tls);
		}
		DockerClient.Builder builder = DockerClient.builder().host(host.uri(), host.source());
		return ((tls != null) ? builder.sslContext(tls) : builder).build();
	}

	static CertificateFolder certificates() {
		return new CertificateFolder(Path.of(EngineVariables.get(EngineVariables.CERT_PATH)));
	}

}
