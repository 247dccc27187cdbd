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

package io.springline.docker.sample;

import org.junit.jupiter.api.Test;

import io.springline.docker.run.RunOptions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for {@link RunForm}.
 */
class RunFormTests {

	@Test
	void toOptionsTakesAllFields() {
		RunOptions options = new RunForm(" busybox ", "echo 'a b'", "A=1\n\n B =x=y \n", true, true).toOptions();
		assertThat(options.container().image()).isEqualTo("busybox");
		assertThat(options.container().cmd()).containsExactly("echo", "a b");
		assertThat(options.container().env()).containsExactly("A=1", "B=x=y ");
		assertThat(options.remove()).isTrue();
		assertThat(options.detach()).isTrue();
	}

	@Test
	void toOptionsWhenOnlyImageIsGivenLeavesRestToImage() {
		RunOptions options = new RunForm("busybox", null, null, null, null).toOptions();
		assertThat(options.container().cmd()).isNullOrEmpty();
		assertThat(options.container().env()).isNullOrEmpty();
		assertThat(options.remove()).isFalse();
		assertThat(options.detach()).isFalse();
	}

	@Test
	void toOptionsWhenImageIsMissingThrowsException() {
		assertThatIllegalArgumentException().isThrownBy(() -> new RunForm(" ", "", "", true, false).toOptions())
			.withMessage("Say which image to run");
	}

	@Test
	void toOptionsWhenVariableHasNoNameThrowsException() {
		assertThatIllegalArgumentException().isThrownBy(() -> new RunForm("a", "", "=secret", true, false).toOptions())
			.withMessage("Write each environment variable as NAME=value, one a line");
	}

	@Test
	void toStringShowsNoSecret() {
		assertThat(new RunForm("busybox", "login s3cret", "TOKEN=s3cret", true, false)).asString()
			.contains("busybox")
			.doesNotContain("s3cret");
	}

}
