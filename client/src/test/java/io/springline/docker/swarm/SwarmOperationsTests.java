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

package io.springline.docker.swarm;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reactivestreams.Publisher;
import reactor.test.StepVerifier;

import io.springline.docker.error.BadRequestException;
import io.springline.docker.error.ConflictException;
import io.springline.docker.error.EngineException;
import io.springline.docker.error.UnauthorizedException;
import io.springline.docker.error.UnavailableException;
import io.springline.docker.json.RealAnswers;
import io.springline.docker.test.FakeEngine;
import io.springline.docker.test.Outcome;
import io.springline.docker.test.Transport;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link SwarmOperations}: what is sent and what comes back.
 */
@Timeout(60)
class SwarmOperationsTests {

	@RegisterExtension
	static final FakeEngine engine = new FakeEngine();

	private static final String KEY = "SWMKEY-1-7c37Cc8654o6p38HnroywCi19pllOnGtbdZEgtKxZu8";

	private SwarmOperations swarm;

	@BeforeEach
	void setUp() {
		this.swarm = engine.client(Transport.TCP).swarm();
		engine.stubFor(any(urlPathMatching("/v1.*")).atPriority(10).willReturn(ok()));
	}

	@ParameterizedTest
	@ValueSource(strings = { "20.10", "26.1" })
	void inspect(String version) {
		String answer = RealAnswers.text("swarm/inspect-" + version + ".json");
		answer(answer);
		StepVerifier.create(this.swarm.inspect()).assertNext((swarm) -> {
			assertThat(swarm.id()).hasSize(25);
			assertThat(swarm.version()).isEqualTo(ObjectVersion.of(10));
			assertThat(swarm.spec().name()).isEqualTo("default");
			assertThat(swarm.spec().labels()).containsEntry("io.springline.test", "swarm");
			assertThat(swarm.spec().orchestration().taskHistoryRetentionLimit()).isEqualTo(5);
			assertThat(swarm.spec().raft().logEntriesForSlowFollowers()).isEqualTo(500);
			assertThat(swarm.spec().dispatcher().heartbeatPeriod()).isEqualTo(5_000_000_000L);
			assertThat(swarm.spec().encryptionConfig().autoLockManagers()).isFalse();
			assertThat(swarm.tlsInfo().trustRoot()).startsWith("-----BEGIN CERTIFICATE-----");
			assertThat(swarm.defaultAddrPool()).containsExactly("10.0.0.0/8");
			assertThat(swarm.dataPathPort()).isEqualTo(4789);
			assertThat(swarm.joinTokens().worker()).startsWith("SWMTKN-1-").isNotEqualTo(swarm.joinTokens().manager());
			assertThat(swarm.toString()).contains(swarm.id()).doesNotContain("SWMTKN");
		}).expectComplete().verify(Outcome.LIMIT);
		RealAnswers.assertNothingLost(answer, Swarm.class);
		assertThat(engine.requestLines()).containsExactly("GET /v1.45/swarm");
	}

	@Test
	void initSaysAll() {
		answer("\"7v2t30z9blmxuhnyo6s4cpenp\"\n");
		SwarmInitRequest request = SwarmInitRequest.builder()
			.listenAddr("eth0:2377")
			.advertiseAddr("10.0.0.1")
			.dataPathAddr("eth1")
			.dataPathPort(4790L)
			.defaultAddrPool(List.of("10.20.0.0/16"))
			.subnetSize(26L)
			.forceNewCluster(true)
			.availability(NodeAvailability.DRAIN)
			.spec(SwarmSpec.builder()
				.labels(Map.of("team", "blue"))
				.raft(RaftConfig.builder().electionTick(20L).build())
				.build())
			.build();
		StepVerifier.create(this.swarm.init(request))
			.expectNext(new SwarmInitialized("7v2t30z9blmxuhnyo6s4cpenp"))
			.expectComplete()
			.verify(Outcome.LIMIT);
		assertSent("POST /v1.45/swarm/init", """
				{"ListenAddr": "eth0:2377", "AdvertiseAddr": "10.0.0.1", "DataPathAddr": "eth1", "DataPathPort": 4790,
				"DefaultAddrPool": ["10.20.0.0/16"], "ForceNewCluster": true, "SubnetSize": 26, "Availability": "drain",
				"Spec": {"Labels": {"team": "blue"}, "Raft": {"ElectionTick": 20}}}""");
	}

	@Test
	void initSaysWhereToListen() {
		answer("\"7v2t30z9blmxuhnyo6s4cpenp\"");
		Outcome.completes(this.swarm.init());
		assertSent("POST /v1.45/swarm/init", "{\"ListenAddr\": \"0.0.0.0:2377\"}");
	}

	@Test
	void join() {
		SwarmJoinRequest request = SwarmJoinRequest.builder()
			.advertiseAddr("10.0.0.2")
			.dataPathAddr("eth1")
			.remoteAddrs(List.of("10.0.0.1:2377"))
			.joinToken("SWMTKN-1-secret")
			.availability(NodeAvailability.PAUSE)
			.build();
		assertThat(request.toString()).contains("10.0.0.1").doesNotContain("SWMTKN");
		Outcome.completes(this.swarm.join(request));
		assertSent("POST /v1.45/swarm/join", """
				{"ListenAddr": "0.0.0.0:2377", "AdvertiseAddr": "10.0.0.2", "DataPathAddr": "eth1",
				"RemoteAddrs": ["10.0.0.1:2377"], "JoinToken": "SWMTKN-1-secret", "Availability": "pause"}""");
	}

