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
 * The kinds of connection that an operation runs on.
 *
 * @since 0.1.0
 */
public enum Connection {

	/**
	 * A pooled connection: one question, one answer within the response timeout.
	 */
	CALL,

	/**
	 * A connection of its own without a response timeout, closed when the stream ends or
	 * is cancelled, so that long streams never keep ordinary calls waiting.
	 */
	STREAM,

	/**
	 * A connection of its own that leaves HTTP after the head and carries raw bytes both
	 * ways, unless the operation names another protocol to upgrade to.
	 */
	HIJACK

}
