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

package io.springline.docker.sample;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.util.StringUtils;

import io.springline.docker.run.RunOptions;
import io.springline.docker.run.RunOptionsBuilder;

/**
 * The form that runs a container, as it was filled in.
 *
 * @param image the image
 * @param command the command in one line, quoted as in a shell
 * @param env environment variables, one {@code NAME=value} a line
 * @param remove whether to remove the container when it ends
 * @param detach whether to leave it running when nobody follows it
 */
record RunForm(@Nullable String image, @Nullable String command, @Nullable String env, @Nullable Boolean remove,
		@Nullable Boolean detach) {

	RunOptions toOptions() {
		if (!StringUtils.hasText(this.image)) {
			throw new IllegalArgumentException("Say which image to run");
		}
		RunOptionsBuilder options = RunOptions.builder(this.image.strip())
			.remove(Boolean.TRUE.equals(this.remove))
			.detach(Boolean.TRUE.equals(this.detach));
		List<String> command = CommandLine.split((this.command != null) ? this.command : "");
		if (!command.isEmpty()) {
			options.command(command.toArray(String[]::new));
		}
		if (this.env != null) {
			this.env.lines().filter(StringUtils::hasText).forEach((line) -> addVariable(options, line));
		}
		return options.build();
	}

	private static void addVariable(RunOptionsBuilder options, String line) {
		int equals = line.indexOf('=');
		if (equals < 1 || !StringUtils.hasText(line.substring(0, equals))) {
			throw new IllegalArgumentException("Write each environment variable as NAME=value, one a line");
		}
		options.env(line.substring(0, equals).strip(), line.substring(equals + 1));
	}

	@Override
	public String toString() {
		return "RunForm[image=" + this.image + ", command and env not shown]";
	}

}
