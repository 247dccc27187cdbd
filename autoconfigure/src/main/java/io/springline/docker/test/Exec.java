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

import java.util.List;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * A further process in a container.
 */
final class Exec {

	private final String id = Ids.next();

	private final MockContainer container;

	private final ObjectNode request;

	private boolean started;

	private volatile @Nullable Integer exitCode;

	Exec(MockContainer container, ObjectNode request) {
		this.container = container;
		this.request = request;
	}

	/**
	 * Begin.
	 * @return whether it had not begun before
	 */
	boolean begin() {
		boolean first = !this.started;
		this.started = true;
		return first;
	}

	void end(int exitCode) {
		this.exitCode = exitCode;
	}

	String id() {
		return this.id;
	}

	MockContainer container() {
		return this.container;
	}

	List<String> command() {
		return Call.words(this.request.path("Cmd"));
	}

	boolean wants(String name) {
		return this.request.path(name).asBoolean(false);
	}

	@Nullable Integer exitCode() {
		return this.exitCode;
	}

	ObjectNode json() {
		ObjectNode json = Recorded.object("exec");
		json.put("ID", this.id)
			.put("ContainerID", this.container.id())
			.put("Running", this.started && this.exitCode == null)
			.put("ExitCode", this.exitCode)
			.put("Pid", this.started ? 4243 : 0)
			.put("OpenStdin", wants("AttachStdin"))
			.put("OpenStdout", wants("AttachStdout"))
			.put("OpenStderr", wants("AttachStderr"));
		ObjectNode process = (ObjectNode) json.path("ProcessConfig");
		process.put("tty", wants("Tty")).put("entrypoint", command().get(0)).put("privileged", wants("Privileged"));
		process.set("arguments", Recorded.array(command().subList(1, command().size())));
		return json;
	}

}
