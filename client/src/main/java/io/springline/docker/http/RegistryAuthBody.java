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

import org.jspecify.annotations.Nullable;

/**
 * A request body that names the image whose registry decides which credentials go along
 * with the call. The engine keeps them with what it makes of the body, so that none are
 * sent when none are known: anonymous ones would replace those that it has.
 *
 * @since 0.1.0
 */
public interface RegistryAuthBody {

	/**
	 * Return the image reference whose registry decides on credentials.
	 * @return the image reference, {@code null} when no image is named
	 */
	@Nullable String registryAuthReference();

}
