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

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the programs in containers do.
 */
final class Programs {

	private static final MockProcess HELLO = MockProcess.printing("", "Hello from Docker!",
			"This message comes from the stand-in for an engine.", "");

	private final Map<String, MockProcess> byName = new LinkedHashMap<>();

	private final Map<String, MockProcess> byImage = new LinkedHashMap<>();

	void program(String name, MockProcess process) {
		this.byName.put(name, process);
	}

	void image(String reference, MockProcess process) {
		this.byImage.put(reference, process);
	}

	void clear() {
		this.byName.clear();
		this.byImage.clear();
	}

	/**
	 * Return what a container does. Without a command it is taken for a server.
	 * @param image its image
	 * @param command its command, with that of the image
	 * @return what it does
	 */
	MockProcess ofContainer(String image, List<String> command) {
		MockProcess named = command.isEmpty() ? null : this.byName.get(command.get(0));
		if (named != null) {
			return named;
		}
		MockProcess ofImage = this.byImage.get(Images.withTag(image));
		if (ofImage != null) {
			return ofImage;
		}
		if (image.startsWith("hello-world")) {
			return HELLO;
		}
		return command.isEmpty() ? MockProcess.printing().thenStaying() : ofCommand(command);
	}

	MockProcess ofCommand(List<String> command) {
		MockProcess named = this.byName.get(command.get(0));
		MockProcess known = (named != null) ? named : Shell.process(command);
		return (known != null) ? known
				: MockProcess.printing()
					.thenComplaining(
							"The stand-in for an engine does not know the program in: " + String.join(" ", command))
					.exiting(127);
	}

}
