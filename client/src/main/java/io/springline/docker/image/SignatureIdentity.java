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

package io.springline.docker.image;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

import io.springline.docker.json.EngineModel;
import io.springline.docker.json.Json;

/**
 * A signature of an image, and what its verification told.
 *
 * @param name a description of the kind of signature
 * @param timestamps the signed times that were verified
 * @param knownSigner the signer, if it is one that the engine knows
 * @param dockerReference the reference that was signed; old signatures only
 * @param signer what the certificate tells about the signer
 * @param signatureType the format of the signature
 * @param error why the verification failed, if it did
 * @param warnings what was unusual about the verification
 * @since 0.1.0
 */
@EngineModel
public record SignatureIdentity(@Nullable String name, List<SignatureTimestamp> timestamps,
		@Nullable KnownSigner knownSigner, @Nullable String dockerReference, @Nullable SignerIdentity signer,
		@Nullable SignatureType signatureType, @Nullable String error, List<String> warnings) {

	public SignatureIdentity {
		timestamps = Json.list(timestamps);
		warnings = Json.list(warnings);
	}

	/**
	 * A time that a third party vouches for.
	 *
	 * @param type who vouches for it
	 * @param uri where that third party is
	 * @param timestamp the time
	 */
	@EngineModel
	public record SignatureTimestamp(@Nullable SignatureTimestampType type, @JsonProperty("URI") @Nullable String uri,
			@Nullable Instant timestamp) {

		public SignatureTimestamp {
			timestamp = Json.time(timestamp);
		}

	}

}
