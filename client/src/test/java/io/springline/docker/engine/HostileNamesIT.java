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
import java.util.function.BiFunction;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reactivestreams.Publisher;

import io.springline.docker.DockerClient;
import io.springline.docker.container.ContainerCreateOptions;
import io.springline.docker.container.ContainerListOptions;
import io.springline.docker.error.BadRequestException;
import io.springline.docker.http.Filters;
import io.springline.docker.image.PushOptions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Ids, names and paths that try to be something else.
 */
@RequiresEngine
class HostileNamesIT {

	private static final List<BiFunction<DockerClient, String, Publisher<?>>> ON_CONTAINERS = List.of(
			(docker, id) -> docker.containers().inspect(id), (docker, id) -> docker.containers().start(id),
			(docker, id) -> docker.containers().logs(id), (docker, id) -> docker.containers().stats(id),
			(docker, id) -> docker.containers().archive(id, "/"), (docker, id) -> docker.containers().waitFor(id),
			(docker, id) -> docker.containers().stop(id), (docker, id) -> docker.containers().kill(id),
			(docker, id) -> docker.containers().remove(id, Engine.FORCED));

	private static final List<BiFunction<DockerClient, String, Publisher<?>>> ON_IMAGES = List.of(
			(docker, name) -> docker.images().inspect(name), (docker, name) -> docker.images().history(name),
			(docker, name) -> docker.images().tag(name, "other"), (docker, name) -> docker.images().save(name),
			(docker, name) -> docker.images().pushMessages(name, PushOptions.DEFAULTS),
			(docker, name) -> docker.images().remove(name));

	private final Engine engine;

	HostileNamesIT(Engine engine) {
		this.engine = engine;
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "..", ".", "../images", "../images/json", "x/../../images/json", "/", "//", "a/b",
			"json?all=1", "a?b", "a#b", "%2e%2e", "%2e%2e%2fimages", "a%00b", "a\nb", "a\r\nX-Evil: 1", "a b", "a\tb",
			"a\\b", "..\\images", "\u2028", "\u00A0", "a\u0000b" })
	void isNoContainer(String id) {
		for (BiFunction<DockerClient, String, Publisher<?>> operation : ON_CONTAINERS) {
			assertThatIllegalArgumentException()
				.isThrownBy(() -> Engine.complete(operation.apply(this.engine.docker(), id)))
				.withMessageStartingWith("'id' must not ");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "..", "../containers/json", "busybox/../../containers/json", "a//b", "a/./b",
			"a/", "busybox?force=1", "busybox#x", "%2e%2e/containers/json", "busy\nbox", "busy box", "busybox\r\nX: 1",
			"..\\containers" })
	void isNoImage(String name) {
		for (BiFunction<DockerClient, String, Publisher<?>> operation : ON_IMAGES) {
			assertThatIllegalArgumentException()
				.isThrownBy(() -> Engine.complete(operation.apply(this.engine.docker(), name)));
		}
		assertThatIllegalArgumentException().isThrownBy(() -> Engine.complete(this.engine.images().pull(name)));
		assertThatIllegalArgumentException().isThrownBy(() -> Engine.complete(this.engine.images().push(name)));
		assertThatIllegalArgumentException()
			.isThrownBy(() -> Engine.complete(this.engine.images().tag(this.engine.image(), name)));
	}

	@Test
	void arePathsLikeAnyOther() {
		String id = this.engine.created(this.engine.command("true"));
		for (String name : List.of("a?b", "a&b=c", "a#b", "a%2fb", "a+b", "a b", "\u00FC\u4F60\uD83D\uDC33", "a;b",
				"a\"b'c", "[a]{b}", "a\\b", "{id}")) {
			Engine.complete(this.engine.containers().putArchive(id, "/tmp", Tar.of(name, name).stream()));
			assertThat(Engine.get(this.engine.containers().archiveInfo(id, "/tmp/" + name)).name()).isEqualTo(name);
			assertThat(Tar.read(this.engine.containers().archive(id, "/tmp/" + name)).values()).singleElement()
				.extracting(Tar.Entry::text)
				.isEqualTo(name);
		}
	}

	@Test
	void optionsStayInTheirParameter() {
		String id = this.engine.created(this.engine.command("true"));
		ContainerListOptions options = ContainerListOptions.builder()
			.filters(Filters.of("label", Engine.LABEL + "=" + this.engine.run() + "\"]}&all=1&filters={}"))
			.build();
		assertThat(Engine.all(this.engine.containers().list(options))).isEmpty();
		assertThatExceptionOfType(BadRequestException.class)
			.isThrownBy(() -> Engine.get(this.engine.containers()
				.create(this.engine.command("true").build(),
						ContainerCreateOptions.builder().name("a&platform=none#").build())))
			.satisfies((ex) -> assertThat(ex.getReason()).contains("a&platform=none#"));
		assertThat(this.engine.exists(id)).isTrue();
	}

}
