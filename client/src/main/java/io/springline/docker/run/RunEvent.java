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

package io.springline.docker.run;

import java.util.List;

import io.springline.docker.stream.OutputLine;
import io.springline.docker.stream.ProgressMessage;

/**
 * What happens while a container runs.
 *
 * @since 0.1.0
 */
public sealed interface RunEvent {

	/**
	 * Its image is being pulled.
	 *
	 * @param progress how far
	 */
	record Pulling(ProgressMessage progress) implements RunEvent {

	}

	/**
	 * The container has been created.
	 *
	 * @param containerId the id of the container
	 * @param warnings what the engine warns of
	 */
	record Created(String containerId, List<String> warnings) implements RunEvent {

	}

	/**
	 * The container has been started. Output of a fast process may come before this.
	 *
	 * @param containerId the id of the container
	 */
	record Started(String containerId) implements RunEvent {

	}

	/**
	 * The process wrote a line.
	 *
	 * @param line the line
	 */
	record Output(OutputLine line) implements RunEvent {

	}

	/**
	 * The process has ended and all its output has been handed over. This is the last
	 * event.
	 *
	 * @param containerId the id of the container
	 * @param exitCode the exit code of the process
	 */
	record Exited(String containerId, long exitCode) implements RunEvent {

	}

}
