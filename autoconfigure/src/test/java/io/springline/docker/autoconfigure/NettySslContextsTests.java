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

package io.springline.docker.autoconfigure;

import javax.net.ssl.SSLEngine;

import io.netty.buffer.UnpooledByteBufAllocator;
import io.netty.handler.ssl.SslContext;
import org.junit.jupiter.api.Test;

import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.SslBundleKey;
import org.springframework.boot.ssl.SslOptions;
import org.springframework.boot.ssl.pem.PemSslStore;
import org.springframework.boot.ssl.pem.PemSslStoreBundle;
import org.springframework.boot.ssl.pem.PemSslStoreDetails;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for {@link NettySslContexts}.
 */
class NettySslContextsTests {

	private static final String CIPHER = "TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384";

	@Test
	void protocolsAndCiphersAreThoseOfTheBundle() {
		SSLEngine engine = engine(
				NettySslContexts.of(bundle(SslOptions.of(new String[] { CIPHER }, new String[] { "TLSv1.2" }))));
		assertThat(engine.getEnabledProtocols()).containsExactly("TLSv1.2");
		assertThat(engine.getEnabledCipherSuites()).containsExactly(CIPHER);
	}

	@Test
	void protocolsAndCiphersAreThoseOfNettyWhenTheBundleNamesNone() {
		SslContext context = NettySslContexts.of(bundle(SslOptions.NONE));
		assertThat(context.isClient()).isTrue();
		assertThat(engine(context).getEnabledProtocols()).contains("TLSv1.2", "TLSv1.3");
		assertThat(context.cipherSuites()).hasSizeGreaterThan(1);
	}

	@Test
	void nameOfTheEngineIsVerified() {
		assertThat(engine(NettySslContexts.of(bundle(SslOptions.NONE))).getSSLParameters()
			.getEndpointIdentificationAlgorithm()).isEqualTo("HTTPS");
	}

	@Test
	void unknownProtocolIsAnErrorInWords() {
		SslBundle bundle = bundle(SslOptions.of(null, new String[] { "TLSv9" }));
		assertThatIllegalArgumentException().isThrownBy(() -> engine(NettySslContexts.of(bundle)));
	}

	private static SSLEngine engine(SslContext context) {
		return context.newEngine(UnpooledByteBufAllocator.DEFAULT, "localhost", 2376);
	}

	private static SslBundle bundle(SslOptions options) {
		PemSslStore trust = PemSslStore.load(PemSslStoreDetails.forCertificate("classpath:ssl/ca.pem"));
		return SslBundle.of(new PemSslStoreBundle(null, trust), SslBundleKey.NONE, options);
	}

}
