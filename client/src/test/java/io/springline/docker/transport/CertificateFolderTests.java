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

package io.springline.docker.transport;

import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.springline.docker.test.Certificates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for {@link CertificateFolder}.
 */
class CertificateFolderTests {

	@TempDir
	private Path folder;

	@Test
	void wholeFolder() {
		assertThat(new CertificateFolder(Certificates.client()).sslContext().isClient()).isTrue();
	}

	@Test
	void anythingMayBeMissing() throws Exception {
		assertThat(new CertificateFolder(this.folder).sslContext().isClient()).isTrue();
		copy("ca.pem");
		assertThat(new CertificateFolder(this.folder).sslContext().isClient()).isTrue();
	}

	@Test
	void missingFolder() {
		Path missing = this.folder.resolve("missing");
		assertThatIllegalArgumentException().isThrownBy(() -> new CertificateFolder(missing).sslContext())
			.withMessage("The certificate folder " + missing + " does not exist");
	}

	@ParameterizedTest
	@ValueSource(strings = { "cert.pem", "key.pem" })
	void halfOfAPair(String present) throws Exception {
		copy(present);
		assertThatIllegalArgumentException().isThrownBy(() -> new CertificateFolder(this.folder).sslContext())
			.withStackTraceContaining("There is no readable " + this.folder);
	}

	@ParameterizedTest
	@ValueSource(strings = { "ca.pem", "cert.pem", "key.pem" })
	void brokenFile(String broken) throws Exception {
		copy("ca.pem");
		copy("cert.pem");
		copy("key.pem");
		Files.writeString(this.folder.resolve(broken), "-----BEGIN NONSENSE-----\nhunter2\n-----END NONSENSE-----\n");
		assertThatIllegalArgumentException().isThrownBy(() -> new CertificateFolder(this.folder).sslContext())
			.withMessage("The certificates in " + this.folder
					+ " cannot be used: keys must be PEM without a password, in PKCS#8 form");
	}

	private void copy(String name) throws Exception {
		Files.copy(Certificates.client().resolve(name), this.folder.resolve(name));
	}

}
