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

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * The few commands that the stand-in knows by itself: as much as examples need.
 */
final class Shell {

	private static final Pattern WORD = Pattern.compile("'([^']*)'|\"([^\"]*)\"|(;|&&|\n|>&2)|([^\\s;&'\">]+)");

	private static final List<String> SEPARATORS = List.of(";", "&&", "\n");

	private Shell() {
	}

	/**
	 * Return what a command does.
	 * @param command the command and its arguments
	 * @return what it does, or {@code null} if it is not known
	 */
	static @Nullable MockProcess process(List<String> command) {
		List<String> arguments = command.subList(1, command.size());
		return switch (command.get(0)) {
			case "echo" -> MockProcess.printing(String.join(" ", arguments));
			case "true" -> MockProcess.printing();
			case "false" -> MockProcess.printing().exiting(1);
			case "cat" -> arguments.isEmpty() ? MockProcess.repeating() : null;
			case "sleep" -> sleep(arguments);
			case "exit" -> MockProcess.printing().exiting(arguments.isEmpty() ? 0 : Integer.parseInt(arguments.get(0)));
			case "sh", "bash", "/bin/sh", "/bin/bash" -> shell(arguments);
			default -> null;
		};
	}

	private static @Nullable MockProcess sleep(List<String> arguments) {
		String time = arguments.isEmpty() ? "" : arguments.get(0);
		if (time.equals("infinity")) {
			return MockProcess.printing().thenStaying();
		}
		return time.matches("\\d+(\\.\\d+)?")
				? MockProcess.printing().thenPausing(Duration.ofMillis((long) (Double.parseDouble(time) * 1000)))
				: null;
	}

	private static @Nullable MockProcess shell(List<String> arguments) {
		if (arguments.isEmpty()) {
			return MockProcess.printing();
		}
		return (arguments.size() > 1 && arguments.get(0).matches("-\\w*c")) ? script(arguments.get(1)) : null;
	}

	private static @Nullable MockProcess script(String script) {
		MockProcess all = MockProcess.printing();
		for (List<String> command : commands(script)) {
			boolean complains = command.remove(">&2");
			MockProcess next = process(command);
			if (next == null) {
				return null;
			}
			if (complains && command.get(0).equals("echo")) {
				next = MockProcess.printing().thenComplaining(String.join(" ", command.subList(1, command.size())));
			}
			all = all.then(next);
			if (command.get(0).equals("exit")) {
				break;
			}
		}
		return all;
	}

	private static List<List<String>> commands(String script) {
		List<List<String>> commands = new ArrayList<>();
		List<String> words = new ArrayList<>();
		WORD.matcher(script).results().forEach((match) -> {
			if (match.group(3) != null && SEPARATORS.contains(match.group(3))) {
				commands.add(List.copyOf(words));
				words.clear();
			}
			else {
				words.add((match.group(1) != null) ? match.group(1)
						: (match.group(2) != null) ? match.group(2) : match.group());
			}
		});
		commands.add(List.copyOf(words));
		return commands.stream().filter((command) -> !command.isEmpty()).<List<String>>map(ArrayList::new).toList();
	}

}
