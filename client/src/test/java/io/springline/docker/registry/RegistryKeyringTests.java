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

package io.springline.docker.registry;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.test.StepVerifier;
import reactor.test.scheduler.VirtualTimeScheduler;

import io.springline.docker.error.RegistryCredentialsException;
import io.springline.docker.registry.RegistryKeyring.Answer;
import io.springline.docker.test.Outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

/**
 * Tests for {@link RegistryKeyring}.
 */
class RegistryKeyringTests {

	private static final Duration LIMIT = Outcome.LIMIT;

	private static final Duration MINUTE = Duration.ofMinutes(1);

	private final List<String> asked = new CopyOnWriteArrayList<>();

	private final AtomicInteger passwords = new AtomicInteger();

	@Test
	void asksInOrderUntilOneKnows() {
		RegistryKeyring keyring = keyring(provider("first", "a.example"), provider("second", "a.example", "b.example"),
				provider("third", "c.example"));
		assertThat(get(keyring, "https://a.example/v2/")).isEqualTo(user("first", "a.example"));
		assertThat(get(keyring, "b.example")).isEqualTo(user("second", "b.example"));
		assertThat(get(keyring, "d.example")).isEqualTo(RegistryCredentials.anonymous());
		assertThat(this.asked).containsExactly("first a.example", "first b.example", "second b.example",
				"first d.example", "second d.example", "third d.example");
		assertThat(keyring.sources()).containsExactly(entry("a.example", "first"), entry("b.example", "second"),
				entry("d.example", "none"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "docker.io", "index.docker.io", "https://index.docker.io/v1/", "registry-1.docker.io" })
	void namesOfDockerHubAreOne(String name) {
		RegistryKeyring keyring = keyring(provider("first", "docker.io"));
		assertThat(get(keyring, name)).isEqualTo(user("first", "https://index.docker.io/v1/"));
		assertThat(this.asked).containsExactly("first docker.io");
	}

	@Test
	void credentialsForAnotherRegistryAreNotUsed() {
		RegistryKeyring keyring = keyring((registry) -> Mono.just(user("stray", "https://b.example/v1/")),
				provider("second", "a.example"));
		assertThat(get(keyring, "a.example")).isEqualTo(user("second", "a.example"));
		assertThat(get(keyring, "b.example")).isEqualTo(user("stray", "https://b.example/v1/"));
	}

	@Test
	void anonymousCredentialsAreAnAnswer() {
		RegistryKeyring keyring = keyring((registry) -> Mono.just(RegistryCredentials.anonymous()),
				provider("second", "a.example"));
		assertThat(get(keyring, "a.example")).isEqualTo(RegistryCredentials.anonymous());
		assertThat(this.asked).isEmpty();
	}

	@Test
	void providerThatNeverAnswersFailsTheCallInTime() {
		RegistryCredentialsProvider silent = (registry) -> Mono.never();
		StepVerifier.withVirtualTime(() -> keyring(silent, provider("second", "a.example")).credentials("a.example"))
			.expectSubscription()
			.expectNoEvent(Duration.ofSeconds(29))
			.thenAwait(Duration.ofSeconds(1))
			.expectErrorSatisfies((ex) -> assertThat(ex).isInstanceOf(RegistryCredentialsException.class)
				.hasMessageContaining("a.example")
				.hasMessageContaining(silent.source())
				.hasMessageContaining("30 seconds"))
			.verify(LIMIT);
		assertThat(this.asked).isEmpty();
	}

	@Test
	void providerThatNeverAnswersIsAskedAgainByTheNextCall() {
		AtomicInteger asked = new AtomicInteger();
		VirtualTimeScheduler time = VirtualTimeScheduler.getOrSet();
		try {
			RegistryKeyring keyring = keyring(
					(registry) -> (asked.incrementAndGet() == 1) ? Mono.never() : Mono.just(user("late", registry)));
			Disposable call = keyring.credentials("a.example").onErrorComplete().subscribe();
			time.advanceTimeBy(Duration.ofSeconds(30));
			assertThat(call.isDisposed()).isTrue();
			assertThat(get(keyring, "a.example")).isEqualTo(user("late", "a.example"));
		}
		finally {
			VirtualTimeScheduler.reset();
		}
	}

	@Test
	void providerThatNeverTellsItsRegistriesIsLeftOut() {
		RegistryCredentialsProvider silent = new RegistryCredentialsProvider() {

			@Override
			public Mono<RegistryCredentials> credentials(String registry) {
				return Mono.empty();
			}

			@Override
			public Flux<String> registries() {
				return Flux.never();
			}

		};
		StepVerifier.withVirtualTime(() -> keyring(silent, provider("second", "a.example")).all())
			.thenAwait(Duration.ofSeconds(30))
			.assertNext((config) -> assertThat(config.credentials()).containsOnlyKeys("a.example"))
			.expectComplete()
			.verify(LIMIT);
	}

	@Test
	void answerIsKeptForAWhile() {
		VirtualTimeScheduler time = VirtualTimeScheduler.getOrSet();
		try {
			RegistryKeyring keyring = keyring(counting());
			assertThat(get(keyring, "a.example")).isEqualTo(user("p1", "a.example"));
			time.advanceTimeBy(MINUTE.minusMillis(1));
			assertThat(get(keyring, "a.example")).isEqualTo(user("p1", "a.example"));
			time.advanceTimeBy(Duration.ofMillis(1));
			assertThat(get(keyring, "a.example")).isEqualTo(user("p2", "a.example"));
			keyring.invalidate("https://a.example");
			assertThat(get(keyring, "a.example")).isEqualTo(user("p3", "a.example"));
			time.advanceTimeBy(MINUTE.minusMillis(1));
			assertThat(get(keyring, "a.example")).isEqualTo(user("p3", "a.example"));
			keyring.invalidate();
			assertThat(get(keyring, "a.example")).isEqualTo(user("p4", "a.example"));
		}
		finally {
			VirtualTimeScheduler.reset();
		}
	}

	@Test
	void ignoranceIsKeptAsWell() {
		RegistryKeyring keyring = keyring(provider("first"));
		get(keyring, "a.example");
		get(keyring, "a.example");
		assertThat(this.asked).containsExactly("first a.example");
	}

	@Test
	void failureIsNotKept() {
		RegistryKeyring keyring = keyring((registry) -> Mono.defer(() -> (this.passwords.incrementAndGet() == 1)
				? Mono.error(new IllegalStateException("vault is sealed")) : Mono.just(user("ann", "a.example"))));
		StepVerifier.create(keyring.credentials("a.example")).expectErrorMessage("vault is sealed").verify(LIMIT);
		assertThat(get(keyring, "a.example")).isEqualTo(user("ann", "a.example"));
	}

	@Test
	void callsAtTheSameTimeShareOneLookup() {
		Sinks.One<RegistryCredentials> answer = Sinks.one();
		RegistryKeyring keyring = keyring((registry) -> {
			this.asked.add(registry);
			return answer.asMono();
		});
		List<RegistryCredentials> got = new CopyOnWriteArrayList<>();
		Disposable cancelled = keyring.credentials("a.example").subscribe(got::add);
		Flux<RegistryCredentials> calls = Flux.range(0, 50).flatMap((i) -> keyring.credentials("a.example"), 50);
		StepVerifier.create(calls).then(() -> {
			cancelled.dispose();
			answer.tryEmitValue(user("ann", "a.example"));
		}).expectNextCount(50).expectComplete().verify(LIMIT);
		assertThat(this.asked).containsExactly("a.example");
		assertThat(got).isEmpty();
	}

	@Test
	void loginComesFirstUntilItIsRefused() {
		RegistryKeyring keyring = keyring(provider("first", "a.example"));
		get(keyring, "a.example");
		keyring.use("https://a.example/v2/", RegistryCredentials.identityToken("t"));
		assertThat(get(keyring, "a.example")).isEqualTo(new IdentityTokenCredentials("t", "a.example"));
		assertThat(keyring.sources()).containsExactly(entry("a.example", "a login with this client"));
		keyring.invalidate();
		assertThat(get(keyring, "a.example")).isEqualTo(new IdentityTokenCredentials("t", "a.example"));
		Answer refused = keyring.answer(new RegistryAddress("a.example")).block(LIMIT);
		StepVerifier.create(keyring.renew(new RegistryAddress("a.example"), refused).map(Answer::credentials))
			.expectNext(user("first", "a.example"))
			.expectComplete()
			.verify(LIMIT);
		assertThat(get(keyring, "a.example")).isEqualTo(user("first", "a.example"));
	}

	@Test
	void loginIsForgottenOnDemand() {
		RegistryKeyring keyring = keyring(provider("first", "a.example"));
		keyring.use("a.example", user("login", "a.example"));
		keyring.invalidate("a.example");
		assertThat(get(keyring, "a.example")).isEqualTo(user("first", "a.example"));
	}

	@Test
	void refusedCredentialsAreRenewedOnce() {
		RegistryKeyring keyring = keyring(counting());
		RegistryAddress registry = new RegistryAddress("a.example");
		Answer refused = keyring.answer(registry).block(LIMIT);
		Flux<RegistryCredentials> renewals = Flux.range(0, 20)
			.flatMap((i) -> keyring.renew(registry, refused), 20)
			.map(Answer::credentials);
		StepVerifier.create(renewals.distinct()).expectNext(user("p2", "a.example")).expectComplete().verify(LIMIT);
		assertThat(this.passwords).hasValue(2);
	}

	@Test
	void sameCredentialsAndNoneAreNoRenewal() {
		RegistryKeyring keyring = keyring(provider("first", "a.example"));
		for (String name : List.of("a.example", "b.example")) {
			RegistryAddress registry = new RegistryAddress(name);
			Answer refused = keyring.answer(registry).block(LIMIT);
			StepVerifier.create(keyring.renew(registry, refused)).expectComplete().verify(LIMIT);
		}
		assertThat(this.asked).containsExactly("first a.example", "first a.example", "first b.example",
				"first b.example");
	}

	@Test
	void allThatAreKnownByNameButBrokenOnes() {
		RegistryKeyring keyring = keyring(provider("first", "a.example", "docker.io"), new Listing("broken") {
			@Override
			public Flux<String> registries() {
				return Flux.error(new IllegalStateException("cannot list"));
			}
		}, new Listing("partly", "b.example", "https://", "unknown.example", "c.example") {
			@Override
			public Mono<RegistryCredentials> credentials(String registry) {
				return registry.equals("b.example") ? Mono.error(new IllegalStateException("no helper"))
						: registry.equals("c.example") ? Mono.just(user("partly", "c.example")) : Mono.empty();
			}
		});
		keyring.use("d.example", RegistryCredentials.identityToken("t"));
		StepVerifier.create(keyring.all().map(RegistryConfig::credentials))
			.assertNext((all) -> assertThat(all).containsExactly(entry("a.example", user("first", "a.example")),
					entry("docker.io", user("first", "https://index.docker.io/v1/")),
					entry("c.example", user("partly", "c.example")),
					entry("d.example", new IdentityTokenCredentials("t", "d.example"))))
			.expectComplete()
			.verify(LIMIT);
	}

	@Test
	void onlyTheLastSourcesAreRemembered() {
		RegistryKeyring keyring = keyring(provider("first"));
		Flux.range(0, 150).concatMap((i) -> keyring.credentials("r" + i + ".example")).blockLast(LIMIT);
		assertThat(keyring.sources()).hasSize(100).containsKey("r149.example").doesNotContainKey("r49.example");
	}

	@Test
	void providerIsCalledByItsClassUnlessItSaysOtherwise() {
		RegistryKeyring keyring = keyring((registry) -> Mono.just(user("ann", "a.example")));
		get(keyring, "a.example");
		assertThat(keyring.sources().get("a.example")).startsWith(RegistryKeyringTests.class.getName());
	}

	private RegistryKeyring keyring(RegistryCredentialsProvider... providers) {
		return new RegistryKeyring(List.of(providers), MINUTE);
	}

	private RegistryCredentialsProvider counting() {
		return (registry) -> Mono.fromSupplier(() -> user("p" + this.passwords.incrementAndGet(), "a.example"));
	}

	private RegistryCredentialsProvider provider(String name, String... registries) {
		return new Listing(name, registries);
	}

	private static RegistryCredentials get(RegistryKeyring keyring, String registry) {
		return keyring.credentials(registry).block(LIMIT);
	}

	private static RegistryCredentials user(String name, String address) {
		return new PasswordCredentials(name, "p", null, address);
	}

	/**
	 * A provider that knows some registries by name.
	 */
	private class Listing implements RegistryCredentialsProvider {

		private final String name;

		private final List<String> registries;

		Listing(String name, String... registries) {
			this.name = name;
			this.registries = List.of(registries);
		}

		@Override
		public Mono<RegistryCredentials> credentials(String registry) {
			RegistryKeyringTests.this.asked.add(this.name + " " + registry);
			return this.registries.contains(registry) ? Mono.just(RegistryCredentials.password(this.name, "p"))
					: Mono.empty();
		}

		@Override
		public Flux<String> registries() {
			return Flux.fromIterable(this.registries);
		}

		@Override
		public String source() {
			return this.name;
		}

	}

}
