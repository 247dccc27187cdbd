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

package io.springline.docker.distribution;

import reactor.core.publisher.Mono;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;

import io.springline.docker.http.Operation;
import io.springline.docker.http.RegistryAuth;

/**
 * The operations on what registries offer.
 *
 * @since 0.1.0
 */
@HttpExchange
public interface DistributionOperations {

	/**
	 * Ask the registry for the digest and the platforms of an image.
	 * @param name the image, whose tag is {@code latest} unless it says otherwise
	 * @return what the registry has
	 */
	default Mono<DistributionInspect> inspect(String name) {
		return inspect(name, DistributionInspectOptions.DEFAULTS);
	}

	/**
	 * Ask the registry for the digest and the platforms of an image. The engine asks:
	 * what it has itself does not matter. Operation {@code DistributionInspect}, since
	 * API 1.30.
	 * @param name the image, whose tag is {@code latest} unless it says otherwise
	 * @param options the credentials
	 * @return what the registry has
	 */
	@GetExchange("/distribution/{name}/json")
	@Operation(value = "DistributionInspect", since = "1.30")
	Mono<DistributionInspect> inspect(@RegistryAuth @PathVariable String name, DistributionInspectOptions options);

}
