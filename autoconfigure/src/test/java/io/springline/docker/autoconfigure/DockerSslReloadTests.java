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

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.TrustManagerFactory;

import io.netty.buffer.Unpooled;
import io.netty.handler.ssl.ClientAuth;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.handler.ssl.SslHandler;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.netty.Connection;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.test.StepVerifier;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.ssl.DefaultSslBundleRegistry;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.SslManagerBundle;
import org.springframework.boot.ssl.pem.PemSslStore;
import org.springframework.boot.ssl.pem.PemSslStoreBundle;
import org.springframework.boot.ssl.pem.PemSslStoreDetails;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import io.springline.docker.DockerClient;
import io.springline.docker.container.LogsOptions;
import io.springline.docker.stream.Frame;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for SSL bundles that are reloaded while the client is in use.
 */
@Timeout(60)
class DockerSslReloadTests {

	private static final Duration LIMIT = Duration.ofSeconds(30);

	private static final byte[] FRAME = { 1, 0, 0, 0, 0, 0, 0, 1, 'x' };

	private final List<String> requests = new CopyOnWriteArrayList<>();

	private final Sinks.Many<byte[]> output = Sinks.many().unicast().onBackpressureBuffer();

	private final DefaultSslBundleRegistry bundles = new DefaultSslBundleRegistry("engine", bundle("client"));

	private DisposableServer server;

	@AfterEach
	void stop() {
		this.server.disposeNow(LIMIT);
	}

	@Test
	void openStreamGoesOnAndTheNextCallShowsTheNewCertificate() throws Exception {
		run("docker.engine.", "dockerClient");
	}

	@Test
	void namedClientsReloadToo() throws Exception {
		run("docker.engine.clients.build.", "build");
	}

	@Test
	void bundleThatCannotBeUsedChangesNothing() throws Exception {
		start();
		contextRunner("docker.engine.").run((context) -> {
			DockerClient docker = context.getBean(DockerClient.class);
			list(docker);
			this.bundles.updateBundle("engine", brokenBundle());
			list(docker);
			assertThat(this.requests).filteredOn((request) -> request.startsWith("GET"))
				.containsOnly("GET /v1.45/containers/json by CN=client");
		});
	}

	private void run(String prefix, String bean) throws Exception {
		start();
		contextRunner(prefix).run((context) -> {
			DockerClient docker = context.getBean(bean, DockerClient.class);
			StepVerifier
				.create(docker.containers().logs("c1", LogsOptions.builder().follow(true).build()).map(Frame::text))
				.then(() -> this.output.tryEmitNext(FRAME).orThrow())
				.expectNext("x")
				.then(() -> {
					list(docker);
					this.bundles.updateBundle("engine", bundle("server"));
					list(docker);
					this.output.tryEmitNext(FRAME).orThrow();
					this.output.tryEmitComplete().orThrow();
				})
				.expectNext("x")
				.expectComplete()
				.verify(LIMIT);
			assertThat(this.requests).contains("HEAD /_ping by CN=client")
				.contains("GET /v1.45/containers/c1/logs?follow=1&stdout=1&stderr=1 by CN=client")
				.endsWith("GET /v1.45/containers/json by CN=client", "GET /v1.45/containers/json by CN=server");
		});
	}

	private static void list(DockerClient docker) {
		StepVerifier.create(docker.containers().list()).expectComplete().verify(LIMIT);
	}

	private ApplicationContextRunner contextRunner(String prefix) {
		return new ApplicationContextRunner().withConfiguration(AutoConfigurations.of(DockerAutoConfiguration.class))
			.withBean(DefaultSslBundleRegistry.class, () -> this.bundles)
			.withPropertyValues(prefix + "host=tcp://localhost:" + this.server.port(), prefix + "ssl.bundle=engine");
	}

	private void start() throws Exception {
		SslBundle engine = bundle("server");
		SslContext context = SslContextBuilder.forServer(engine.getManagers().getKeyManagerFactory())
			.trustManager(engine.getManagers().getTrustManagerFactory())
			.clientAuth(ClientAuth.REQUIRE)
			.build();
		this.server = HttpServer.create()
			.host("127.0.0.1")
			.port(0)
			.secure((spec) -> spec.sslContext(context))
			.handle((request, response) -> {
				request.withConnection((connection) -> this.requests
					.add(request.method() + " " + request.uri() + " by " + subject(connection)));
				response.header("Api-Version", "1.45");
				if (request.uri().contains("/logs")) {
					return response.header("Content-Type", "application/vnd.docker.multiplexed-stream")
						.send(Flux.from(this.output.asFlux()).map(Unpooled::wrappedBuffer), (bytes) -> true);
				}
				return request.uri().equals("/_ping") ? response.send() : response.sendString(Mono.just("[]"));
			})
			.bindNow(LIMIT);
	}

	private static String subject(Connection connection) {
		SslHandler tls = connection.channel().pipeline().get(SslHandler.class);
		try {
			X509Certificate certificate = (X509Certificate) tls.engine().getSession().getPeerCertificates()[0];
			return certificate.getSubjectX500Principal().getName();
		}
		catch (SSLPeerUnverifiedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static SslBundle brokenBundle() {
		return SslBundle.of(null, null, null, "TLSv1.3", new SslManagerBundle() {

			@Override
			public KeyManagerFactory getKeyManagerFactory() {
				throw new IllegalStateException("no key");
			}

			@Override
			public TrustManagerFactory getTrustManagerFactory() {
				throw new IllegalStateException("no trust");
			}

		});
	}

	private static SslBundle bundle(String owner) {
		PemSslStoreDetails key = PemSslStoreDetails.forCertificate("classpath:ssl/" + owner + ".pem")
			.withPrivateKey("classpath:ssl/" + owner + "-key.pem");
		PemSslStoreDetails trust = PemSslStoreDetails.forCertificate("classpath:ssl/ca.pem");
		return SslBundle.of(new PemSslStoreBundle(PemSslStore.load(key), PemSslStore.load(trust)));
	}

}
