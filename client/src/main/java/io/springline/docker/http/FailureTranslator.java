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

/**
 * Says in words of this client what failed below it.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface FailureTranslator {

	/**
	 * Translate a failure.
	 * @param failure the failure of the transport or of a codec
	 * @param operation the operation that failed
	 * @return the failure to hand to the caller
	 */
	Throwable translate(Throwable failure, String operation);

}
