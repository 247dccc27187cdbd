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

import java.util.Map;

import org.springframework.context.PayloadApplicationEvent;
import org.springframework.core.ResolvableType;

import io.springline.docker.DockerClient;
import io.springline.docker.system.Event;
import io.springline.docker.system.Event.EventActor;
import io.springline.docker.system.EventAction;

/**
 * Something happened on a Docker Engine. To hear of containers that end:
 * <pre class="code">
 * &#064;EventListener(condition = "event.type == 'container' &amp;&amp; event.action == 'die'")
 * void restart(DockerEvent event) {
 *     event.getClient().containers().start(event.getId()).block();
 * }
 * </pre>
 * <p>
 * A listener that takes an {@link Event} hears of the same, without the client. Listeners
 * are called one after the other in the order of the events, on a thread that is there
 * for them: they may block, and delay those events that follow. The {@code condition} is
 * decided in the application; the properties {@code docker.engine.events.filters} keep
 * the engine from telling more than is wanted.
 *
 * @since 0.1.0
 * @see DockerEventGap
 */
public class DockerEvent extends PayloadApplicationEvent<Event> {

	private static final long serialVersionUID = 1L;

	/**
	 * Create an event.
	 * @param client the client of the engine on which it happened
	 * @param event what happened
	 */
	public DockerEvent(DockerClient client, Event event) {
		super(client, event);
	}

	/**
	 * Return the client of the engine on which it happened.
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
	 * Return the kind of object that it happened to, such as {@code container}.
	 * @return the kind, empty if the engine does not tell it
	 */
	public String getType() {
		return (getPayload().type() != null) ? getPayload().type().value() : "";
	}

	/**
	 * Return what happened, such as {@code die} or {@code health_status: healthy}.
	 * @return the action, empty if the engine does not tell it
	 */
	public String getAction() {
		return (getPayload().action() != null) ? getPayload().action().value() : "";
	}

	/**
	 * Return the id of the object that it happened to. Volumes have their name for one.
	 * @return the id, empty if the engine does not tell it
	 */
	public String getId() {
		EventActor actor = getPayload().actor();
		return (actor != null && actor.id() != null) ? actor.id() : "";
	}

	/**
	 * Return what else is told about the object: its labels, and what the action adds,
	 * such as {@code name}, {@code image} and {@code exitCode} of a container.
	 * @return the attributes by name
	 */
	public Map<String, String> getAttributes() {
		EventActor actor = getPayload().actor();
		return (actor != null) ? actor.attributes() : Map.of();
	}

	@Override
	public ResolvableType getResolvableType() {
		return ResolvableType.forClass(getClass());
	}

	/**
	 * Tell what happened in short, for logs. What an engine adds to the action is left
	 * out: the command of an exec may hold a secret.
	 */
	@Override
	public String toString() {
		EventAction action = getPayload().action();
		return "DockerEvent[client=" + getClientName() + ", type=" + getType() + ", action="
				+ ((action != null) ? action.verb() : "") + ", id=" + getId() + "]";
	}

}