	@Test
	void leave() {
		Outcome.completes(this.swarm.leave());
		Outcome.completes(this.swarm.leave(SwarmLeaveOptions.builder().force(true).build()));
		assertThat(engine.requestLines()).containsExactly("POST /v1.45/swarm/leave", "POST /v1.45/swarm/leave?force=1");
	}

	@Test
	void updateNamesTheVersion() {
		CaConfig certificates = CaConfig.builder()
			.nodeCertExpiry(7_776_000_000_000_000L)
			.externalCas(List.of(new CaConfig.ExternalCa(ExternalCaProtocol.CFSSL, "https://ca", Map.of(), "PEM")))
			.signingCaCert("CERT")
			.signingCaKey("s3cret")
			.build();
		SwarmSpec spec = SwarmSpec.builder()
			.name("default")
			.caConfig(certificates.toBuilder().forceRotate(BigInteger.TWO).build())
			.encryptionConfig(new SwarmSpec.EncryptionConfig(false))
			.build();
		assertThat(spec.toString()).contains("CERT").doesNotContain("s3cret");
		Outcome.completes(this.swarm.update(10, spec));
		assertSent("POST /v1.45/swarm/update?version=10", """
				{"Name": "default", "CAConfig": {"NodeCertExpiry": 7776000000000000, "ExternalCAs": [
				{"Protocol": "cfssl", "URL": "https://ca", "CACert": "PEM"}], "SigningCACert": "CERT",
				"SigningCAKey": "s3cret", "ForceRotate": 2}, "EncryptionConfig": {"AutoLockManagers": false}}""");
	}

	@Test
	void versionIsUnsigned() {
		ObjectVersion version = new ObjectVersion(new BigInteger("18446744073709551615"));
		Outcome.completes(this.swarm.update(version, SwarmSpec.builder().build()));
		assertSent("POST /v1.45/swarm/update?version=18446744073709551615", "{}");
	}

	@Test
	void updateReplacesSecrets() {
		SwarmUpdateOptions options = SwarmUpdateOptions.of(ObjectVersion.of(11))
			.rotateWorkerToken(true)
			.rotateManagerToken(false)
			.rotateManagerUnlockKey(true)
			.build();
		Outcome.completes(this.swarm.update(SwarmSpec.builder().name("default").build(), options));
		assertThat(engine.requestLines()).containsExactly(
				"POST /v1.45/swarm/update?version=11&rotateWorkerToken=1&rotateManagerToken=0&rotateManagerUnlockKey=1");
	}

	@Test
	void unlockKey() {
		answer("{\"UnlockKey\":\"" + KEY + "\"}\n");
		StepVerifier.create(this.swarm.unlockKey()).assertNext((key) -> {
			assertThat(key.unlockKey()).isEqualTo(KEY);
			assertThat(key.toString()).doesNotContain("SWMKEY");
		}).expectComplete().verify(Outcome.LIMIT);
		assertThat(engine.requestLines()).containsExactly("GET /v1.45/swarm/unlockkey");
	}

	@Test
	void unlock() {
		Outcome.completes(this.swarm.unlock(KEY));
		assertSent("POST /v1.45/swarm/unlock", "{\"UnlockKey\": \"" + KEY + "\"}");
	}

	@Test
	void refusals() {
		SwarmSpec spec = SwarmSpec.builder().build();
		assertRefused(503, "This node is not a swarm manager.", this.swarm.inspect(), UnavailableException.class);
		assertRefused(409, "swarm is not locked", this.swarm.unlock(KEY), ConflictException.class);
		assertRefused(401, "swarm could not be unlocked: invalid key provided", this.swarm.unlock(KEY),
				UnauthorizedException.class);
		assertRefused(400, "invalid swarm version ''", this.swarm.update(new ObjectVersion(null), spec),
				BadRequestException.class);
		assertRefused(500, "rpc error: code = Unknown desc = update out of sequence", this.swarm.update(1, spec),
				EngineException.class);
	}

	private static void assertRefused(int status, String reason, Publisher<?> call,
			Class<? extends EngineException> type) {
		engine.stubFor(
				any(urlPathMatching("/v1.*")).willReturn(jsonResponse("{\"message\":\"" + reason + "\"}\n", status)));
		assertThat(Outcome.fails(call, type).getMessage()).contains(reason, "status " + status)
			.doesNotContain("SWMKEY");
	}

	private static void answer(String json) {
		engine.stubFor(any(urlPathMatching("/v1.*")).willReturn(okJson(json)));
	}

	private static void assertSent(String line, String body) {
		assertThat(FakeEngine.line(engine.onlyRequest())).isEqualTo(line);
		assertThat(engine.onlyRequest().getHeader("Content-Type")).isEqualTo("application/json");
		assertThat(RealAnswers.JSON.readTree(engine.onlyRequest().getBodyAsString()))
			.isEqualTo(RealAnswers.JSON.readTree(body));
	}

}
