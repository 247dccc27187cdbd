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

package io.springline.docker.autoconfigure.event;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEvent;

import io.springline.docker.DockerClient;

/**
 * Events of a Docker Engine may be missing here: it no longer remembers the last one that
 * was published, because it restarted or because too much happened since. Who keeps a
 * picture of the engine should make it anew, for instance list the containers.
 *
 * @since 0.1.0
 */
public class DockerEventGap extends ApplicationEvent {

	private static final long serialVersionUID = 1L;

	private final @Nullable Instant lastSeen;

	/**
	 * Create a notice.
	 * @param client the client of the engine
	 * @param lastSeen when the last event before happened, {@code null} if there was none
	 */
	public DockerEventGap(DockerClient client, @Nullable Instant lastSeen) {
		super(client);
		this.lastSeen = lastSeen;
	}

	/**
	 * Return the client of the engine.
	 * @return the client
	 */
	public DockerClient getClient() {
		return (DockerClient) getSource();
	}

	/**
	 * Return the name of the client.
	 * @return the name, {@code default} for the primary client
	 */
	public String getClientName() {
		return getClient().name();
	}

	/**
	 * Return when the last event before the gap happened.
	 * @return the time by the clock of the engine, {@code null} if there was no event
	 */
	public @Nullable Instant getLastSeen() {
		return this.lastSeen;
	}

	@Override
	public String toString() {
		return "DockerEventGap[client=" + getClientName() + ", lastSeen=" + this.lastSeen + "]";
	}

}
