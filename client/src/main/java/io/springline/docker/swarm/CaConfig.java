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

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

import io.springline.docker.http.Since;
import io.springline.docker.json.Buildable;
import io.springline.docker.json.EngineModel;
import io.springline.docker.json.Json;

/**
 * How a swarm issues the certificates of its nodes.
 *
 * @param nodeCertExpiry how many nanoseconds a certificate is valid, by default 90 days
 * @param externalCas further authorities that sign certificates
 * @param signingCaCert the root certificate, as PEM (API 1.30)
 * @param signingCaKey the key of the root certificate, as PEM, which the engine never
 * returns (API 1.30)
 * @param forceRotate a number whose change makes the swarm replace its root certificate,
 * unless another one is given (API 1.30)
 * @since 0.1.0
 */
@EngineModel
@Buildable
public record CaConfig(@Nullable Long nodeCertExpiry, @JsonProperty("ExternalCAs") List<ExternalCa> externalCas,
		@Since("1.30") @JsonProperty("SigningCACert") @Nullable String signingCaCert,
		@Since("1.30") @JsonProperty("SigningCAKey") @Nullable String signingCaKey,
		@Since("1.30") @Nullable BigInteger forceRotate) {

	public CaConfig {
		externalCas = Json.list(externalCas);
	}

	/**
	 * Start with nothing set.
	 * @return a builder
	 */
	public static CaConfigBuilder builder() {
		return CaConfigBuilder.builder();
	}

	/**
	 * Start with what this one says.
	 * @return a builder
	 */
	public CaConfigBuilder toBuilder() {
		return CaConfigBuilder.builder(this);
	}

	@Override
	public String toString() {
		return Json.redacted(this, "signingCaKey");
	}

	/**
	 * A further authority that signs certificates of nodes.
	 *
	 * @param protocol how to speak to it
	 * @param url where it is
	 * @param options the options of the protocol
	 * @param caCert its root certificate, as PEM (API 1.30)
	 */
	@EngineModel
	public record ExternalCa(@Nullable ExternalCaProtocol protocol, @JsonProperty("URL") @Nullable String url,
			Map<String, String> options, @Since("1.30") @JsonProperty("CACert") @Nullable String caCert) {

		public ExternalCa {
			options = Json.map(options);
		}

	}

}
