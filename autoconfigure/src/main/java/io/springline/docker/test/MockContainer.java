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
import java.util.ArrayList;
import java.util.List;

import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import tools.jackson.databind.node.ObjectNode;

/**
 * A container and its state.
 */
final class MockContainer {

	private final String id;

	private final int number;

	private final ObjectNode config;

	private final ObjectNode hostConfig;

	private final MockImage image;

	private final Instant created = Instant.now();

	private final List<LogLine> log = new ArrayList<>();

	private final Sinks.One<Integer> removed = Sinks.one();

	private String name;

	private String status = "created";

	private Instant started = Instant.EPOCH;

	private Instant finished = Instant.EPOCH;

	private int exitCode;

	private Run run = new Run();

	MockContainer(String id, int number, String name, MockImage image, ObjectNode config, ObjectNode hostConfig) {
		this.id = id;
		this.number = number;
		this.name = name;
		this.image = image;
		this.config = config;
		this.hostConfig = hostConfig;
	}

	void started() {
		this.status = "running";
		this.started = Instant.now();
		this.exitCode = 0;
	}

	void paused(boolean paused) {
		this.status = paused ? "paused" : "running";
	}

	void ended(int exitCode) {
		this.status = "exited";
		this.finished = Instant.now();
		this.exitCode = exitCode;
		this.log.addAll(this.run.printed());
		this.run = new Run();
	}

	void removed() {
		this.removed.tryEmitValue(this.exitCode);
	}

	void rename(String name) {
		this.name = name;
	}

	boolean isRunning() {
		return this.status.equals("running") || isPaused();
	}

	boolean isPaused() {
		return this.status.equals("paused");
	}

	boolean isTerminal() {
		return this.config.path("Tty").asBoolean(false);
	}

	boolean isRemovedWhenItEnds() {
		return this.hostConfig.path("AutoRemove").asBoolean(false);
	}

	/**
	 * Return the command with its arguments, those of the image included.
	 * @return the words of the command
	 */
	List<String> command() {
		List<String> command = new ArrayList<>(Call.words(this.config.path("Entrypoint")));
		command.addAll(Call.words(this.config.path("Cmd")));
		return command;
	}

	/**
	 * Return what earlier runs printed, and this one so far.
	 * @param printed what this run has printed
	 * @return the output
	 */
	List<LogLine> log(List<LogLine> printed) {
		List<LogLine> all = new ArrayList<>(this.log);
		all.addAll(printed);
		return all;
	}

	/**
	 * Return the run that goes on, or the one to come.
	 * @return the run
	 */
	Run run() {
		return this.run;
	}

	Mono<Integer> removal() {
		return this.removed.asMono();
	}

	String id() {
		return this.id;
	}

	/**
	 * Return how many containers there had been when this one was made, itself included.
	 * @return the number
	 */
	int number() {
		return this.number;
	}

	String name() {
		return this.name;
	}

	MockImage image() {
		return this.image;
	}

	ObjectNode config() {
		return this.config;
	}

	ObjectNode hostConfig() {
		return this.hostConfig;
	}

	String status() {
		return this.status;
	}

	Instant created() {
		return this.created;
	}

	Instant startedAt() {
		return this.started;
	}

	Instant finishedAt() {
		return this.finished;
	}

	int exitCode() {
		return this.exitCode;
	}

}
