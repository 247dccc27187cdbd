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

package io.springline.docker.service;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

import io.springline.docker.container.FollowedLog;
import io.springline.docker.http.Connection;
import io.springline.docker.http.Framed;
import io.springline.docker.http.Operation;
import io.springline.docker.stream.Frame;
import io.springline.docker.stream.OutputLine;
import io.springline.docker.stream.Reconnect;
import io.springline.docker.swarm.ObjectVersion;

/**
 * The operations on the services of a swarm. A service is named by its id, the beginning
 * of that, or its name. The engine has to be a manager of the swarm.
 * <p>
 * An engine that is none ends in an
 * {@link io.springline.docker.error.UnavailableException}, a service that is not there in
 * a {@link io.springline.docker.error.NotFoundException}.
 *
 * @since 0.1.0
 */
@HttpExchange
public interface ServiceOperations {

	/**
	 * List all services.
	 * @return the services
	 */
	default Flux<Service> list() {
		return list(ServiceListOptions.DEFAULTS);
	}

	/**
	 * List services. Operation {@code ServiceList}.
	 * @param options which of them, and whether to tell how many tasks they have
	 * @return the services
	 */
	@GetExchange("/services")
	@Operation("ServiceList")
	Flux<Service> list(ServiceListOptions options);

	/**
	 * Create a service with the credentials that the client has for the registry of the
	 * image.
	 * @param spec what the service is to be
	 * @return its id and warnings
	 */
	default Mono<ServiceCreated> create(ServiceSpec spec) {
		return create(spec, ServiceCreateOptions.DEFAULTS);
	}

	/**
	 * Create a service. The swarm starts its tasks afterwards. It keeps the credentials
	 * of the registry that the image comes from, for nodes to pull it with. A name that
	 * is taken is a conflict. Operation {@code ServiceCreate}.
	 * @param spec what the service is to be
	 * @param options the credentials
	 * @return its id and warnings
	 */
	@PostExchange("/services/create")
	@Operation("ServiceCreate")
	Mono<ServiceCreated> create(@RequestBody ServiceSpec spec, ServiceCreateOptions options);

	/**
	 * Return all that the swarm knows of a service.
	 * @param id the id or name of the service
	 * @return the service
	 */
	default Mono<Service> inspect(String id) {
		return inspect(id, ServiceInspectOptions.DEFAULTS);
	}

	/**
	 * Return all that the swarm knows of a service. Operation {@code ServiceInspect}.
	 * @param id the id or name of the service
	 * @param options whether to fill in defaults
	 * @return the service
	 */
	@GetExchange("/services/{id}")
	@Operation("ServiceInspect")
	Mono<Service> inspect(@PathVariable String id, ServiceInspectOptions options);

	/**
	 * Replace the specification of a service with the credentials that the client has for
	 * the registry of the image.
	 * @param id the id or name of the service
	 * @param version the number of the version that the update is based on
	 * @param spec all that the service is to be; the name cannot change
	 * @return warnings
	 */
	default Mono<ServiceUpdated> update(String id, long version, ServiceSpec spec) {
		return update(id, ObjectVersion.of(version), spec, ServiceUpdateOptions.DEFAULTS);
	}

	/**
	 * Replace the specification of a service. The swarm replaces its tasks afterwards
	 * where they differ. The engine refuses any version but the current one. Operation
	 * {@code ServiceUpdate}.
	 * @param id the id or name of the service
	 * @param version the version that the update is based on
	 * @param spec all that the service is to be; the name cannot change
	 * @param options the credentials
	 * @return warnings
	 */
	@PostExchange("/services/{id}/update")
	@Operation("ServiceUpdate")
	Mono<ServiceUpdated> update(@PathVariable String id, ObjectVersion version, @RequestBody ServiceSpec spec,
			ServiceUpdateOptions options);

