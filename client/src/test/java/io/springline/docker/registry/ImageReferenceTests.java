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
 * Tests for {@link ImageReference}, with the cases that the grammar of references is
 * tested with where it comes from.
 */
class ImageReferenceTests {

	private static final String DIGEST = "sha256:86e0e091d0da6bde2456dbb48306f3956bbeb2eae1b5b9a43045843f69fe4aaa";

	private static final String HEX = "1a3f5e7d9c1b3a5f7e9d1c3b5a7f9e1d3c5b7a9f1e3d5d7c9b1a3f5e7d9c1b3a";

	@ParameterizedTest
	@CsvSource({ "fooo/bar, docker.io, fooo/bar, fooo/bar", "index.docker.io/fooo/bar, docker.io, fooo/bar, fooo/bar",
			"ubuntu, docker.io, library/ubuntu, ubuntu", "library/ubuntu, docker.io, library/ubuntu, ubuntu",
			"docker.io/library/ubuntu, docker.io, library/ubuntu, ubuntu", "docker.io/foo, docker.io, library/foo, foo",
			"index.docker.io/foo, docker.io, library/foo, foo",
			"nonlibrary/ubuntu, docker.io, nonlibrary/ubuntu, nonlibrary/ubuntu",
			"other/library, docker.io, other/library, other/library",
			"127.0.0.1:8000/private/moonbase, 127.0.0.1:8000, private/moonbase, 127.0.0.1:8000/private/moonbase",
			"127.0.0.1:8000/privatebase, 127.0.0.1:8000, privatebase, 127.0.0.1:8000/privatebase",
			"example.com/private/moonbase, example.com, private/moonbase, example.com/private/moonbase",
			"example.com:8000/privatebasee, example.com:8000, privatebasee, example.com:8000/privatebasee",
			"index.docker.io/library/ubuntu-12.04-base, docker.io, library/ubuntu-12.04-base, ubuntu-12.04-base",
			"library/foo/bar, docker.io, library/foo/bar, library/foo/bar",
			"store/foo/bar, docker.io, store/foo/bar, store/foo/bar", "Foo/bar, Foo, bar, Foo/bar",
			"FOO/bar, FOO, bar, FOO/bar", "localhost/app, localhost, app, localhost/app",
			"localhost:5000/team/app, localhost:5000, team/app, localhost:5000/team/app",
			"localhost, docker.io, library/localhost, localhost", "test_com/foo, docker.io, test_com/foo, test_com/foo",
			"xn--n3h.com/foo, xn--n3h.com, foo, xn--n3h.com/foo",
			"test-com:8080/foo, test-com:8080, foo, test-com:8080/foo",
			"docker.io/library/foo/bar, docker.io, library/foo/bar, library/foo/bar",
			"[::1]:5000/repo, [::1]:5000, repo, [::1]:5000/repo",
			"[2001:db8::1]/repo, [2001:db8::1], repo, [2001:db8::1]/repo",
			"docker.io/foo.bar/baz, docker.io, foo.bar/baz, docker.io/foo.bar/baz",
			"docker.io/localhost/baz, docker.io, localhost/baz, docker.io/localhost/baz" })
	void tellsRegistryAndRepositoryApart(String text, String domain, String path, String familiar) {
		ImageReference reference = ImageReference.parse(text);
		assertThat(reference).isEqualTo(new ImageReference(domain, path, null, null));
		assertThat(reference.name()).isEqualTo(domain + "/" + path);
		assertThat(reference.familiarName()).isEqualTo(familiar);
		assertThat(ImageReference.parse(reference.familiar())).isEqualTo(reference);
		assertThat(ImageReference.parse(reference.toString())).isEqualTo(reference);
	}

	@ParameterizedTest
	@CsvSource({ "test.com:tag, docker.io/library/test.com, tag", "test.com:5000, docker.io/library/test.com, 5000",
			"test.com/repo:tag, test.com/repo, tag", "test:5000/repo, test:5000/repo,",
			"test:5000/repo:tag, test:5000/repo, tag", "lowercase:Uppercase, docker.io/library/lowercase, Uppercase",
			"sub-dom1.foo.com/bar/baz/quux:some-long-tag, sub-dom1.foo.com/bar/baz/quux, some-long-tag",
			"b.gcr.io/test.example.com/my-app:test.example.com, b.gcr.io/test.example.com/my-app, test.example.com",
			"xn--n3h.com/myimage:xn--n3h.com, xn--n3h.com/myimage, xn--n3h.com",
			"foo_bar.com:8080, docker.io/library/foo_bar.com, 8080",
			"foo/foo_bar.com:8080, docker.io/foo/foo_bar.com, 8080",
			"192.168.1.1:5000, docker.io/library/192.168.1.1, 5000",
			"192.168.1.1:5000/repo:5050, 192.168.1.1:5000/repo, 5050",
			"[2001:db8:1:2:3:4:5:6]/repo:tag, [2001:db8:1:2:3:4:5:6]/repo, tag",
			"[2001:db8::1]:5000/repo:tag, [2001:db8::1]:5000/repo, tag" })
	void tellsTag(String text, String name, String tag) {
		ImageReference reference = ImageReference.parse(text);
		assertThat(reference.name()).isEqualTo(name);
		assertThat(reference.tag()).isEqualTo(tag);
		assertThat(reference.digest()).isNull();
		assertThat(reference.tagOrDigest()).isEqualTo((tag != null) ? tag : "latest");
	}

