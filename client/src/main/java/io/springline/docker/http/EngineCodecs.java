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
import java.util.stream.Stream;

import tools.jackson.databind.json.JsonMapper;

import org.springframework.core.codec.DataBufferDecoder;
import org.springframework.core.codec.DataBufferEncoder;
import org.springframework.core.codec.Decoder;
import org.springframework.http.MediaType;
import org.springframework.http.codec.DecoderHttpMessageReader;
import org.springframework.http.codec.EncoderHttpMessageWriter;
import org.springframework.http.codec.HttpMessageReader;
import org.springframework.http.codec.HttpMessageWriter;
import org.springframework.http.codec.json.JacksonJsonDecoder;
import org.springframework.http.codec.json.JacksonJsonEncoder;
import org.springframework.web.reactive.function.client.ExchangeStrategies;

/**
 * Exactly the codecs that the Engine API needs. JSON is read whatever content type the
 * engine names, since older ones name none on their streams.
 */
final class EngineCodecs implements ExchangeStrategies {

	private static final int MAX_DOCUMENT = 256 * 1024 * 1024;

	private static final MediaType[] JSON_IN_ANY_NAME = { MediaType.APPLICATION_JSON, MediaType.ALL };

	private final List<HttpMessageReader<?>> readers;

	private final List<HttpMessageWriter<?>> writers;

	EngineCodecs(JsonMapper json, List<? extends HttpMessageReader<?>> headerReaders, Decoder<?> frames) {
		JacksonJsonDecoder decoder = new JacksonJsonDecoder(json, JSON_IN_ANY_NAME);
		decoder.setMaxInMemorySize(MAX_DOCUMENT);
		this.readers = Stream
			.<HttpMessageReader<?>>concat(headerReaders.stream(), Stream.of(new DecoderHttpMessageReader<>(frames),
					new DecoderHttpMessageReader<>(new DataBufferDecoder()), new DecoderHttpMessageReader<>(decoder)))
			.toList();
		this.writers = List.of(new EncoderHttpMessageWriter<>(new DataBufferEncoder()),
				new EncoderHttpMessageWriter<>(new JacksonJsonEncoder(json)));
	}

	@Override
	public List<HttpMessageReader<?>> messageReaders() {
		return this.readers;
	}

	@Override
	public List<HttpMessageWriter<?>> messageWriters() {
		return this.writers;
	}

}
