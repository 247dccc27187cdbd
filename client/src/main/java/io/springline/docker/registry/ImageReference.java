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

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * The name of an image: a repository in a registry, with a tag or a digest or both.
 * <p>
 * A reference is written as people write it and read as the engine reads it: what names
 * no registry is on Docker Hub, and what names no user there is official.
 *
 * @param domain the registry, such as {@code docker.io} or {@code localhost:5000}
 * @param path the repository in the registry, such as {@code library/busybox}
 * @param tag the tag, if there is one
 * @param digest the digest, if there is one
 * @since 0.1.0
 */
public record ImageReference(String domain, String path, @Nullable String tag, @Nullable String digest) {

	private static final String DOCKER_HUB = "docker.io";

	private static final String LATEST = "latest";

	private static final String OFFICIAL = "library/";

	private static final int LONGEST = 255;

	private static final Pattern DOMAIN = Pattern.compile(
			"(?:(?:[a-zA-Z0-9]|[a-zA-Z0-9][a-zA-Z0-9-]*[a-zA-Z0-9])(?:\\.(?:[a-zA-Z0-9]|[a-zA-Z0-9][a-zA-Z0-9-]*[a-zA-Z0-9]))*"
					+ "|\\[[a-fA-F0-9:]+])(?::[0-9]+)?");

	private static final Pattern PATH = Pattern
		.compile("[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*(?:/[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*)*");

	private static final Pattern TAG = Pattern.compile("[a-zA-Z0-9_][a-zA-Z0-9_.-]{0,127}");

	private static final Pattern DIGEST = Pattern.compile("([a-z0-9]+):([a-f0-9]+)");

	private static final Pattern IMAGE_ID = Pattern.compile("[a-f0-9]{64}");

