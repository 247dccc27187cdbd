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

import java.io.IOException;
import java.time.Duration;

import javax.net.ssl.SSLContext;

import org.junit.jupiter.api.Test;
import reactor.test.StepVerifier;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.ssl.SslAutoConfiguration;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.pem.PemSslStore;
import org.springframework.boot.ssl.pem.PemSslStoreBundle;
import org.springframework.boot.ssl.pem.PemSslStoreDetails;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import io.springline.docker.DockerClient;
import io.springline.docker.error.DockerConnectionException;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for TLS with the SSL bundle of {@code docker.engine.ssl.bundle}.
 */
class DockerSslTests {

	private static final Duration LIMIT = Duration.ofSeconds(30);

	private static final String BUNDLE = "spring.ssl.bundle.pem.engine.";

	private final ApplicationContextRunner contextRunner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(SslAutoConfiguration.class, DockerRegistryAutoConfiguration.class,
				DockerAutoConfiguration.class))
		.withPropertyValues("docker.engine.ssl.bundle=engine", BUNDLE + "truststore.certificate=classpath:ssl/ca.pem");

	@Test
	void bundleIsTrustedAndItsCertificateShown() throws IOException {
		try (StubEngine engine = StubEngine.start(certificateOfTheEngine())) {
			withClientCertificate().withPropertyValues("docker.engine.host=" + engine.host()).run((context) -> {
				DockerClient client = context.getBean(DockerClient.class);
				assertThat(client.host().secure()).isTrue();
				StepVerifier.create(client.system().version())
					.assertNext((version) -> assertThat(version.version()).isEqualTo("20.10.24"))
					.expectComplete()
					.verify(LIMIT);
				assertThat(engine.lines()).containsExactly("HEAD /_ping", "GET /v1.41/version");
			});
		}
	}

	@Test
	void bundleOfConnectionDetailsIsUsed() throws IOException {
		try (StubEngine engine = StubEngine.start(certificateOfTheEngine())) {
			SslBundle bundle = bundle("client");
			new ApplicationContextRunner().withConfiguration(AutoConfigurations.of(DockerAutoConfiguration.class))
				.withBean(DockerConnectionDetails.class, () -> new DockerConnectionDetails() {

					@Override
					public String getHost() {
						return engine.host();
					}

					@Override
					public SslBundle getSslBundle() {
						return bundle;
					}

				})
				.run((context) -> StepVerifier.create(context.getBean(DockerClient.class).system().ping())
					.expectNextCount(1)
					.expectComplete()
					.verify(LIMIT));
		}
	}

	@Test
	void engineThatAsksForACertificateRefusesAClientWithoutOne() throws IOException {
		try (StubEngine engine = StubEngine.start(certificateOfTheEngine())) {
			this.contextRunner.withPropertyValues("docker.engine.host=" + engine.host()).run((context) -> {
				StepVerifier.create(context.getBean(DockerClient.class).system().version()).expectError().verify(LIMIT);
				assertThat(engine.requests()).isEmpty();
			});
		}
	}

	@Test
	void engineThatTheBundleDoesNotTrustIsRefused() throws IOException {
		try (StubEngine engine = StubEngine.start(certificateOfTheEngine())) {
			withClientCertificate()
				.withPropertyValues("docker.engine.host=" + engine.host(),
						BUNDLE + "truststore.certificate=classpath:ssl/client.pem")
				.run((context) -> {
					StepVerifier.create(context.getBean(DockerClient.class).system().version())
						.expectError(DockerConnectionException.class)
						.verify(LIMIT);
					assertThat(engine.requests()).isEmpty();
				});
		}
	}

	@Test
	void unknownBundleFailsTheStartAndNamesTheProperty() {
		this.contextRunner
			.withPropertyValues("docker.engine.host=tcp://localhost:2376", "docker.engine.ssl.bundle=unknown")
			.run((context) -> assertThat(context.getStartupFailure())
				.hasStackTraceContaining("The property 'docker.engine.ssl.bundle' cannot be used")
				.hasStackTraceContaining("unknown"));
	}

	@Test
	void bundleWithoutSslSupportFailsTheStartAndNamesTheProperty() {
		new ApplicationContextRunner().withConfiguration(AutoConfigurations.of(DockerAutoConfiguration.class))
			.withPropertyValues("docker.engine.ssl.bundle=engine")
			.run((context) -> assertThat(context.getStartupFailure())
				.hasStackTraceContaining("The property 'docker.engine.ssl.bundle' cannot be used")
				.hasStackTraceContaining("there are no SSL bundles"));
	}

	@Test
	void bundleWithASocketFailsTheStart() {
		this.contextRunner.withPropertyValues("docker.engine.host=unix:///run/docker.sock")
			.run((context) -> assertThat(context.getStartupFailure())
				.hasStackTraceContaining("The property 'docker.engine.ssl.bundle' cannot be used")
				.hasStackTraceContaining("unix:///run/docker.sock"));
	}

	private ApplicationContextRunner withClientCertificate() {
		return this.contextRunner.withPropertyValues(BUNDLE + "keystore.certificate=classpath:ssl/client.pem",
				BUNDLE + "keystore.private-key=classpath:ssl/client-key.pem");
	}

	private static SSLContext certificateOfTheEngine() {
		return bundle("server").createSslContext();
	}

	private static SslBundle bundle(String owner) {
		PemSslStoreDetails key = PemSslStoreDetails.forCertificate("classpath:ssl/" + owner + ".pem")
			.withPrivateKey("classpath:ssl/" + owner + "-key.pem");
		PemSslStoreDetails trust = PemSslStoreDetails.forCertificate("classpath:ssl/ca.pem");
		return SslBundle.of(new PemSslStoreBundle(PemSslStore.load(key), PemSslStore.load(trust)));
	}

}
