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

package io.springline.docker.test;

import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;

import com.github.tomakehurst.wiremock.http.Fault;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.test.StepVerifier;

import io.springline.docker.error.DockerConnectionException;
import io.springline.docker.error.DockerException;
import io.springline.docker.error.EngineException;
import io.springline.docker.error.NotFoundException;
import io.springline.docker.error.NotImplementedException;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link MockEngine} itself: its versions, stubs and faults.
 */
class MockEngineTests extends AbstractMockEngineTests {

	@ParameterizedTest
	@ValueSource(strings = { "/v1.24", "/v1.41", "/v1.55", "" })
	void anyVersionIsSpoken(String prefix) {
		HttpResponse<String> response = send(prefix + "/containers/json");
		assertThat(response.statusCode()).isEqualTo(200);
		assertThat(response.body()).isEqualTo("[]\n");
		assertThat(response.headers().firstValue("Api-Version")).hasValue("1.45");
		assertThat(response.headers().firstValue("Content-Type")).hasValue("application/json");
	}

	@Test
	void versionsThatNoEngineSpeaksAreRefused() {
		assertThat(send("/v1.23/info").statusCode()).isEqualTo(400);
		assertThat(send("/v1.23/info").body()).contains("client version 1.23 is too old");
		assertThat(send("/v1.56/info").body()).contains("client version 1.56 is too new");
	}

	@Test
	void announcedVersionIsNegotiated() {
		this.engine.apiVersion("1.41");
		assertThat(this.docker.apiVersion().block(LIMIT)).hasToString("1.41");
		assertThat(this.docker.system().version().block(LIMIT).apiVersion()).isEqualTo("1.41");
		this.engine.wireMock().verify(getRequestedFor(MockEngine.path("/version")));
		assertThat(this.engine.wireMock().getAllServeEvents()).extracting((event) -> event.getRequest().getUrl())
			.contains("/v1.41/version");
	}

	@Test
	void whatIsLackingIsSaid() {
		assertThatExceptionOfType(NotImplementedException.class)
			.isThrownBy(() -> this.docker.swarm().inspect().block(LIMIT))
			.withMessageContaining("The stand-in for an engine has no answer to GET /swarm");
	}

	@Test
	void stubsWinUntilTheReset() {
		this.engine.wireMock()
			.stubFor(get(MockEngine.path("/containers/*/json"))
				.willReturn(okJson("{\"Id\":\"stubbed\",\"Name\":\"/web\"}")));
		assertThat(this.docker.containers().inspect("web").block(LIMIT).id()).isEqualTo("stubbed");
		this.engine.reset();
		assertThatExceptionOfType(NotFoundException.class)
			.isThrownBy(() -> this.docker.containers().inspect("web").block(LIMIT))
			.withMessageContaining("No such container: web");
		assertThat(this.engine.wireMock().getAllServeEvents()).hasSize(1);
	}

	@Test
	void resetOfWireMockLeavesTheEngine() {
		this.engine.wireMock().resetAll();
		assertThat(this.docker.images().list().collectList().block(LIMIT)).hasSize(1);
	}

	@Test
	void errorsAreStubbedInOneLine() {
		this.engine.wireMock()
			.stubFor(any(MockEngine.path("/info")).willReturn(MockEngine.error(500, "disk is \"full\"")));
		assertThatExceptionOfType(EngineException.class).isThrownBy(() -> this.docker.system().info().block(LIMIT))
			.withMessageContaining("disk is \"full\"");
	}

	@Test
	void answersOfTheEngineAreDelayed() {
		this.engine.wireMock()
			.stubFor(any(MockEngine.path("/info")).willReturn(MockEngine.answer().withFixedDelay(500)));
		long begin = System.nanoTime();
		assertThat(this.docker.system().info().block(LIMIT).name()).isEqualTo("mock-engine");
		assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThanOrEqualTo(Duration.ofMillis(500));
	}

	@Test
	void allAnswersAreDelayed() {
		this.engine.delay(Duration.ofMillis(400));
		long begin = System.nanoTime();
		send("/_ping");
		assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThanOrEqualTo(Duration.ofMillis(400));
	}

	@Test
	void engineGoesAwayAndComesBackWithWhatItHas() {
		this.docker.volumes().create("data").block(LIMIT);
		StepVerifier.create(this.docker.system().events())
			.then(this.engine::goAway)
			.expectErrorSatisfies((ex) -> assertThat(ex).isInstanceOf(DockerException.class))
			.verify(LIMIT);
		assertThatExceptionOfType(DockerConnectionException.class)
			.isThrownBy(() -> this.docker.volumes().list().blockLast(LIMIT));
		this.engine.comeBack();
		assertThat(this.docker.volumes().inspect("data").block(LIMIT).name()).isEqualTo("data");
	}

	@RepeatedTest(20)
	void engineThatWentAwayHasItsPortBackAtOnce() {
		this.docker.system().ping().block(LIMIT);
		this.engine.goAway();
		this.engine.comeBack();
		assertThat(this.docker.volumes().list().collectList().block(LIMIT)).isEmpty();
	}

	@ParameterizedTest
	@EnumSource(Fault.class)
	void faultsOfWireMockBreakTheConnection(Fault fault) {
		this.engine.wireMock().stubFor(any(MockEngine.path("/info")).willReturn(aResponse().withFault(fault)));
		this.docker.apiVersion().block(LIMIT);
		assertThatExceptionOfType(DockerException.class).isThrownBy(() -> this.docker.system().info().block(LIMIT));
	}

	@Test
	void dribbleOfWireMockTakesItsTime() {
		this.engine.wireMock()
			.stubFor(get(MockEngine.path("/info"))
				.willReturn(okJson("{\"Name\":\"slow\"}").withChunkedDribbleDelay(4, 400)));
		long begin = System.nanoTime();
		assertThat(this.docker.system().info().block(LIMIT).name()).isEqualTo("slow");
		assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThanOrEqualTo(Duration.ofMillis(390));
	}

	@Test
	void otherMachinesDoNotReachIt() throws IOException {
		List<InetAddress> others = NetworkInterface.networkInterfaces()
			.flatMap(NetworkInterface::inetAddresses)
			.filter((address) -> !address.isLoopbackAddress())
			.toList();
		int port = this.engine.wireMock().port();
		for (InetAddress address : others) {
			assertThatExceptionOfType(IOException.class).isThrownBy(() -> new Socket(address, port).close());
		}
		new Socket(InetAddress.getLoopbackAddress(), port).close();
	}

	private HttpResponse<String> send(String path) {
		String url = this.engine.host().replace("tcp:", "http:") + path;
		try {
			return HttpClient.newHttpClient()
				.send(HttpRequest.newBuilder(URI.create(url)).timeout(LIMIT).build(), BodyHandlers.ofString());
		}
		catch (IOException ex) {
			throw new AssertionError(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new AssertionError(ex);
		}
	}

}
