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

package io.springline.docker.transport;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for {@link EngineHost}.
 */
class EngineHostTests {

	@ParameterizedTest
	@CsvSource({ "unix:///var/run/docker.sock, /var/run/docker.sock", "UNIX:///a, /a", "' unix:///a ', /a",
			"unix:///home/ann/.docker/run/docker.sock, /home/ann/.docker/run/docker.sock" })
	void sockets(String text, Path socket) {
		EngineHost host = EngineHost.parse(text, "the test");
		assertThat(host).isEqualTo(new EngineHost(socket, null, 0, false, "the test"));
		assertThat(host.uri()).isEqualTo("unix://" + socket);
		assertThat(host.authority()).isEqualTo("localhost");
		assertThat(host).hasToString("unix://" + socket + " (from the test)");
	}

	@ParameterizedTest
	@CsvSource({ "tcp://engine:1234, engine, 1234, false, tcp://engine:1234",
			"tcp://engine, engine, 2375, false, tcp://engine:2375",
			"TCP://engine/, engine, 2375, false, tcp://engine:2375",
			"http://engine, engine, 2375, false, tcp://engine:2375",
			"https://engine, engine, 2376, true, https://engine:2376",
			"https://engine:443, engine, 443, true, https://engine:443",
			"tcp://10.0.0.5:2375, 10.0.0.5, 2375, false, tcp://10.0.0.5:2375",
			"tcp://[::1]:1234, ::1, 1234, false, tcp://[::1]:1234",
			"tcp://[2001:db8::5], 2001:db8::5, 2375, false, tcp://[2001:db8::5]:2375",
			"tcp://engine.example.com:65535, engine.example.com, 65535, false, tcp://engine.example.com:65535" })
	void machines(String text, String name, int port, boolean secure, String uri) {
		EngineHost host = EngineHost.parse(text, "the test");
		assertThat(host).isEqualTo(new EngineHost(null, name, port, secure, "the test"));
		assertThat(host.uri()).isEqualTo(uri);
		assertThat(host.authority()).isEqualTo(uri.substring(uri.indexOf("//") + 2));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "'' | it must start with unix://", "engine:2375 | it must start with unix://",
			"/var/run/docker.sock | it must start with unix://", "fd:// | ",
			"ftp://engine | it must start with unix://",
			"npipe:////./pipe/docker_engine | named pipes are not supported: let the engine listen on tcp://127.0.0.1:2375",
			"ssh://engine | forward the socket with 'ssh -nNT -L /tmp/docker.sock:/var/run/docker.sock HOST'",
			"unix:// | ", "unix:relative/path | absolute path", "unix://relative/path | absolute path", "tcp:// | ",
			"tcp://:2375 | the name of the machine is missing or malformed",
			"tcp://engine/path | nothing but machine and port may follow the scheme",
			"tcp://engine:2375/v1.41 | nothing but machine and port may follow the scheme",
			"tcp://engine?x=y | nothing but machine and port may follow the scheme",
			"tcp://engine:port | the name of the machine is missing or malformed",
			"tcp://engine:99999 | the port must be between 1 and 65535",
			"tcp://engine:0 | the port must be between 1 and 65535", "tcp://en gine | Illegal character" })
	void whatIsNoHost(String text, String why) {
		assertThatIllegalArgumentException().isThrownBy(() -> EngineHost.parse(text, "DOCKER_HOST"))
			.withMessageStartingWith("The host '" + text + "' from DOCKER_HOST cannot be used: ")
			.withMessageContaining((why != null) ? why : "");
	}

	@ParameterizedTest
	@ValueSource(strings = { "tcp://bob:hunter2@engine", "ssh://bob:hunter2@engine", "tcp://bob:hunter2@engine/path",
			"tcp://bob:hunt/hunter2@engine", "ftp://bob:hunter2@engine", "tcp://bob:hunter2@en gine" })
	void passwordsAreNotRepeated(String text) {
		assertThatIllegalArgumentException().isThrownBy(() -> EngineHost.parse(text, "DOCKER_HOST"))
			.satisfies((ex) -> assertThat(ex.getMessage()).contains("//en").doesNotContain("hunter2", "bob"));
	}

	@Test
	void tlsOnTheSamePort() {
		EngineHost host = EngineHost.parse("tcp://engine:2375", "the test").withTls();
		assertThat(host.secure()).isTrue();
		assertThat(host.uri()).isEqualTo("https://engine:2375");
		assertThat(host.source()).isEqualTo("the test");
	}

}
