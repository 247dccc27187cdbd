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

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

import io.springline.docker.json.OpenEnum;

/**
 * What a manifest of an image describes.
 *
 * @param value the value on the wire
 * @since 0.1.0
 */
public record ManifestKind(@JsonValue String value) implements OpenEnum {

	/**
	 * The image of one platform.
	 */
	public static final ManifestKind IMAGE = new ManifestKind("image");

	/**
	 * An attestation about another manifest.
	 */
	public static final ManifestKind ATTESTATION = new ManifestKind("attestation");

	/**
	 * Something that the engine does not know.
	 */
	public static final ManifestKind UNKNOWN = new ManifestKind("unknown");

	@JsonCreator(mode = JsonCreator.Mode.DELEGATING)
	public ManifestKind {
	}

	@Override
	public String toString() {
		return this.value;
	}

}
