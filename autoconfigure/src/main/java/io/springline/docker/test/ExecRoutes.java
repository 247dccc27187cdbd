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

package io.springline.docker.test;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

import reactor.core.publisher.Flux;
import tools.jackson.databind.node.ObjectNode;

/**
 * The operations on further processes in containers.
 */
final class ExecRoutes {

	private final Containers containers;

	private final Programs programs;

	private final Map<String, Exec> execs = new LinkedHashMap<>();

	ExecRoutes(Containers containers, Programs programs) {
		this.containers = containers;
		this.programs = programs;
	}

	void addTo(Routes routes) {
		routes.add("POST", "/containers/{id}/exec", this::create);
		routes.add("POST", "/exec/{id}/start", this::start);
		routes.add("POST", "/exec/{id}/resize", (call) -> {
			of(call);
			return Answer.empty(200);
		});
		routes.add("GET", "/exec/{id}/json", (call) -> Answer.json(of(call).json()));
	}

	void clear() {
		this.execs.clear();
	}

	private Exec of(Call call) {
		Exec exec = this.execs.get(call.name());
		if (exec == null) {
			throw EngineError.notFound("No such exec instance: " + call.name());
		}
		return exec;
	}

	private Answer create(Call call) {
		MockContainer container = this.containers.get(call.name());
		this.containers.checkRunning(container, "");
		ObjectNode request = call.body();
		if (Call.words(request.path("Cmd")).isEmpty()) {
			throw EngineError.badRequest("No exec command specified");
		}
		Exec exec = new Exec(container, request);
		this.execs.put(exec.id(), exec);
		happened(exec, "exec_create: " + String.join(" ", exec.command()));
		return Answer.json(201, Recorded.object().put("Id", exec.id()));
	}

	private Answer start(Call call) {
		Exec exec = of(call);
		this.containers.checkRunning(exec.container(), "");
		if (!exec.begin()) {
			throw EngineError.conflict("exec instance " + exec.id() + " has already run");
		}
		happened(exec, "exec_start: " + String.join(" ", exec.command()));
		MockProcess process = this.programs.ofCommand(exec.command());
		Run container = exec.container().run();
		if (call.body().path("Detach").asBoolean(false)) {
			run(exec, process, container, Flux.empty()).subscribe();
			return Answer.empty(200);
		}
		boolean framed = !exec.wants("Tty");
		return Answer.session(OutputType.of(call.version(), framed),
				(input) -> run(exec, process, container, exec.wants("AttachStdin") ? input : Flux.empty())
					.filter((line) -> line.isOf(exec.wants("AttachStdout"), exec.wants("AttachStderr")))
					.map((line) -> line.bytes(framed, false)));
	}

	private Flux<LogLine> run(Exec exec, MockProcess process, Run container, Flux<byte[]> input) {
		return process.output(input)
			.map((frame) -> new LogLine(Instant.now(), frame))
			.takeUntilOther(container.exitCode())
			.concatWith(Flux.defer(() -> {
				exec.end(process.exitCode());
				happened(exec, "exec_die");
				return Flux.empty();
			}));
	}

	private void happened(Exec exec, String action) {
		Map<String, String> attributes = new LinkedHashMap<>(Map.of("execID", exec.id()));
		if (exec.exitCode() != null) {
			attributes.put("exitCode", String.valueOf(exec.exitCode()));
		}
		this.containers.happened(exec.container(), action, attributes);
	}

}