	private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\p{Zl}\\p{Zp}]");

	private static final Map<String, Integer> DIGEST_LENGTHS = Map.of("sha256", 64, "sha384", 96, "sha512", 128);

	/**
	 * Create a reference of its parts.
	 * @param domain the registry
	 * @param path the repository in the registry
	 * @param tag the tag, if there is one
	 * @param digest the digest, if there is one
	 */
	public ImageReference {
		validate(text(domain + "/" + path, tag, digest), domain, path, tag, digest);
	}

	/**
	 * Read a reference such as {@code busybox}, {@code localhost:5000/team/app:1.0} or
	 * {@code example.com/app@sha256:..}.
	 * @param reference the reference
	 * @return the reference taken apart
	 * @throws IllegalArgumentException if it is none
	 */
	public static ImageReference parse(String reference) {
		check(!reference.isEmpty(), reference, "it is empty");
		check(!IMAGE_ID.matcher(reference).matches(), reference, "it is the id of an image");
		int at = reference.indexOf('@');
		String digest = (at < 0) ? null : reference.substring(at + 1);
		String name = (at < 0) ? reference : reference.substring(0, at);
		int colon = name.lastIndexOf(':');
		boolean tagged = colon > name.lastIndexOf('/');
		String tag = (tagged) ? name.substring(colon + 1) : null;
		name = (tagged) ? name.substring(0, colon) : name;
		int slash = name.indexOf('/');
		if (slash < 0 || !isDomain(name.substring(0, slash))) {
			return of(reference, DOCKER_HUB, name, tag, digest);
		}
		return of(reference, name.substring(0, slash), name.substring(slash + 1), tag, digest);
	}

	/**
	 * Read a reference that must not have a digest, such as the one to push to.
	 * @param reference the reference
	 * @return the reference taken apart
	 * @throws IllegalArgumentException if it is none, or has a digest
	 */
	public static ImageReference parseTagged(String reference) {
		ImageReference parsed = parse(reference);
		if (parsed.digest != null) {
			throw new IllegalArgumentException("'" + reference + "' must not have a digest here");
		}
		return parsed;
	}

	private static ImageReference of(String reference, String domain, String path, @Nullable String tag,
			@Nullable String digest) {
		boolean hub = domain.equals(DOCKER_HUB) || domain.equals("index." + DOCKER_HUB);
		String fullPath = (hub && !path.contains("/")) ? OFFICIAL + path : path;
		validate(reference, domain, (path.isEmpty()) ? path : fullPath, tag, digest);
		return new ImageReference((hub) ? DOCKER_HUB : domain, fullPath, tag, digest);
	}

	private static void validate(String reference, String domain, String path, @Nullable String tag,
			@Nullable String digest) {
		check(domain.length() <= LONGEST, reference, "its registry is longer than %s characters", LONGEST);
		check(DOMAIN.matcher(domain).matches(), reference, "'%s' is no registry", domain);
		check(path.length() <= LONGEST, reference, "its repository is longer than %s characters", LONGEST);
		check(PATH.matcher(path).matches(), reference,
				"'%s' is no repository: it has parts of a-z and 0-9, joined by '/', '.', '_', '__' or '-'", path);
		check(tag == null || TAG.matcher(tag).matches(), reference,
				"'%s' is no tag: it has up to 128 of a-z, A-Z, 0-9, '_', '.' and '-'", tag);
		check(digest == null || isDigest(digest), reference,
				"'%s' is no digest: it is sha256, sha384 or sha512, ':' and all of its hexadecimal digits", digest);
	}

	private static boolean isDomain(String first) {
		return first.equals("localhost") || first.contains(".") || first.contains(":")
				|| first.chars().anyMatch(Character::isUpperCase);
	}

	private static boolean isDigest(String digest) {
		Matcher matcher = DIGEST.matcher(digest);
		return matcher.matches() && DIGEST_LENGTHS.getOrDefault(matcher.group(1), 0) == matcher.group(2).length();
	}

	private static void check(boolean valid, String reference, String reason, @Nullable Object... arguments) {
		if (!valid) {
			String message = "'" + reference + "' is no image reference: " + String.format(reason, arguments);
			throw new IllegalArgumentException(CONTROL.matcher(message).replaceAll("\uFFFD"));
		}
	}

	private static String text(String name, @Nullable String tag, @Nullable String digest) {
		return name + ((tag != null) ? ":" + tag : "") + ((digest != null) ? "@" + digest : "");
	}

	/**
	 * Return the registry.
	 * @return the registry
	 */
	public RegistryAddress registry() {
		return new RegistryAddress(this.domain);
	}

	/**
	 * Return the full name without tag and digest.
	 * @return the name, such as {@code docker.io/library/busybox}
	 */
	public String name() {
		return this.domain + "/" + this.path;
	}

	/**
	 * Return the name without tag and digest as people write it.
	 * @return the name, such as {@code busybox}
	 */
	public String familiarName() {
		if (!this.domain.equals(DOCKER_HUB)) {
			return name();
		}
		String rest = this.path.startsWith(OFFICIAL) ? this.path.substring(OFFICIAL.length()) : this.path;
		String shorter = rest.contains("/") ? this.path : rest;
		int slash = shorter.indexOf('/');
		return (slash > 0 && isDomain(shorter.substring(0, slash))) ? name() : shorter;
	}

	/**
	 * Return the reference as people write it.
	 * @return the reference, such as {@code busybox:1.36}
	 */
	public String familiar() {
		return text(familiarName(), this.tag, this.digest);
	}

	/**
	 * Return what exactly to pull: the digest, or the tag, or the tag {@code latest}.
	 * @return the digest or tag
	 */
	public String tagOrDigest() {
		return (this.digest != null) ? this.digest : (this.tag != null) ? this.tag : LATEST;
	}

	/**
	 * Return the full reference.
	 * @return the reference, such as {@code docker.io/library/busybox:1.36}
	 */
	@Override
	public String toString() {
		return text(name(), this.tag, this.digest);
	}

}
