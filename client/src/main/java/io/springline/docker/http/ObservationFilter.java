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

import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.client.reactive.ClientHttpRequest;
import org.springframework.http.client.reactive.ClientHttpRequestDecorator;
import org.springframework.web.reactive.function.client.ClientRequest;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.ExchangeFilterFunction;
import org.springframework.web.reactive.function.client.ExchangeFunction;

import io.springline.docker.observation.TransferListener;

/**
 * Tells the observation of a call of each request that is sent and of its answer, and the
 * engine of the observation.
 */
class ObservationFilter implements ExchangeFilterFunction {

	@Override
	public Mono<ClientResponse> filter(ClientRequest request, ExchangeFunction next) {
		return Mono.deferContextual((context) -> {
			ObservedCall call = context.getOrDefault(ObservedCall.class, null);
			if (call == null) {
				return next.exchange(request);
			}
			TransferListener listener = call.transferListener();
			ClientRequest sent = call.sending(request);
			Mono<ClientResponse> exchange = (listener != null)
					? next.exchange(counted(sent, listener)).map((response) -> counted(response, listener))
					: next.exchange(sent);
			return exchange.doOnNext((response) -> call.answered(request, response));
		});
	}

	private static ClientRequest counted(ClientRequest request, TransferListener listener) {
		return ClientRequest.from(request)
			.body((output, context) -> request.body().insert(new CountedRequest(output, listener), context))
			.build();
	}

	private static ClientResponse counted(ClientResponse response, TransferListener listener) {
		return response.mutate()
			.body((body) -> body.doOnNext((buffer) -> listener.received(buffer.readableByteCount())))
			.build();
	}

	/**
	 * A request whose bytes are counted.
	 */
	private static final class CountedRequest extends ClientHttpRequestDecorator {

		private final TransferListener listener;

		CountedRequest(ClientHttpRequest request, TransferListener listener) {
			super(request);
			this.listener = listener;
		}

		@Override
		public Mono<Void> writeWith(Publisher<? extends DataBuffer> body) {
			return super.writeWith((body instanceof Mono<? extends DataBuffer> single) ? single.doOnNext(this::count)
					: Flux.from(body).doOnNext(this::count));
		}

		@Override
		public Mono<Void> writeAndFlushWith(Publisher<? extends Publisher<? extends DataBuffer>> body) {
			return super.writeAndFlushWith(Flux.from(body).map((part) -> Flux.from(part).doOnNext(this::count)));
		}

		private void count(DataBuffer buffer) {
			this.listener.sent(buffer.readableByteCount());
		}

	}

}
