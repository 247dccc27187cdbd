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

import io.springline.docker.ClientSetup;
import io.springline.docker.DockerClient;
import io.springline.docker.transport.CertificateFolder;

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
		ClientSetup setup = ClientSetup.of(EngineVariables.get(this.variable)).nativeTransport(this.preferNative);
		return (this.secure ? setup.tls(certificates().sslContext()) : setup).build();
	}

	static CertificateFolder certificates() {
		return new CertificateFolder(Path.of(EngineVariables.get(EngineVariables.CERT_PATH)));
	}

}
