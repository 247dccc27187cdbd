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

import com.github.tomakehurst.wiremock.http.HttpHeader;
import com.github.tomakehurst.wiremock.http.Request;

import io.springline.docker.http.ApiVersion;

/**
 * What an engine has and does. One request is handled at a time; streams go on by
 * themselves.
 */
final class Engine {

	private final EngineEvents events = new EngineEvents();

	private final Programs programs = new Programs();

	private final Images images = new Images(this.events);

	private final Containers containers = new Containers(this, this.images, this.programs, this.events);

	private final ExecRoutes execs = new ExecRoutes(this.containers, this.programs);

	private final Networks networks = new Networks(this.events);

	private final Volumes volumes = new Volumes(this.events);

	private final Routes routes = new Routes();

	private ApiVersion version = new ApiVersion(1, 45);

	Engine() {
		new SystemRoutes(this).addTo(this.routes);
		new ContainerRoutes(this.containers).addTo(this.routes);
		new ContainerStreamRoutes(this.containers).addTo(this.routes);
		this.execs.addTo(this.routes);
		new ImageRoutes(this.images, this.containers).addTo(this.routes);
		this.networks.addTo(this.routes);
		this.volumes.addTo(this.routes);
	}

	synchronized Answer answer(Request request) {
		try {
			return this.routes.answer(request, this.version);
		}
		catch (EngineError ex) {
			return Answer.error(ex);
		}
	}

	synchronized void reset() {
		this.version = new ApiVersion(1, 45);
		this.containers.clear();
		this.execs.clear();
		this.images.clear();
		this.networks.clear();
		this.volumes.clear();
		this.programs.clear();
		this.events.clear();
	}

	synchronized List<HttpHeader> headers(Answer answer) {
		HttpHeader version = new HttpHeader("Api-Version", this.version.toString());
		HttpHeader server = new HttpHeader("Server", "Docker/26.1.5-mock (linux)");
		HttpHeader os = new HttpHeader("Ostype", "linux");
		HttpHeader experimental = new HttpHeader("Docker-Experimental", "false");
		return (answer.contentType() != null)
				? List.of(version, server, os, experimental, new HttpHeader("Content-Type", answer.contentType()))
				: List.of(version, server, os, experimental);
	}

	synchronized ApiVersion version() {
		return this.version;
	}

	synchronized void version(ApiVersion version) {
		this.version = version;
	}

	synchronized void image(String reference, MockProcess process) {
		this.images.add(reference);
		this.programs.image(Images.withTag(reference), process);
	}

	synchronized void program(String name, MockProcess process) {
		this.programs.program(name, process);
	}

	synchronized void denyPull(String reference) {
		this.images.deny(reference);
	}

	EngineEvents events() {
		return this.events;
	}

	Images images() {
		return this.images;
	}

	Containers containers() {
		return this.containers;
	}

	Volumes volumes() {
		return this.volumes;
	}

}
