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

package io.springline.docker.engine;

import java.util.List;

import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

import io.springline.docker.DockerClient;
import io.springline.docker.error.ConflictException;
import io.springline.docker.error.EngineException;
import io.springline.docker.error.EngineStreamException;
import io.springline.docker.error.NotFoundException;
import io.springline.docker.plugin.Plugin;
import io.springline.docker.plugin.PluginFilters;
import io.springline.docker.plugin.PluginListOptions;
import io.springline.docker.plugin.PluginMount;
import io.springline.docker.plugin.PluginPrivilege;
import io.springline.docker.plugin.PluginPullOptions;
import io.springline.docker.registry.RegistryCredentials;
import io.springline.docker.stream.ProgressMessage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Plugins, made of an archive and moved over a registry that wants a password.
 */
@RequiresEngine
class PluginIT {

	private static final String CONFIG = """
			{"description":"of a test","entrypoint":["/none"],"workdir":"/","network":{"type":"host"},
			"interface":{"types":["docker.volumedriver/1.0"],"socket":"test.sock"},
			"mounts":[{"name":"data","source":"/tmp","destination":"/mnt","type":"bind","options":["rbind"],
			"settable":["source"]}],
			"env":[{"name":"DEBUG","value":"0","settable":["value"]}]}""";

	private final Engine engine;

	PluginIT(Engine engine) {
		this.engine = engine;
	}

	@Test
	void createsAndInspectsAndRemoves() {
		String name = created(this.engine.name() + ":1");
		Plugin plugin = Engine.get(this.engine.plugins().inspect(name));
		assertThat(plugin.name()).isEqualTo(name);
		assertThat(plugin.enabled()).isFalse();
		assertThat(plugin.config().description()).isEqualTo("of a test");
		assertThat(plugin.config().pluginInterface().types()).singleElement().hasToString("docker.volumedriver/1.0");
		assertThat(Engine.get(this.engine.plugins().inspect(plugin.id()))).isEqualTo(plugin);
		assertThat(Engine.all(this.engine.plugins().list())).contains(plugin);
		Engine.complete(this.engine.plugins().remove(name));
		assertThatExceptionOfType(NotFoundException.class)
			.isThrownBy(() -> Engine.get(this.engine.plugins().inspect(name)))
			.satisfies((ex) -> assertThat(ex.getReason()).contains(name));
	}

	@Test
	void listsByFilters() {
		String name = created(this.engine.name() + ":latest");
		assertThat(names(PluginFilters.builder().capability("volumedriver"))).contains(name);
		assertThat(names(PluginFilters.builder().capability("logdriver"))).doesNotContain(name);
		assertThat(names(PluginFilters.builder().enabled(false))).contains(name);
		assertThat(names(PluginFilters.builder().enabled(true))).doesNotContain(name);
	}

	@Test
	void changesSettings() {
		String name = created(this.engine.name() + ":latest");
		Engine.complete(this.engine.plugins().set(name, "DEBUG=1", "data.source=/var"));
		Plugin plugin = Engine.get(this.engine.plugins().inspect(name));
		assertThat(plugin.settings().env()).containsExactly("DEBUG=1");
		assertThat(plugin.settings().mounts()).extracting(PluginMount::source).containsExactly("/var");
		assertThatExceptionOfType(EngineException.class)
			.isThrownBy(() -> Engine.complete(this.engine.plugins().set(name, "NONE=1")))
			.satisfies((ex) -> assertThat(ex.getReason()).contains("setting \"NONE\" not found"));
	}

	@Test
	void reportsPluginThatDoesNotStart() {
		String name = created(this.engine.name() + ":latest");
		assertThatExceptionOfType(EngineException.class)
			.isThrownBy(() -> Engine.complete(this.engine.plugins().enable(name)))
			.satisfies((ex) -> assertThat(ex.getReason()).contains("/none"));
		assertThat(Engine.get(this.engine.plugins().inspect(name)).enabled()).isFalse();
		assertThatExceptionOfType(ConflictException.class)
			.isThrownBy(() -> Engine.complete(this.engine.plugins().disable(name)))
			.satisfies((ex) -> assertThat(ex.getReason()).contains("already disabled"));
	}

