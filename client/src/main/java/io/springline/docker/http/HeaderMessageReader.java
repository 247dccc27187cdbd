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
import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.core.ResolvableType;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ReactiveHttpInputMessage;
import org.springframework.http.codec.HttpMessageReader;

/**
 * Reads a result that the engine sends in headers.
 *
 * @param <T> the type of the result
 * @since 0.1.0
 */
public final class HeaderMessageReader<T> implements HttpMessageReader<T> {

	private final Class<T> type;

	private final Function<HttpHeaders, T> reader;

	/**
	 * Create a reader.
	 * @param type the type of the result
	 * @param reader reads it from the headers
	 */
	public HeaderMessageReader(Class<T> type, Function<HttpHeaders, T> reader) {
		this.type = type;
		this.reader = reader;
	}

	@Override
	public List<MediaType> getReadableMediaTypes() {
		return List.of(MediaType.ALL);
	}

	@Override
	public boolean canRead(ResolvableType elementType, @Nullable MediaType mediaType) {
		return elementType.toClass() == this.type;
	}

	@Override
	public Flux<T> read(ResolvableType elementType, ReactiveHttpInputMessage message, Map<String, Object> hints) {
		return readMono(elementType, message, hints).flux();
	}

	@Override
	public Mono<T> readMono(ResolvableType elementType, ReactiveHttpInputMessage message, Map<String, Object> hints) {
		return message.getBody()
			.doOnNext(DataBufferUtils::release)
			.then(Mono.fromSupplier(() -> this.reader.apply(message.getHeaders())));
	}

}
