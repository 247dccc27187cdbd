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

package io.springline.docker.http;

import java.util.List;
import java.util.function.UnaryOperator;

import tools.jackson.databind.json.JsonMapper;

import org.springframework.core.codec.Decoder;
import org.springframework.http.client.reactive.ClientHttpConnector;
import org.springframework.http.codec.HttpMessageReader;
import org.springframework.web.reactive.function.client.ExchangeFilterFunction;
import org.springframework.web.reactive.function.client.ExchangeFunctions;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.support.WebClientAdapter;
import org.springframework.web.service.invoker.HttpExchangeAdapter;
import org.springframework.web.service.invoker.HttpServiceProxyFactory;

import io.springline.docker.observation.ObservationSettings;

/**
 * Makes the operations of an engine out of their interfaces.
 *
 * @since 0.1.0
 */
public final class OperationsFactory {

	private final HttpServiceProxyFactory proxies;

	/**
	 * Create a factory.
	 * @param connectors the connections to the engine
	 * @param negotiator knows the version to speak
	 * @param authentication adds credentials for registries
	 * @param failures says what failed below HTTP
	 * @param codecs reads what is special to this API
	 * @param observations observes calls
	 */
	public OperationsFactory(Connectors connectors, VersionNegotiator negotiator, Authentication authentication,
			FailureTranslator failures, Codecs codecs, ObservationSettings observations) {
		JsonMapper json = JsonMapper.builder().build();
		EngineCodecs strategies = new EngineCodecs(json, codecs.headerReaders(), codecs.frames());
		WebClient client = WebClient.builder()
			.baseUrl(connectors.baseUrl())
			.clientConnector(connectors.calls())
			.exchangeStrategies(strategies)
			.filter((request, next) -> next.exchange(request).contextWrite(ObservedCall::restore))
			.filter(new VersionFilter(negotiator, new VersionGuard(negotiator.settings())))
			.filter(new FramedFilter())
			.filter(authentication.filter())
			.filter(new ErrorFilter(json, connectors.client()))
			.filter(new RetryFilter())
			.filter(new ObservationFilter())
			.filter(new ConnectionFilter(ExchangeFunctions.create(connectors.streams(), strategies)))
			.build();
		CallObserver observer = new CallObserver(observations);
		OperationProcessor processor = new OperationProcessor(new QueryValue(json));
		this.proxies = HttpServiceProxyFactory.builderFor(WebClientAdapter.create(client))
			.exchangeAdapterDecorator(authentication.decorator())
			.exchangeAdapterDecorator((adapter) -> new ExchangeDecorator(adapter, failures, observer))
			.customArgumentResolver(processor)
			.httpRequestValuesProcessor(processor)
			.build();
	}

	/**
	 * Make the operations of an interface.
	 * @param type the interface
	 * @param <T> its type
	 * @return the operations
	 */
	public <T> T create(Class<T> type) {
		return this.proxies.createClient(type);
	}

	/**
	 * The connections to an engine.
	 *
	 * @param client names the client after an operation, empty if it is the only one
	 * @param baseUrl what URIs start with, empty where the connectors know it
	 * @param calls for ordinary calls
	 * @param streams for streams and hijacked connections
	 */
	public record Connectors(String client, String baseUrl, ClientHttpConnector calls, ClientHttpConnector streams) {

	}

	/**
	 * What proves to registries who the client is.
	 *
	 * @param filter adds credentials to a request
	 * @param decorator repeats a call whose credentials were refused
	 */
	public record Authentication(ExchangeFilterFunction filter, UnaryOperator<HttpExchangeAdapter> decorator) {

	}

	/**
	 * What reads answers that are no JSON.
	 *
	 * @param headerReaders read results out of headers
	 * @param frames decodes the output of processes
	 */
	public record Codecs(List<? extends HttpMessageReader<?>> headerReaders, Decoder<?> frames) {

	}

}
