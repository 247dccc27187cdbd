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

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

import javax.net.ssl.SSLException;

import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Flux;

import org.springframework.core.io.buffer.DataBuffer;

import io.springline.docker.ClientSetup;
import io.springline.docker.DockerClient;
import io.springline.docker.exec.ExecCreateRequest;
import io.springline.docker.exec.ExecResult;
import io.springline.docker.stream.Input;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Many sessions, and much through one, with a real engine.
 */
@RequiresEngine
class SessionStressIT {

	private static final int PIECE = 32 * 1024;

	private static final int PIECES = 2048;

	private final Engine engine;

	SessionStressIT(Engine engine) {
		this.engine = engine;
	}

	@ParameterizedTest
	@EnumSource
	void sixtyFourMegabytesComeBackByteForByte(Transport transport) {
		comeBack(transport::client);
	}

	@ParameterizedTest
	@ValueSource(strings = { "TLSv1.2", "TLSv1.3" })
	void sixtyFourMegabytesComeBackByteForByteOverEachTls(String protocol) throws SSLException {
		Path certificates = Transport.certificates().path();
		SslContext tls = SslContextBuilder.forClient()
			.trustManager(certificates.resolve("ca.pem").toFile())
			.keyManager(certificates.resolve("cert.pem").toFile(), certificates.resolve("key.pem").toFile())
			.protocols(protocol)
			.build();
		comeBack(() -> ClientSetup.of(EngineVariables.get(EngineVariables.TLS)).tls(tls).build());
	}

	private void comeBack(Supplier<DockerClient> client) {
		String id = this.engine.started(this.engine.service());
		MessageDigest sent = sha256();
		MessageDigest received = sha256();
		AtomicLong size = new AtomicLong();
		Random random = new Random(1);
		Flux<DataBuffer> input = Flux.range(0, PIECES).concatMap((number) -> {
			byte[] piece = new byte[PIECE];
			random.nextBytes(piece);
			sent.update(piece);
			return Input.of(piece);
		});
		ExecCreateRequest cat = ExecCreateRequest.builder("cat").attachStdin(true).build();
		try (DockerClient docker = client.get()) {
			Long exitCode = docker.exec().open(id, cat).flatMap((session) -> session.pipe(input).doOnNext((frame) -> {
				received.update(frame.buffer());
				size.addAndGet(frame.size());
			}).then(session.exitCode())).block(Engine.LIMIT);
			assertThat(exitCode).isZero();
		}
		assertThat(size).hasValue((long) PIECE * PIECES);
		assertThat(HexFormat.of().formatHex(received.digest())).isEqualTo(HexFormat.of().formatHex(sent.digest()));
	}

	@Test
	@Timeout(900)
	void aThousandSessionsOneAfterAnotherAndAHundredAtOnce() {
		String id = this.engine.started(this.engine.service());
		try (DockerClient docker = this.engine.builder().build()) {
			atOnce(docker, id, 100, 100);
			int sockets = Descriptors.sockets().size();
			int threads = ManagementFactory.getThreadMXBean().getThreadCount();
			for (int i = 0; i < 50; i++) {
				atOnce(docker, id, 20, 1);
			}
			atOnce(docker, id, 100, 100);
			Await.until("no more sockets are open than before", () -> Descriptors.sockets().size() <= sockets);
			assertThat(ManagementFactory.getThreadMXBean().getThreadCount()).isLessThan(threads + 10);
		}
	}

	private static void atOnce(DockerClient docker, String id, int count, int concurrency) {
		Flux<ExecResult> results = Flux.range(0, count)
			.flatMap((number) -> docker.exec().run(id, ExecCreateRequest.of("cat"), Input.of("text " + number)),
					concurrency);
		List<ExecResult> ends = Engine.all(results);
		assertThat(ends).hasSize(count);
		List<ExecResult> begun = ends.stream().filter((result) -> !hasRuntimeGivenUp(result)).toList();
		assertThat(begun).hasSizeGreaterThanOrEqualTo(count - count / 100)
			.allSatisfy((result) -> assertThat(result.exitCode()).as(result.stdout()).isZero())
			.extracting(ExecResult::stdout)
			.doesNotHaveDuplicates()
			.allMatch((text) -> text.startsWith("text "));
	}

	// One of a hundred at once, now and then: "read init-p: connection reset by peer"
	private static boolean hasRuntimeGivenUp(ExecResult result) {
		return result.exitCode() == 126 && result.stdout().startsWith("OCI runtime exec failed");
	}

	private static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
