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

import java.time.Duration;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.http.HttpHeader;
import com.github.tomakehurst.wiremock.http.HttpHeaders;
import com.github.tomakehurst.wiremock.matching.UrlPathPattern;

import org.springframework.util.Assert;

import io.springline.docker.http.ApiVersion;

/**
 * A stand-in for a Docker Engine, for tests of code that uses a client. It listens on a
 * port that only this machine reaches, keeps what it is told in memory, and answers the
 * common operations as an engine does, in any version of the API from 1.24 to 1.55: a
 * container that was created is listed, one that was started prints, ends with an exit
 * code and has logs, an image that was pulled is there. Nothing is really run: programs
 * do what {@link #program} and {@link #image} say; {@code echo}, {@code cat},
 * {@code sleep}, {@code true}, {@code false}, {@code exit} and lists of them for
 * {@code sh -c} are known.
 * <p>
 * It is built on WireMock, so {@code org.wiremock:wiremock-standalone} has to be on the
 * class path of the tests. Stubs that are added to {@link #wireMock()} win over these
 * answers, and all requests can be verified there. What the stand-in does not know is
 * answered with status 501 and a message that says so.
 *
 * @since 0.1.0
 */
public final class MockEngine implements AutoCloseable {

	private static final int REMEMBERED_REQUESTS = 1000;

	private final Engine engine = new Engine();

	private final WireMockServer server;

	private final String host;

	private MockEngine() {
		this.server = new WireMockServer(WireMockConfiguration.options()
			.port(0)
			.httpServerFactory((options, admin, stubs) -> new NettyServer(options, stubs))
			.mappingSource(new EngineMappings())
			.maxRequestJournalEntries(REMEMBERED_REQUESTS)
			.extensions(new EngineTransformer(this.engine)));
		this.server.start();
		this.host = "tcp://127.0.0.1:" + this.server.port();
	}

	/**
	 * Start an engine on a free port. It has no containers, and one image:
	 * {@code busybox:latest}. Others can be pulled.
	 * @return the engine
	 */
	public static MockEngine start() {
		return new MockEngine();
	}

	/**
	 * Return where the engine listens.
	 * @return the host, such as {@code tcp://127.0.0.1:32768}
	 */
	public String host() {
		return this.host;
	}

	/**
	 * Return WireMock, to add stubs and to verify requests. See {@link #path} for URLs.
	 * @return the server
	 */
	public WireMockServer wireMock() {
		return this.server;
	}

	/**
	 * Announce another version of the API than 1.45.
	 * @param version the version, from 1.24 to 1.55
	 * @return this engine
	 */
	public MockEngine apiVersion(String version) {
		ApiVersion announced = ApiVersion.parse(version);
		Assert.isTrue(announced.atLeast(ApiVersion.OLDEST) && ApiVersion.NEWEST.atLeast(announced),
				() -> "The version must be between " + ApiVersion.OLDEST + " and " + ApiVersion.NEWEST);
		this.engine.version(announced);
		return this;
	}

	/**
	 * Make an image known, so that it does not have to be pulled, and say what its
	 * containers do, whatever their command is.
	 * @param reference the image, such as {@code postgres:17}
	 * @param process what they do
	 * @return this engine
	 */
	public MockEngine image(String reference, MockProcess process) {
		this.engine.image(reference, process);
		return this;
	}

	/**
	 * Say what a program does, whichever container it is run in.
	 * @param name the first word of the command, such as {@code pg_dump}
	 * @param process what it does
	 * @return this engine
	 */
	public MockEngine program(String name, MockProcess process) {
		this.engine.program(name, process);
		return this;
	}

	/**
	 * Refuse to pull an image, as registries do that want credentials.
	 * @param reference the image
	 * @return this engine
	 */
	public MockEngine denyPull(String reference) {
		this.engine.denyPull(reference);
		return this;
	}

	/**
	 * Let all answers be late.
	 * @param time how much later than at once
	 * @return this engine
	 */
	public MockEngine delay(Duration time) {
		this.server.setGlobalFixedDelay(Math.toIntExact(time.toMillis()));
		return this;
	}

	/**
	 * Break all connections and listen no more. What the engine has stays.
	 */
	public void goAway() {
		this.server.stop();
	}

	/**
	 * Listen again, on the same port.
	 */
	public void comeBack() {
		this.server.start();
	}

	/**
	 * Forget everything: containers, images, programs, stubs and requests.
	 */
	public void reset() {
		this.engine.reset();
		this.server.resetAll();
	}

	@Override
	public void close() {
		this.engine.reset();
		this.server.stop();
	}

	/**
	 * Match the path of an operation, whatever version of the API it is called in.
	 * @param path the path without the version, in which {@code *} stands for one
	 * segment, such as {@code /containers/*}{@code /start}
	 * @return a pattern for {@code WireMock.get(..)},
	 * {@code WireMock.postRequestedFor(..)} and the like
	 */
	public static UrlPathPattern path(String path) {
		String pattern = "\\Q" + path.replace("*", "\\E[^/]+\\Q") + "\\E";
		return WireMock.urlPathMatching("(/v\\d+\\.\\d+)?" + pattern);
	}

	/**
	 * An answer to stub with: an error as engines report them.
	 * @param status the status, such as 500
	 * @param message what the engine says
	 * @return the answer
	 */
	public static ResponseDefinitionBuilder error(int status, String message) {
		return WireMock.aResponse()
			.withStatus(status)
			.withHeaders(new HttpHeaders(new HttpHeader("Content-Type", "application/json")))
			.withBody(Recorded.object().put("message", message).toString());
	}

	/**
	 * An answer to stub with: what the engine would answer without the stub. This is for
	 * delays: {@code answer().withFixedDelay(2000)}.
	 * @return the answer
	 */
	public static ResponseDefinitionBuilder answer() {
		return WireMock.aResponse().withTransformers(EngineTransformer.NAME);
	}

}
