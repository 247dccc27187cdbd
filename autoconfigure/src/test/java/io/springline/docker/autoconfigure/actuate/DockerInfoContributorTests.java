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

package io.springline.docker.autoconfigure.actuate;

import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.actuate.info.Info;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import io.springline.docker.DockerClient;
import io.springline.docker.autoconfigure.DockerAutoConfiguration;
import io.springline.docker.error.DockerConnectionException;
import io.springline.docker.http.ApiVersion;
import io.springline.docker.system.SystemOperations;
import io.springline.docker.system.SystemVersion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

/**
 * Tests for {@link DockerInfoContributor} and its auto-configuration.
 */
class DockerInfoContributorTests {

	private static final SystemVersion VERSION = JsonMapper.shared()
		.readValue("{\"Version\":\"26.1.5\"}", SystemVersion.class);

	private static final Map<String, ?> TOLD = Map.of("default", Map.of("version", "26.1.5", "apiVersion", "1.45"));

	private static final Map<String, ?> UNKNOWN = Map.of("default", Map.of());

	private final SystemOperations system = mock(SystemOperations.class);

	private final DockerClient client = mock(DockerClient.class);

	private final ApplicationContextRunner contextRunner = new ApplicationContextRunner()
		.withConfiguration(
				AutoConfigurations.of(DockerAutoConfiguration.class, DockerInfoContributorAutoConfiguration.class))
		.withPropertyValues("docker.engine.host=tcp://localhost:1");

	@BeforeEach
	void prepare() {
		given(this.client.system()).willReturn(this.system);
		given(this.client.apiVersion()).willReturn(Mono.just(ApiVersion.parse("1.45")));
	}

	@Test
	void doesNotWaitForTheEngine() {
		Sinks.One<SystemVersion> answer = Sinks.one();
		given(this.system.version()).willReturn(answer.asMono());
		DockerInfoContributor contributor = contributor(Duration.ofHours(1));
		assertThat(told(contributor)).isEqualTo(UNKNOWN);
		answer.tryEmitValue(VERSION);
		assertThat(told(contributor)).isEqualTo(TOLD);
	}

	@Test
	void asksOnceForManyRequests() {
		given(this.system.version()).willReturn(Mono.just(VERSION));
		DockerInfoContributor contributor = contributor(Duration.ofHours(1));
		for (int request = 0; request < 10; request++) {
			assertThat(told(contributor)).isEqualTo(TOLD);
		}
		verify(this.system, times(1)).version();
	}

	@Test
	void asksAgainAfterTheTimeToLiveAndTellsWhatItKnowsMeanwhile() {
		given(this.system.version()).willReturn(Mono.just(VERSION)).willReturn(Mono.never());
		DockerInfoContributor contributor = contributor(Duration.ZERO);
		assertThat(told(contributor)).isEqualTo(TOLD);
		assertThat(told(contributor)).isEqualTo(TOLD);
		verify(this.system, times(2)).version();
	}

	@Test
	void engineThatIsDownIsNotAskedForEachRequest() {
		given(this.system.version()).willReturn(Mono.error(new DockerConnectionException("down", null)));
		DockerInfoContributor contributor = contributor(Duration.ZERO);
		assertThat(told(contributor)).isEqualTo(UNKNOWN);
		assertThat(told(contributor)).isEqualTo(UNKNOWN);
		verify(this.system, times(1)).version();
	}

	@Test
	void isThereWhenAskedFor() {
		this.contextRunner.withPropertyValues("management.info.docker.enabled=true")
			.run((context) -> assertThat(context).hasSingleBean(DockerInfoContributor.class));
	}

	@Test
	void isNotThereByDefault() {
		this.contextRunner.withPropertyValues("management.info.defaults.enabled=true")
			.run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean(DockerInfoContributor.class));
	}

	@Test
	void backsOffFromThatOfTheUser() {
		DockerInfoContributor own = contributor(Duration.ZERO);
		this.contextRunner.withPropertyValues("management.info.docker.enabled=true")
			.withBean("own", DockerInfoContributor.class, () -> own)
			.run((context) -> assertThat(context).getBean(DockerInfoContributor.class).isSameAs(own));
	}

	private DockerInfoContributor contributor(Duration timeToLive) {
		return new DockerInfoContributor(FixedClients.of(this.client), timeToLive);
	}

	private static Object told(DockerInfoContributor contributor) {
		Info.Builder builder = new Info.Builder();
		contributor.contribute(builder);
		return builder.build().get("docker");
	}

}
