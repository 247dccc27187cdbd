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

package io.springline.docker.json;

/**
 * A value of a set that later engines may extend. It is kept as it came, so a value that
 * this client does not know is neither an error nor lost.
 * <p>
 * Each implementation is a record over one string with constants for the known values:
 * two are equal when their strings are.
 *
 * @since 0.1.0
 */
public interface OpenEnum {

	/**
	 * Return the value as the Engine API writes it.
	 * @return the value on the wire
	 */
	String value();

}
