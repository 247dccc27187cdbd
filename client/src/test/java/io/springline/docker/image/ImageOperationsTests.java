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

package io.springline.docker.image;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mockito.Answers;
import org.mockito.Mock;
import org.mockito.junit.jupiter.MockitoExtension;
import org.mockito.junit.jupiter.MockitoSettings;
import org.mockito.quality.Strictness;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;

import io.springline.docker.error.EngineStreamException;
import io.springline.docker.registry.RegistryCredentials;
import io.springline.docker.stream.ProgressMessage;
import io.springline.docker.test.Outcome;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;

/**
 * Tests for what {@link ImageOperations} adds to the operations of the engine.
 */
@ExtendWith(MockitoExtension.class)
@MockitoSettings(strictness = Strictness.LENIENT)
class ImageOperationsTests {

	private static final Duration TIMEOUT = Outcome.LIMIT;

	private static final String DIGEST = "sha256:86e0e091d0da6bde2456dbb48306f3956bbeb2eae1b5b9a43045843f69fe4aaa";

	private static final ProgressMessage FAILURE = new ProgressMessage(null, null, null, null, null, "no space left",
			null, null);

	private final Flux<DataBuffer> tar = Flux.just(DefaultDataBufferFactory.sharedInstance.wrap(new byte[512]));

	@Mock(answer = Answers.CALLS_REAL_METHODS)
	private ImageOperations images;

	@BeforeEach
	void setUp() {
		given(this.images.pullMessages(any(), any())).willReturn(Flux.just(FAILURE));
		given(this.images.pushMessages(any(), any())).willReturn(Flux.just(FAILURE));
		given(this.images.importMessages(any(), any())).willReturn(Flux.just(FAILURE));
		given(this.images.loadMessages(any(), any())).willReturn(Flux.just(FAILURE));
		given(this.images.buildMessages(any(), any())).willReturn(Flux.just(FAILURE));
		given(this.images.tag(any(), any(ImageTagOptions.class))).willReturn(Mono.empty());
		given(this.images.commit(any(CommitOptions.class))).willReturn(Mono.empty());
		given(this.images.save(any(), any())).willReturn(Flux.empty());
		given(this.images.saveAll(any(), any())).willReturn(Flux.empty());
	}

	@ParameterizedTest
	@CsvSource({ "busybox, busybox, latest", "busybox:1.36, busybox, 1.36", "docker.io/library/busybox:1, busybox, 1",
			"localhost:5000/team/app, localhost:5000/team/app, latest", "busybox@" + DIGEST + ", busybox, " + DIGEST,
			"busybox:1.36@" + DIGEST + ", busybox, " + DIGEST })
	void pullAlwaysNamesATag(String reference, String image, String tag) {
		StepVerifier.create(this.images.pull(reference)).expectErrorMessage("no space left").verify(TIMEOUT);
		then(this.images).should().pullMessages(new PullReference(image, tag), PullOptions.DEFAULTS);
	}

	@ParameterizedTest
	@CsvSource({ "localhost:5000/app,, latest", "localhost:5000/app:1,, 1", "localhost:5000/app, 2, 2",
			"localhost:5000/app:1, 2, 1" })
	void pushNamesATag(String reference, String optionsTag, String tag) {
		RegistryCredentials credentials = RegistryCredentials.password("u", "p");
		PushOptions options = PushOptions.builder().tag(optionsTag).credentials(credentials).build();
		StepVerifier.create(this.images.push(reference, options))
			.expectError(EngineStreamException.class)
			.verify(TIMEOUT);
		then(this.images).should()
			.pushMessages("localhost:5000/app", PushOptions.builder().tag(tag).credentials(credentials).build());
	}

	@Test
	void digestsAreRefusedWhereATagIsMeant() {
		String reference = "app@" + DIGEST;
		assertThatIllegalArgumentException().isThrownBy(() -> this.images.push(reference));
		assertThatIllegalArgumentException().isThrownBy(() -> this.images.tag("id", reference));
		assertThatIllegalArgumentException().isThrownBy(() -> this.images.importImage(reference, this.tar));
	}

	@Test
	void whatIsNoReferenceIsRefused() {
		assertThatIllegalArgumentException().isThrownBy(() -> this.images.pull("../../containers/json"));
		assertThatIllegalArgumentException().isThrownBy(() -> this.images.push("app?tag=x"));
	}

	@Test
	void importIsNamed() {
		StepVerifier.create(this.images.importImage("localhost:5000/app:1", this.tar))
			.expectError(EngineStreamException.class)
			.verify(TIMEOUT);
		then(this.images).should()
			.importMessages(ImportOptions.builder().source("-").repo("localhost:5000/app").tag("1").build(), this.tar);
	}

	@Test
	void importFromUrl() {
		ImportOptions options = ImportOptions.builder().source("https://example.com/fs.tar").build();
		StepVerifier.create(this.images.importImage(options)).expectError(EngineStreamException.class).verify(TIMEOUT);
		then(this.images).should().importMessages(options, Flux.empty());
	}

	@Test
	void loadAndBuildRaiseErrors() {
		StepVerifier.create(this.images.load(this.tar)).expectError(EngineStreamException.class).verify(TIMEOUT);
		StepVerifier.create(this.images.build(BuildOptions.DEFAULTS, this.tar))
			.expectError(EngineStreamException.class)
			.verify(TIMEOUT);
		BuildOptions remote = BuildOptions.builder().remote("https://example.com/a.git").build();
		StepVerifier.create(this.images.build(remote)).expectError(EngineStreamException.class).verify(TIMEOUT);
		then(this.images).should().loadMessages(LoadOptions.DEFAULTS, this.tar);
		then(this.images).should().buildMessages(remote, Flux.empty());
	}

	@Test
	void tagTakesAReference() {
		StepVerifier.create(this.images.tag("9cb2", "localhost:5000/app:1")).expectComplete().verify(TIMEOUT);
		then(this.images).should().tag("9cb2", new ImageTagOptions("localhost:5000/app", "1"));
		StepVerifier.create(this.images.tag("9cb2", "app")).expectComplete().verify(TIMEOUT);
		then(this.images).should().tag("9cb2", new ImageTagOptions("app", null));
	}

	@Test
	void saveOneOrMany() {
		StepVerifier.create(this.images.save("a")).expectComplete().verify(TIMEOUT);
		then(this.images).should().save("a", SaveOptions.DEFAULTS);
		StepVerifier.create(this.images.save("a", "b")).expectComplete().verify(TIMEOUT);
		then(this.images).should().saveAll(new ImageNames(List.of("a", "b")), SaveOptions.DEFAULTS);
		assertThatIllegalArgumentException().isThrownBy(() -> this.images.save());
	}

	@Test
	void commitNamesTheContainer() {
		StepVerifier.create(this.images.commit("c1")).expectComplete().verify(TIMEOUT);
		then(this.images).should().commit(CommitOptions.builder().container("c1").build());
	}

}