	@Test
	void reportsArchiveThatIsNoPlugin() {
		assertThatExceptionOfType(EngineException.class)
			.isThrownBy(() -> Engine.complete(
					this.engine.plugins().create(this.engine.name(), Tar.of("rootfs/file", "no config").stream())))
			.satisfies((ex) -> assertThat(ex.getReason()).contains("config"));
	}

	@Test
	void pushesAndPullsWithPrivileges() {
		String remote = created(EngineVariables.get(EngineVariables.REGISTRY) + "/" + this.engine.name() + ":1");
		String local = this.engine.name() + ":2";
		try (DockerClient docker = knowing()) {
			List<ProgressMessage> pushed = Engine.all(docker.plugins().push(remote));
			assertThat(pushed.get(pushed.size() - 1).aux().path("Tag").asString()).isEqualTo("1");
			Engine.complete(docker.plugins().remove(remote));
			List<PluginPrivilege> privileges = Engine.all(docker.plugins().privileges(remote));
			assertThat(privileges).extracting(PluginPrivilege::name).containsExactly("network", "mount");
			assertThat(privileges).extracting(PluginPrivilege::value).containsExactly(List.of("host"), List.of("/tmp"));
			assertThatExceptionOfType(EngineStreamException.class)
				.isThrownBy(() -> Engine.all(docker.plugins().pull(remote)))
				.satisfies((ex) -> assertThat(ex.getReason()).isEqualTo("incorrect privileges"));
			PluginPullOptions options = PluginPullOptions.builder().remote(remote).name(local).build();
			assertThat(Engine.all(docker.plugins().pull(options, privileges))).extracting(ProgressMessage::status)
				.contains("Complete");
			Plugin plugin = Engine.get(docker.plugins().inspect(local));
			assertThat(plugin.pluginReference()).isEqualTo(remote);
			Engine.complete(docker.plugins().upgrade(local, remote, privileges));
			assertThat(Engine.get(docker.plugins().inspect(local)).config()).isEqualTo(plugin.config());
		}
	}

	@Test
	void isRefusedWithoutCredentials() {
		String remote = created(EngineVariables.get(EngineVariables.REGISTRY) + "/" + this.engine.name() + ":1");
		assertThatExceptionOfType(EngineStreamException.class)
			.isThrownBy(() -> Engine.all(this.engine.plugins().push(remote)));
	}

	@Test
	void reportsWhatIsNotThere() {
		String missing = this.engine.name();
		assertThatExceptionOfType(NotFoundException.class)
			.isThrownBy(() -> Engine.complete(this.engine.plugins().remove(missing)));
		assertThatExceptionOfType(NotFoundException.class)
			.isThrownBy(() -> Engine.complete(this.engine.plugins().enable(missing)));
		assertThatExceptionOfType(NotFoundException.class)
			.isThrownBy(() -> Engine.complete(this.engine.plugins().set(missing, "A=1")));
		assertThatExceptionOfType(NotFoundException.class)
			.isThrownBy(() -> Engine.all(this.engine.plugins().push(missing)));
		String remote = EngineVariables.get(EngineVariables.REGISTRY) + "/" + missing + ":1";
		try (DockerClient docker = knowing()) {
			assertThat(Engine.all(docker.plugins().privileges(remote))).isEmpty();
			assertThatExceptionOfType(EngineException.class)
				.isThrownBy(() -> Engine.all(docker.plugins().pull(remote)));
		}
	}

	private String created(String name) {
		Tar tar = Tar.of("config.json", CONFIG).and("rootfs/", "").and("rootfs/mnt/", "").and("rootfs/file", name);
		Engine.complete(this.engine.plugins().create(name, tar.stream()));
		return name;
	}

	private List<String> names(PluginFilters filters) {
		PluginListOptions options = PluginListOptions.builder().filters(filters.build()).build();
		return Engine.all(this.engine.plugins().list(options)).stream().map(Plugin::name).toList();
	}

	private DockerClient knowing() {
		RegistryCredentials credentials = RegistryCredentials.password(
				EngineVariables.get(EngineVariables.REGISTRY_USERNAME),
				EngineVariables.get(EngineVariables.REGISTRY_PASSWORD));
		return this.engine.builder().registryCredentials((host) -> Mono.just(credentials)).build();
	}

}