	@Test
	void tellsTagAndDigest() {
		ImageReference reference = ImageReference.parse("busybox:latest@" + DIGEST);
		assertThat(reference).isEqualTo(new ImageReference("docker.io", "library/busybox", "latest", DIGEST))
			.hasToString("docker.io/library/busybox:latest@" + DIGEST);
		assertThat(reference.familiar()).isEqualTo("busybox:latest@" + DIGEST);
		assertThat(reference.tagOrDigest()).isEqualTo(DIGEST);
		assertThat(ImageReference.parse("[::1]:5000/repo@" + DIGEST))
			.isEqualTo(new ImageReference("[::1]:5000", "repo", null, DIGEST));
		assertThat(ImageReference.parse("localhost:8080@" + DIGEST))
			.isEqualTo(new ImageReference("docker.io", "library/localhost", "8080", DIGEST));
		String sha512 = "sha512:" + "f".repeat(128);
		assertThat(ImageReference.parse("xn--7o8h.com/myimage:xn--7o8h.com@" + sha512))
			.isEqualTo(new ImageReference("xn--7o8h.com", "myimage", "xn--7o8h.com", sha512));
	}

	@ParameterizedTest
	@ValueSource(strings = { "docker.io/" + HEX, "docker/docker", "docker---rules/docker", "dock__er/docker", "jess/t",
			"thisisthesongthatneverendsitgoesonandonandonthisisthesongthatnev", "192.168.0.1", "192.168.0.1:80",
			"registry.io/foo/project--id.module--name.ver---sion--name", "Asdf.com/foo/bar",
			"example.com/some_separator__underscore/myimage", "dbcc1c35", "[fc00:1:2:3:4:5:6:7]:5000/library/debian" })
	void acceptsWhatTheGrammarAllows(String text) {
		assertThat(ImageReference.parse(text)).isNotNull();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", ":justtag", "@" + DIGEST, "repo@sha256:ffffffffffffffffffffffffffffffffff",
			"validname@invaliddigest:ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff", "repo@",
			"repo:", "Uppercase:tag", "test:5000/Uppercase/lowercase:tag", "aa/asdf$$^/aa", "[2001:db8::1]",
			"[2001:db8::1]:5000", "[2001:db8::1]:tag", "[fe80::1%eth0]:5000/repo", "[fe80::1%@invalidzone]:5000/repo",
			"https://github.com/docker/docker", "docker/Docker", "-docker", "-docker/docker",
			"-docker.io/docker/docker", "docker///docker", "docker.io/docker/Docker", "docker.io/docker///docker",
			"fc00::1:5000/debian", "[2001:db8:3:4::192.0.2.33]:5000/debian", HEX, "docker-/docker", "____/____",
			"_docker/_docker", "dock..er/docker", "dock_.er/docker", "dock-.er/docker", "docker/", "a//a/a", "a/a/",
			"foo.com/", "foo.com:http/bar", "foo.com/a-/a/a", "bad_hostname.com:8080/myapp:tag",
			"registry.com:8080/myapp:invalid~tag", "registry.com:8080/myapp@sha256:badbadbadbad",
			"registry.com:8080/myapp@bad", "docker./docker", "foo/../bar", "..", "foo\nbar", "foo bar", " foo",
			"foo?x=1", "foo%2fbar", "a@" + DIGEST + "@" + DIGEST, "a:b:c" })
	void refusesWhatTheGrammarDoesNotAllow(String text) {
		assertThatIllegalArgumentException().isThrownBy(() -> ImageReference.parse(text))
			.withMessageContaining("is no image reference: ")
			.withMessageNotContaining("\n");
	}

	@Test
	void refusesWhatIsTooLong() {
		assertThat(ImageReference.parse("example.com/" + "a/".repeat(127) + "a").path()).hasSize(255);
		assertThatIllegalArgumentException()
			.isThrownBy(() -> ImageReference.parse("example.com/" + "a/".repeat(128) + "a"))
			.withMessageContaining("longer than 255");
		assertThatIllegalArgumentException().isThrownBy(() -> ImageReference.parse("a.".repeat(100_000) + "b/repo"))
			.withMessageContaining("longer than 255");
		assertThat(ImageReference.parse("a:" + "t".repeat(128)).tag()).hasSize(128);
		assertThatIllegalArgumentException().isThrownBy(() -> ImageReference.parse("a:" + "t".repeat(129)))
			.withMessageContaining("is no tag");
	}

	@Test
	void saysWhatIsWrong() {
		assertThatIllegalArgumentException().isThrownBy(() -> ImageReference.parse("docker/Docker"))
			.withMessageStartingWith("'docker/Docker' is no image reference: 'docker/Docker' is no repository");
		assertThatIllegalArgumentException().isThrownBy(() -> ImageReference.parse(HEX))
			.withMessageContaining("it is the id of an image");
		assertThatIllegalArgumentException().isThrownBy(() -> ImageReference.parse("localhost:http/app"))
			.withMessageContaining("'localhost:http' is no registry");
	}

	@Test
	void refusesDigestWhereOnlyATagMakesSense() {
		assertThat(ImageReference.parseTagged("app:1")).isEqualTo(ImageReference.parse("app:1"));
		assertThatIllegalArgumentException().isThrownBy(() -> ImageReference.parseTagged("app@" + DIGEST))
			.withMessage("'app@" + DIGEST + "' must not have a digest here");
	}

	@Test
	void knowsItsRegistry() {
		assertThat(ImageReference.parse("busybox").registry()).isEqualTo(RegistryAddress.DOCKER_HUB);
		assertThat(ImageReference.parse("Example.com:5000/app").registry())
			.isEqualTo(new RegistryAddress("example.com:5000"));
	}

}
