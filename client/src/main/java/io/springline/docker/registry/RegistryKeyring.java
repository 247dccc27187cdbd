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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import org.springframework.util.StringUtils;

import io.springline.docker.error.RegistryCredentialsException;

/**
 * The credentials that a client has for registries. Providers are asked in their order
 * until one knows the registry. What one answers is kept for a while, so that calls at
 * the same time share one look-up, and is asked for again when the registry refuses it.
 * The call fails when a provider does not answer within 30 seconds.
 *
 * @since 0.1.0
 */
public final class RegistryKeyring {

	private static final Log logger = LogFactory.getLog(RegistryKeyring.class);

	private static final int CONCURRENCY = 8;

	// Longer than a credential helper may take, which tells more of why
	private static final Duration LIMIT = Duration.ofSeconds(30);

	private final List<RegistryCredentialsProvider> providers;

	private final Duration timeToLive;

	private final Map<RegistryAddress, Answer> logins = new ConcurrentHashMap<>();

	private final Map<RegistryAddress, Lookup> lookups = new ConcurrentHashMap<>();

	private final RecentSources sources = new RecentSources();

	/**
	 * Create a keyring.
	 * @param providers the providers in the order in which they are asked
	 * @param timeToLive how long an answer is kept
	 */
	public RegistryKeyring(List<RegistryCredentialsProvider> providers, Duration timeToLive) {
		this.providers = List.copyOf(providers);
		this.timeToLive = timeToLive;
	}

	/**
	 * Return the credentials for a registry.
	 * @param registry the registry, in any form that {@link RegistryAddress} understands
	 * @return the credentials, anonymous ones if nobody knows any
	 */
	public Mono<RegistryCredentials> credentials(String registry) {
		return Mono.defer(() -> answer(new RegistryAddress(registry))).map(Answer::credentials);
	}

	/**
	 * Use credentials for a registry from now on, before what any provider says: until
	 * the registry refuses them, or until they are forgotten with
	 * {@link #invalidate(String)}.
	 * @param registry the registry, in any form that {@link RegistryAddress} understands
	 * @param credentials the credentials, such as the identity token of a login
	 */
	public void use(String registry, RegistryCredentials credentials) {
		RegistryAddress address = new RegistryAddress(registry);
		this.logins.put(address, new Answer(credentials.at(address), "a login with this client"));
		this.lookups.remove(address);
	}

	/**
	 * Forget what is known of a registry, logins included, so that the providers are
	 * asked anew.
	 * @param registry the registry, in any form that {@link RegistryAddress} understands
	 */
	public void invalidate(String registry) {
		RegistryAddress address = new RegistryAddress(registry);
		this.logins.remove(address);
		this.lookups.remove(address);
	}

	/**
	 * Forget what the providers said of all registries. Logins stay.
	 */
	public void invalidate() {
		this.lookups.clear();
	}

	/**
	 * Return where the credentials of the registries in use came from.
	 * @return the source by registry, of the 100 that were asked for last
	 */
	public Map<String, String> sources() {
		return this.sources.all();
	}

	Mono<Answer> answer(RegistryAddress registry) {
		return this.lookups.computeIfAbsent(registry, this::lookup).answer;
	}

	/**
	 * Look for other credentials than those that the registry refused.
	 * @param registry the registry
	 * @param refused what it refused
	 * @return other credentials, empty when there are none
	 */
	Mono<Answer> renew(RegistryAddress registry, Answer refused) {
		this.logins.remove(registry, refused);
		this.lookups.computeIfPresent(registry, (key, lookup) -> (lookup.answered == refused) ? null : lookup);
		return answer(registry)
			.filter((fresh) -> fresh.isKnown() && !fresh.credentials().equals(refused.credentials()));
	}

	/**
	 * Return the credentials for all registries that are known by name. Those that cannot
	 * be found out are left out.
	 * @return the credentials by registry
	 */
	Mono<RegistryConfig> all() {
		return Flux.fromIterable(this.providers)
			.concatMap((provider) -> provider.registries()
				.timeout(LIMIT, Flux.error(() -> late("The registries of " + provider.source())))
				.concatMap((registry) -> Mono.fromSupplier(() -> new RegistryAddress(registry))
					.onErrorResume((ex) -> skip("The credentials for '" + registry + "'", ex)))
				.onErrorResume((ex) -> skip("The registries of " + provider.source(), ex)))
			.concatWith(Flux.fromIterable(this.logins.keySet()))
			.distinct()
			.flatMapSequential(this::entry, CONCURRENCY)
			.collect(LinkedHashMap<String, RegistryCredentials>::new, (all, entry) -> all.putAll(entry))
			.map(RegistryConfig::new);
	}

	private Mono<Map<String, RegistryCredentials>> entry(RegistryAddress registry) {
		return answer(registry).filter(Answer::isKnown)
			.map((answer) -> Map.of(registry.host(), answer.credentials()))
			.onErrorResume((ex) -> skip("The credentials for " + registry, ex));
	}

	private static <T> Mono<T> skip(String what, Throwable failure) {
		logger.warn(what + " are left out: " + failure.getMessage());
		return Mono.empty();
	}

	private Lookup lookup(RegistryAddress registry) {
		Lookup lookup = new Lookup();
		lookup.answer = Mono.justOrEmpty(this.logins.get(registry))
			.switchIfEmpty(Flux.fromIterable(this.providers).concatMap((provider) -> ask(provider, registry), 1).next())
			.defaultIfEmpty(Answer.NONE)
			.doOnNext((answer) -> answered(registry, lookup, answer))
			.doOnError((ex) -> this.lookups.remove(registry, lookup))
			.cache();
		return lookup;
	}

	private Mono<Answer> ask(RegistryCredentialsProvider provider, RegistryAddress registry) {
		Mono<RegistryCredentials> answer = provider.credentials(registry.host())
			.timeout(LIMIT, Mono.error(() -> late("Credentials for " + registry + " from " + provider.source())));
		return answer.filter((credentials) -> {
			String address = credentials.serverAddress();
			boolean fits = !StringUtils.hasText(address) || new RegistryAddress(address).equals(registry);
			if (!fits) {
				logger.warn("What " + provider.source() + " returned for " + registry + " is for " + address
						+ ", and is not used");
			}
			return fits;
		}).map((credentials) -> new Answer(credentials.at(registry), provider.source()));
	}

	private static RegistryCredentialsException late(String what) {
		return new RegistryCredentialsException(what + " did not come within " + LIMIT.toSeconds() + " seconds");
	}

	private void answered(RegistryAddress registry, Lookup lookup, Answer answer) {
		lookup.answered = answer;
		this.sources.put(registry.host(), answer.source());
		logger.debug("Credentials for " + registry + ": " + answer.source());
		if (this.timeToLive.isZero()) {
			this.lookups.remove(registry, lookup);
		}
		else {
			Schedulers.parallel()
				.schedule(() -> this.lookups.remove(registry, lookup), this.timeToLive.toMillis(),
						TimeUnit.MILLISECONDS);
		}
	}

	/**
	 * Credentials and where they came from.
	 *
	 * @param credentials the credentials
	 * @param source where they came from
	 */
	record Answer(RegistryCredentials credentials, String source) {

		static final Answer NONE = new Answer(RegistryCredentials.anonymous(), "none");

		boolean isKnown() {
			return this != NONE;
		}

	}

	/**
	 * A look-up that calls share.
	 */
	private static final class Lookup {

		private Mono<Answer> answer = Mono.empty();

		private volatile @Nullable Answer answered;

	}

}
