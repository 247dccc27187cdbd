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

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests {@link ImageReference} with what the reference implementation of the grammar is
 * tested with, as far as {@link ImageReferenceTests} does not hold it already.
 */
class ImageReferenceGrammarTests {

	private static final String HEX = "be178c0543eb17f5f3043021c9e5fcf30285e557a4fc309cce97ff9ca6182912";

	@ParameterizedTest
	@ValueSource(strings = { "test.com", "test.com:10304", "localhost", "localhost:8080", "a", "a.b", "ab.cd.com",
			"a-b.com", "ab.c-om", "0101.com", "001a.com", "b.gbc.io:443", "b.gbc.io", "xn--n3h.com", "Asdf.com",
			"192.168.1.1:75050", "192.168.1.1:750050", "[fd00:1:2::3]:75050", "[fd00123123123]:75050",
			"[2001:0db8:85a3:0000:0000:8a2e:0370:7334]:75050", "[2001:0db8:85a3:0000:0000:8a2e:0370:7334]:750505" })
	void registry(String domain) {
		assertThat(new ImageReference(domain, "app", null, null).domain()).isEqualTo(domain);
	}

	@ParameterizedTest
	@ValueSource(strings = { "test.com:http", "-ab.com", "ab-.com", "ab.-com", "ab.com-", "[fd00:1:2::3]75050",
			"[fd00:1:2::3]::75050", "[fd00:1:2::3%eth0]:75050", "fd00:1:2::3:75050", "" })
	void noRegistry(String domain) {
		assertThatIllegalArgumentException().isThrownBy(() -> new ImageReference(domain, "app", null, null))
			.withMessageContaining("'" + domain + "' is no registry");
	}

	@ParameterizedTest
	@ValueSource(strings = { "test_com", "192.168.1.1/repo", "[2001:db8::]:5000/repo", "test:8080/foo",
			"xn--n3h.com:18080/foo", "simple/name", "docker/stevvooe/app",
			"aa/aa/aa/aa/aa/aa/aa/aa/aa/bb/bb/bb/bb/bb/bb", "a/a/a/a", "a", "a/aa", "foo.com", "foo.com:8080/bar",
			"foo.com/bar/baz", "localhost:8080/bar", "aa-a/a", "foo_bar", "foo.com/foo_bar",
			"example.com/xn--7o8h.com/myimage", "do__cker/docker", "library/debian", "LOCALDOMAIN/library/debian",
			"LOCALDOMAIN/debian", "docker.io/docker/docker", "index.docker.io/library/debian", "192.168.0.1:8/debian",
			"192.168.0.2:25000/debian", "[fc00::1]:5000/docker/docker", "DOCKER/docker", "docker-rules/docker",
			"doc/docker", "d/docker", "localhost/fooo/bar", "docker.io/store/foo/bar" })
	void name(String text) {
		ImageReference reference = ImageReference.parse(text);
		assertThat(reference.tag()).isNull();
		assertThat(reference.digest()).isNull();
		assertThat(reference.name()).endsWith(text.replace("index.", ""));
		assertThat(ImageReference.parse(reference.familiar())).isEqualTo(reference);
	}

	@ParameterizedTest
	@CsvSource({ "192.168.1.1:tag, docker.io/library/192.168.1.1, tag,",
			"registry.com:8080/myapp:tag, registry.com:8080/myapp, tag,",
			"registry.com:8080/myapp@sha256:" + HEX + ", registry.com:8080/myapp,, sha256:" + HEX,
			"registry.com:8080/myapp:tag2@sha256:" + HEX + ", registry.com:8080/myapp, tag2, sha256:" + HEX,
			"[2001:db8::1]:5000/repo:tag@sha256:" + HEX + ", [2001:db8::1]:5000/repo, tag, sha256:" + HEX,
			"localhost:8080/name@sha256:" + HEX + ", localhost:8080/name,, sha256:" + HEX,
			"localhost@sha256:" + HEX + ", docker.io/library/localhost,, sha256:" + HEX,
			"docker.io/library/redis@sha256:" + HEX + ", docker.io/library/redis,, sha256:" + HEX,
			"dmcgowan/myapp:latest, docker.io/dmcgowan/myapp, latest,",
			"Uppercase/lowercase:tag, Uppercase/lowercase, tag,",
			"sha256:" + HEX + ", docker.io/library/sha256, " + HEX + ',' })
	void tagAndDigest(String text, String name, String tag, String digest) {
		ImageReference reference = ImageReference.parse(text);
		assertThat(reference.name()).isEqualTo(name);
		assertThat(reference.tag()).isEqualTo(tag);
		assertThat(reference.digest()).isEqualTo(digest);
		assertThat(ImageReference.parse(reference.toString())).isEqualTo(reference);
	}

	@ParameterizedTest
	@ValueSource(strings = { "domain/", "a/a/a/a/", "a^a", "asdf$$^/aa", "a-/a/a/a", "-foo/bar", "foo/bar-", "foo-/bar",
			"foo/-bar", "_foo/bar", "foo_bar.com:8080/app", "docker_/docker_", "example.com/__underscore/myimage",
			"example.com/..dots/myimage", "example.com/.dots/myimage", "example.com/nodouble..dots/myimage",
			".docker/docker", "do..cker/docker", "do__cker:8080/docker", "Foo/FarB",
			"localhost:http/name@sha256:" + HEX, "registry.com:8080/myapp@2bad", "[fc00::1]", "[fc00::1]:5000",
			"[fe80::1%eth0]:5000/debian", "-docker-/docker",
			"7EC43B381E5AEFE6E04EFB0B3F0693FF2A4A50652D64AEC573905F2DB5889A1C", HEX })
	void noReference(String text) {
		assertThatIllegalArgumentException().isThrownBy(() -> ImageReference.parse(text))
			.withMessageStartingWith("'" + text + "' is no image reference: ");
	}

	@Test
	void lengths() {
		assertThat(ImageReference.parse("example.com/" + "a".repeat(255) + ":tag").path()).hasSize(255);
		assertThatIllegalArgumentException()
			.isThrownBy(() -> ImageReference.parse("domain/" + "a".repeat(256) + ":tag"));
	}

}
