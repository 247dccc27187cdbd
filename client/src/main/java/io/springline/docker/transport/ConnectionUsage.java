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

package io.springline.docker.transport;

import org.jspecify.annotations.Nullable;

import io.springline.docker.http.ApiVersion;

/**
 * The connections that a client has to its engine at a moment. To know them, nothing is
 * asked.
 *
 * @param active the pooled connections that carry a call
 * @param idle the pooled connections that wait for a call
 * @param pending the calls that wait for a pooled connection
 * @param max the most pooled connections that there can be
 * @param streams the connections of their own that carry a stream, such as events, logs,
 * a pull or a build
 * @param sessions the connections that have left HTTP and carry raw bytes both ways, such
 * as those of a command with input
 * @param apiVersion the version of the API that is spoken, or {@code null} if it has not
 * been negotiated yet
 * @since 0.1.0
 */
public record ConnectionUsage(int active, int idle, int pending, int max, int streams, int sessions,
		@Nullable ApiVersion apiVersion) {

}
