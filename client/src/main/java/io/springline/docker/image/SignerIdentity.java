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

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

import io.springline.docker.json.EngineModel;

/**
 * What the certificate of a signature tells about who signed, and about the build that
 * did so.
 *
 * @param certificateIssuer the issuer of the certificate
 * @param subjectAlternativeName whom the certificate was issued to
 * @param issuer the OpenID Connect issuer that vouched for the signer
 * @param buildSignerUri the build instructions that signed
 * @param buildSignerDigest the version of those instructions
 * @param runnerEnvironment whether the build ran on hosted or own machines
 * @param sourceRepositoryUri the repository that was built
 * @param sourceRepositoryDigest the version that was built
 * @param sourceRepositoryRef the branch or tag that was built
 * @param sourceRepositoryIdentifier the id of the repository
 * @param sourceRepositoryOwnerUri the owner of the repository
 * @param sourceRepositoryOwnerIdentifier the id of the owner
 * @param buildConfigUri the outermost build instructions
 * @param buildConfigDigest the version of those
 * @param buildTrigger what set off the build
 * @param runInvocationUri the run of the build
 * @param sourceRepositoryVisibilityAtSigning how visible the repository was then
 * @since 0.1.0
 */
@EngineModel
public record SignerIdentity(@Nullable String certificateIssuer, @Nullable String subjectAlternativeName,
		@Nullable String issuer, @JsonProperty("BuildSignerURI") @Nullable String buildSignerUri,
		@Nullable String buildSignerDigest, @Nullable String runnerEnvironment,
		@JsonProperty("SourceRepositoryURI") @Nullable String sourceRepositoryUri,
		@Nullable String sourceRepositoryDigest, @Nullable String sourceRepositoryRef,
		@Nullable String sourceRepositoryIdentifier,
		@JsonProperty("SourceRepositoryOwnerURI") @Nullable String sourceRepositoryOwnerUri,
		@Nullable String sourceRepositoryOwnerIdentifier,
		@JsonProperty("BuildConfigURI") @Nullable String buildConfigUri, @Nullable String buildConfigDigest,
		@Nullable String buildTrigger, @JsonProperty("RunInvocationURI") @Nullable String runInvocationUri,
		@Nullable String sourceRepositoryVisibilityAtSigning) {

}