	/**
	 * Change how many tasks of a service run. An {@link IllegalStateException} says so
	 * when the service is not a replicated one.
	 * @param id the id or name of the service
	 * @param replicas the number of tasks
	 * @return warnings
	 */
	default Mono<ServiceUpdated> scale(String id, long replicas) {
		return inspect(id).flatMap((service) -> update(id, service.currentVersion(), service.specScaledTo(replicas),
				ServiceUpdateOptions.DEFAULTS));
	}

	/**
	 * Go back to the specification before the last update, with the credentials that the
	 * swarm holds for it (API 1.28). A service that was never updated cannot.
	 * @param id the id or name of the service
	 * @return warnings
	 */
	default Mono<ServiceUpdated> rollback(String id) {
		return inspect(id).flatMap((service) -> update(id, service.currentVersion(), service.currentSpec(),
				ServiceUpdateOptions.ROLLBACK));
	}

	/**
	 * Remove a service and its tasks. Operation {@code ServiceDelete}.
	 * @param id the id or name of the service
	 * @return completion, when tasks may run still
	 */
	@DeleteExchange("/services/{id}")
	@Operation("ServiceDelete")
	Mono<Void> remove(@PathVariable String id);

	/**
	 * Read all output of the tasks of a service so far.
	 * @param id the id or name of the service
	 * @return the output
	 */
	default Flux<Frame> logs(String id) {
		return logs(id, ServiceLogsOptions.DEFAULTS);
	}

	/**
	 * Read the output of the tasks of a service, on all nodes. Not every log driver can
	 * be read. Operation {@code ServiceLogs}.
	 * @param id the id or name of the service
	 * @param options which output, and whether to wait for more
	 * @return the output, from which cancelling disconnects
	 */
	@GetExchange("/services/{id}/logs")
	@Operation(value = "ServiceLogs", connection = Connection.STREAM)
	@Framed(inspect = ".", tty = "/Spec/TaskTemplate/ContainerSpec/TTY")
	Flux<Frame> logs(@PathVariable String id, ServiceLogsOptions options);

	/**
	 * Read the output of the tasks of a service line by line, with times and details if
	 * the options ask for them; who asks for details is told the time too.
	 * @param id the id or name of the service
	 * @param options which output, and whether to wait for more
	 * @return the lines, from which cancelling disconnects
	 */
	default Flux<OutputLine> logLines(String id, ServiceLogsOptions options) {
		ServiceLogsOptions request = options.readable();
		return OutputLine.from(logs(id, request), request.format());
	}

	/**
	 * Follow the output of the tasks of a service from its beginning, coming back after
	 * cuts without end.
	 * @param id the id or name of the service
	 * @return the lines, from which cancelling disconnects
	 * @see #followLogs(String, ServiceLogsOptions, Reconnect)
	 */
	default Flux<OutputLine> followLogs(String id) {
		return followLogs(id, ServiceLogsOptions.DEFAULTS, Reconnect.DEFAULTS);
	}

	/**
	 * Follow the output of the tasks of a service, also over cuts of the connection and
	 * restarts of the engine. No line is lost or repeated, see {@link FollowedLog}.
	 * <pre class="code">
	 * docker.services().followLogs("web", ServiceLogsOptions.DEFAULTS, Reconnect.DEFAULTS)
	 *     .doOnNext((line) -&gt; System.out.println(line.details() + " " + line.text()))
	 *     .blockLast();
	 * </pre>
	 * @param id the id or name of the service
	 * @param options which output; it is always followed, with timestamps and details,
	 * which name task, node and service
	 * @param reconnect how to come back after a cut
	 * @return the lines, which end when the engine ends them, and from which cancelling
	 * disconnects
	 */
	default Flux<OutputLine> followLogs(String id, ServiceLogsOptions options, Reconnect reconnect) {
		return FollowedLog.lines((request) -> logs(id, ServiceLogsOptions.of(request)), options.forAnyLog(), reconnect);
	}

}
