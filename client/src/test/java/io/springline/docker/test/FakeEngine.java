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
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.http.RequestMethod;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.junit5.WireMockRuntimeInfo;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import org.jspecify.annotations.Nullable;

import io.springline.docker.ClientSetup;
import io.springline.docker.DockerClient;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.head;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;

/**
 * An engine made of stubs, on TCP and on a Unix socket. It announces API 1.45 unless it
 * is told otherwise.
 */
public final class FakeEngine extends WireMockExtension {

	private final List<DockerClient> clients = new ArrayList<>();

	private @Nullable UnixRelay relay;

	public FakeEngine() {
		super(extensionOptions().options(WireMockConfiguration.wireMockConfig().dynamicPort().bindAddress("127.0.0.1"))
			.failOnUnmatchedRequests(false));
	}

	/**
	 * Announce an API version when pinged.
	 * @param version the version
	 */
	public void announce(String version) {
		stubFor(head(urlEqualTo("/_ping")).willReturn(ok().withHeader("Api-Version", version)));
	}

	/**
	 * Answer whatever else is asked, pings aside.
	 * @param answer the answer
	 */
	public void answer(ResponseDefinitionBuilder answer) {
		stubFor(any(anyUrl()).atPriority(10).willReturn(answer));
	}

	/**
	 * Make a client that is closed after the test.
	 * @param transport how it reaches this engine
	 * @return the client
	 */
	public DockerClient client(Transport transport) {
		return client(transport, UnaryOperator.identity());
	}

	/**
	 * Make a client that is closed after the test.
	 * @param transport how it reaches this engine
	 * @param settings its settings
	 * @return the client
	 */
	public DockerClient client(Transport transport, UnaryOperator<ClientSetup> settings) {
		String host = (transport.isUnix() && this.relay != null) ? this.relay.uri() : "tcp://127.0.0.1:" + getPort();
		ClientSetup setup = ClientSetup.of(host).nativeTransport(transport.isNative());
		DockerClient client = settings.apply(setup).build();
		this.clients.add(client);
		return client;
	}

	/**
	 * Return the requests that came, without pings.
	 * @return the requests in their order
	 */
	public List<LoggedRequest> requests() {
		return all().stream().filter((request) -> !request.getUrl().equals("/_ping")).toList();
	}

	/**
	 * Return the lines of the requests that came, without pings.
	 * @return method and URL of each
	 */
	public List<String> requestLines() {
		return requests().stream().map(FakeEngine::line).toList();
	}

	/**
	 * Return the only request that came, without pings.
	 * @return the request
	 */
	public LoggedRequest onlyRequest() {
		List<LoggedRequest> requests = requests();
		if (requests.size() != 1) {
			throw new AssertionError("Expected one request but there were " + requestLines());
		}
		return requests.get(0);
	}

	/**
	 * Return how many pings came.
	 * @param method the method
	 * @return the number
	 */
	public long pings(RequestMethod method) {
		return all().stream()
			.filter((request) -> request.getUrl().equals("/_ping") && request.getMethod().equals(method))
			.count();
	}

	public static String line(LoggedRequest request) {
		return request.getMethod() + " " + request.getUrl();
	}

	private List<LoggedRequest> all() {
		List<LoggedRequest> requests = new ArrayList<>();
		getAllServeEvents().stream().map(ServeEvent::getRequest).forEach(requests::add);
		Collections.reverse(requests);
		return requests;
	}

	@Override
	protected void onBeforeAll(WireMockRuntimeInfo info) {
		this.relay = new UnixRelay(info.getHttpPort());
	}

	@Override
	protected void onBeforeEach(WireMockRuntimeInfo info) {
		announce("1.45");
	}

	@Override
	protected void onAfterEach(WireMockRuntimeInfo info) {
		this.clients.forEach(DockerClient::close);
		this.clients.clear();
	}

	@Override
	protected void onAfterAll(WireMockRuntimeInfo info) {
		try {
			if (this.relay != null) {
				this.relay.close();
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
