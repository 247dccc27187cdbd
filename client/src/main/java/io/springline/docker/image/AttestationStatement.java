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

import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.springline.docker.json.EngineModel;
import io.springline.docker.json.Json;
import io.springline.docker.oci.OciDescriptor;

/**
 * What an attestation of an image says, in the in-toto format.
 *
 * @param descriptor where the statement is kept
 * @param predicateType the kind of statement, a URI
 * @param statement the statement itself, when asked for
 * @since 0.1.0
 */
@EngineModel
public record AttestationStatement(@Nullable OciDescriptor descriptor, @Nullable String predicateType,
		Map<String, Object> statement) {

	public AttestationStatement {
		statement = Json.map(statement);
	}

}
