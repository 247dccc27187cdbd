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
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.springline.docker.config.Config;
import io.springline.docker.config.ConfigFilters;
import io.springline.docker.config.ConfigListOptions;
import io.springline.docker.config.ConfigOperations;
import io.springline.docker.config.ConfigSpec;
import io.springline.docker.error.BadRequestException;
import io.springline.docker.error.ConflictException;
import io.springline.docker.error.EngineException;
import io.springline.docker.error.NotFoundException;
import io.springline.docker.secret.Secret;
import io.springline.docker.secret.SecretFilters;
import io.springline.docker.secret.SecretListOptions;
import io.springline.docker.secret.SecretOperations;
import io.springline.docker.secret.SecretSpec;
import io.springline.docker.swarm.Driver;
import io.springline.docker.swarm.Payload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * The operations on the secrets and the configs of a real swarm.
 */
@SwarmManager
class SecretAndConfigIT {

	private static final byte[] BYTES = { 0, (byte) 0xFB, (byte) 0xFF, '\n' };

	private final Engine engine;

	private final SecretOperations secrets;

	private final ConfigOperations configs;

	SecretAndConfigIT(Engine engine) {
		this.engine = engine;
		this.secrets = engine.docker().secrets();
		this.configs = engine.docker().configs();
	}

	@Test
	void secretIsNeverHandedOut() {
		String name = this.engine.name();
		String id = Engine.get(this.secrets.create(name, BYTES)).id();
		Secret secret = Engine.get(this.secrets.inspect(id));
		assertThat(secret.spec()).isEqualTo(SecretSpec.builder().name(name).build());
		assertThat(secret.createdAt()).isNotNull();
		assertThat(Engine.get(this.secrets.inspect(name))).isEqualTo(secret);
		assertThat(Engine.all(this.secrets.list())).contains(secret);
		Engine.complete(this.secrets.remove(id));
		assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> Engine.get(this.secrets.inspect(id)));
	}

	@Test
	void configIsHandedOut() {
		String name = this.engine.name();
		String id = Engine.get(this.configs.create(name, BYTES)).id();
		Config config = Engine.get(this.configs.inspect(id));
		assertThat(config.spec()).isEqualTo(ConfigSpec.of(name, BYTES));
		assertThat(config.spec().data().bytes()).isEqualTo(BYTES);
		assertThat(Engine.get(this.configs.inspect(name))).isEqualTo(config);
		assertThat(Engine.all(this.configs.list())).contains(config);
		Engine.complete(this.configs.remove(id));
		assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> Engine.get(this.configs.inspect(id)));
	}

	@Test
	void templatesAreKept() {
		Driver golang = new Driver("golang", Map.of());
		SecretSpec secret = SecretSpec.builder()
			.name(this.engine.name())
			.data(Payload.of("{{ .Service.Name }}"))
			.templating(golang)
			.build();
		ConfigSpec config = ConfigSpec.builder().name(secret.name()).data(secret.data()).templating(golang).build();
		Engine.complete(this.secrets.create(secret));
		Engine.complete(this.configs.create(config));
		assertThat(Engine.get(this.secrets.inspect(secret.name())).spec().templating()).isEqualTo(golang);
		assertThat(Engine.get(this.configs.inspect(config.name())).spec()).isEqualTo(config);
	}

	@Test
	void labelsOfASecretAreChanged() {
		String id = Engine.get(this.secrets.create(SecretSpec.of(this.engine.name(), "hunter2"))).id();
		Secret before = Engine.get(this.secrets.inspect(id));
		SecretSpec spec = before.spec().toBuilder().labels(Map.of("team", "blue")).build();
		Engine.complete(this.secrets.update(id, before.version(), spec));
		assertThat(Engine.get(this.secrets.inspect(id)).spec()).isEqualTo(spec);
		assertThatExceptionOfType(EngineException.class)
			.isThrownBy(() -> Engine.complete(this.secrets.update(id, before.version(), spec)))
			.withMessageContaining("update out of sequence");
		long version = Engine.get(this.secrets.inspect(id)).version().index().longValueExact();
		assertThatExceptionOfType(BadRequestException.class)
			.isThrownBy(() -> Engine.complete(this.secrets.update(id, version, SecretSpec.of(spec.name(), "other"))))
			.withMessageContaining("only updates to Labels are allowed");
	}

	@Test
	void labelsOfAConfigAreChanged() {
		String id = Engine.get(this.configs.create(ConfigSpec.of(this.engine.name(), "a=1"))).id();
		Config before = Engine.get(this.configs.inspect(id));
		ConfigSpec spec = before.spec().toBuilder().labels(Map.of("team", "blue")).build();
		Engine.complete(this.configs.update(id, before.version(), spec));
		assertThat(Engine.get(this.configs.inspect(id)).spec()).isEqualTo(spec);
		assertThatExceptionOfType(EngineException.class)
			.isThrownBy(() -> Engine.complete(this.configs.update(id, before.version(), spec)))
			.withMessageContaining("update out of sequence");
		long version = Engine.get(this.configs.inspect(id)).version().index().longValueExact();
		assertThatExceptionOfType(BadRequestException.class)
			.isThrownBy(() -> Engine.complete(this.configs.update(id, version, ConfigSpec.of(spec.name(), "a=2"))))
			.withMessageContaining("only updates to Labels are allowed");
	}

	@Test
	void secretsAreFiltered() {
		String name = this.engine.name();
		SecretSpec spec = SecretSpec.of(name, "hunter2").toBuilder().labels(Map.of("for", name)).build();
		String id = Engine.get(this.secrets.create(spec)).id();
		Engine.complete(this.secrets.create(SecretSpec.of(name + "-2", "hunter2")));
		assertThat(secrets(SecretFilters.builder().name(name))).containsExactlyInAnyOrder(name, name + "-2");
		assertThat(secrets(SecretFilters.builder().names(name))).containsExactly(name);
		assertThat(secrets(SecretFilters.builder().id(id))).containsExactly(name);
		assertThat(secrets(SecretFilters.builder().label("for", name))).containsExactly(name);
	}

	@Test
	void configsAreFiltered() {
		String name = this.engine.name();
		ConfigSpec spec = ConfigSpec.of(name, "a=1").toBuilder().labels(Map.of("for", name)).build();
		String id = Engine.get(this.configs.create(spec)).id();
		Engine.complete(this.configs.create(ConfigSpec.of(name + "-2", "a=1")));
		assertThat(configs(ConfigFilters.builder().name(name))).containsExactlyInAnyOrder(name, name + "-2");
		assertThat(configs(ConfigFilters.builder().id(id))).containsExactly(name);
		assertThat(configs(ConfigFilters.builder().label("for", name))).containsExactly(name);
	}

	@Test
	void namesAreTakenOnce() {
		String name = this.engine.name();
		Engine.complete(this.secrets.create(SecretSpec.of(name, "hunter2")));
		Engine.complete(this.configs.create(ConfigSpec.of(name, "hunter2")));
		assertThatExceptionOfType(ConflictException.class)
			.isThrownBy(() -> Engine.get(this.secrets.create(SecretSpec.of(name, "hunter2"))))
			.withMessageNotContaining("hunter2");
		assertThatExceptionOfType(ConflictException.class)
			.isThrownBy(() -> Engine.get(this.configs.create(ConfigSpec.of(name, "hunter2"))))
			.withMessageNotContaining("hunter2");
	}

	@Test
	void payloadsAreNeverEmpty() {
		assertThatExceptionOfType(BadRequestException.class)
			.isThrownBy(() -> Engine.get(this.secrets.create(this.engine.name(), new byte[0])));
		assertThatExceptionOfType(BadRequestException.class)
			.isThrownBy(() -> Engine.get(this.configs.create(this.engine.name(), new byte[0])));
	}

	private List<String> secrets(SecretFilters filters) {
		SecretListOptions options = SecretListOptions.builder().filters(filters.build()).build();
		return Engine.all(this.secrets.list(options).map((secret) -> secret.spec().name()));
	}

	private List<String> configs(ConfigFilters filters) {
		ConfigListOptions options = ConfigListOptions.builder().filters(filters.build()).build();
		return Engine.all(this.configs.list(options).map((config) -> config.spec().name()));
	}

}
