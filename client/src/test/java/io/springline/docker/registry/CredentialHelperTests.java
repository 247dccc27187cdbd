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

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.springline.docker.error.RegistryCredentialsException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link CredentialHelper} and {@link CredentialHelpers}, with programs that
 * really run.
 */
@DisabledOnOs(OS.WINDOWS)
@Timeout(90)
class CredentialHelperTests {

	private static final RegistryAddress REGISTRY = new RegistryAddress("registry.example:5000");

	private static final String SECRET = "hunter2";

	private DockerHome home;

	@BeforeEach
	void setUp(@TempDir Path folder) {
		this.home = new DockerHome(folder);
	}

	@Test
	void asksForTheServerOnStandardInput() throws IOException {
		this.home.helper("x",
				"cat > " + this.home.path("stdin") + "; echo \"$0 $*\" > " + this.home.path("call")
						+ "; echo '{\"ServerURL\":\"https://registry.example\",\"Username\":\"ann\",\"Secret\":\""
						+ SECRET + "\"}'");
		assertThat(get("x")).isEqualTo(new PasswordCredentials("ann", SECRET, null, "registry.example:5000"));
		assertThat(this.home.read("stdin")).isEqualTo("registry.example:5000");
		assertThat(this.home.read("call")).isEqualTo(this.home.path("bin/docker-credential-x") + " get\n");
	}

	@Test
	void serverMayBeMissingInTheAnswer() throws IOException {
		this.home.helper("x", "echo '{\"Username\":\"ann\",\"Secret\":\"" + SECRET + "\"}'");
		assertThat(get("x")).isEqualTo(new PasswordCredentials("ann", SECRET, null, "registry.example:5000"));
	}

	@Test
	void userThatIsNoneStandsForAToken() throws IOException {
		this.home.helper("x", "<token>", SECRET);
		assertThat(get("x")).isEqualTo(new IdentityTokenCredentials(SECRET, "registry.example:5000"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "echo credentials not found in native keychain; exit 1", "echo '{}'",
			"echo '{\"Username\":null,\"Secret\":null}'" })
	void mayHaveNoCredentials(String script) throws IOException {
		this.home.helper("x", script);
		assertThat(get("x")).isNull();
	}

	@Test
	void noiseOnStandardErrorDoesNotMatter() throws IOException {
		this.home.helper("x",
				"head -c 300000 /dev/zero | tr '\\0' e >&2; echo '{\"Username\":\"ann\",\"Secret\":\"p\"}'; echo warning >&2");
		assertThat(get("x")).isEqualTo(new PasswordCredentials("ann", "p", null, "registry.example:5000"));
	}

	@Test
	void longAnswersAreReadWhole() throws IOException {
		this.home.helper("x",
				"printf '{\"Username\":\"ann\",\"Secret\":\"'; head -c 300000 /dev/zero | tr '\\0' s; printf '\"}'");
		assertThat(get("x"))
			.isEqualTo(new PasswordCredentials("ann", "s".repeat(300_000), null, "registry.example:5000"));
	}

	@Test
	void processLeftBehindDoesNotHoldUpTheAnswer() throws IOException {
		this.home.helper("x", "(trap '' TERM HUP; exec sleep 60) & echo '{\"Username\":\"ann\",\"Secret\":\"p\"}'");
		assertThat(get("x")).isEqualTo(new PasswordCredentials("ann", "p", null, "registry.example:5000"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			echo 'hunter2'; echo 'hunter2' >&2; exit 3         | ended with exit code 3
			echo '{"Username":"ann","Secret":hunter2}'         | wrote what is not the JSON of credentials
			echo 'hunter2'                                     | wrote what is not the JSON of credentials
			echo 'null'                                        | wrote what is not the JSON of credentials
			true                                               | wrote what is not the JSON of credentials
			echo hunter2; kill -9 $$                           | ended with exit code 137
			while :; do echo hunter2hunter2hunter2; done       | wrote more than 1048576 bytes
			""")
	void failureTellsTheProgramButNoSecret(String script, String reason) throws IOException {
		this.home.helper("x", script);
		assertThatExceptionOfType(RegistryCredentialsException.class).isThrownBy(() -> get("x"))
			.withMessageContaining("The credential helper " + this.home.path("bin/docker-credential-x") + " (get)")
			.withMessageContaining(reason)
			.withMessageNotContaining(SECRET)
			.withNoCause();
	}

	@Test
	void programThatCannotBeRunIsAFailure() throws IOException {
		this.home.helper("x", "");
		Files.writeString(this.home.path("bin/docker-credential-x"), "#!/no/such/shell\n");
		assertThatExceptionOfType(RegistryCredentialsException.class).isThrownBy(() -> get("x"))
			.withMessageContaining("could not be run");
	}

	@Test
	void programThatDoesNotEndIsKilledWithAllItStarted() throws IOException {
		this.home.helper("x", "sleep 3600 & echo $! > " + this.home.path("child") + "; echo $$ > "
				+ this.home.path("pid") + "; mv " + this.home.path("pid") + " " + this.home.path("parent") + "; wait");
		// A slow machine may not have started the program when the time is up
		for (int millis = 500; Files.notExists(this.home.path("parent")); millis *= 2) {
			CredentialHelper helper = new CredentialHelper(this.home.path("bin/docker-credential-x"),
					Duration.ofMillis(millis));
			assertThatExceptionOfType(RegistryCredentialsException.class)
				.isThrownBy(() -> helper.get(REGISTRY, REGISTRY.configKey()))
				.withMessageEndingWith("(get) did not end within " + millis + " ms");
		}
		assertThat(onExit("child")).isTrue();
		assertThat(onExit("parent")).isTrue();
	}

	@Test
	void listsItsRegistries() throws IOException {
		this.home.helper("x",
				"[ \"$1\" = list ] && echo '{\"https://index.docker.io/v1/\":\"ann\",\"b.example\":\"bob\"}'");
		assertThat(this.home.helpers().get("x").list()).containsExactlyInAnyOrder("https://index.docker.io/v1/",
				"b.example");
		this.home.helper("y", "exit 1");
		assertThatExceptionOfType(RegistryCredentialsException.class)
			.isThrownBy(() -> this.home.helpers().get("y").list())
			.withMessageEndingWith("(list) ended with exit code 1");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "../x", "a/b", "x; rm -rf /", "$(id)", "x\n", "-x", "a\\b" })
	void nameIsNoCommand(String suffix) throws IOException {
		this.home.helper("x", "echo '{}'");
		assertThatExceptionOfType(RegistryCredentialsException.class).isThrownBy(() -> get(suffix))
			.withMessageContaining("is no name of a credential helper")
			.withMessageNotContaining("\n");
	}

	@Test
	void onlyAbsoluteFoldersAreSearched() throws IOException {
		this.home.helper("x", "echo '{}'");
		String relative = Path.of("").toAbsolutePath().relativize(this.home.path("bin")).toString();
		this.home.variable("PATH", relative + "::.");
		assertThatExceptionOfType(RegistryCredentialsException.class).isThrownBy(() -> get("x"))
			.withMessage("The credential helper docker-credential-x, which the docker configuration names, is not in "
					+ "the folders of PATH");
	}

	@Test
	void whatCannotBeRunIsNotFound() throws IOException {
		this.home.write("bin/docker-credential-x", "no program");
		Files.createDirectories(this.home.path("bin/docker-credential-y"));
		assertThatExceptionOfType(RegistryCredentialsException.class).isThrownBy(() -> get("x"));
		assertThatExceptionOfType(RegistryCredentialsException.class).isThrownBy(() -> get("y"));
	}

	private RegistryCredentials get(String suffix) {
		return this.home.helpers().get(suffix).get(REGISTRY, REGISTRY.configKey());
	}

	private boolean onExit(String file) throws IOException {
		long pid = Long.parseLong(this.home.read(file).strip());
		return ProcessHandle.of(pid)
			.map((process) -> process.onExit()
				.orTimeout(30, TimeUnit.SECONDS)
				.thenApply((ended) -> !ended.isAlive())
				.join())
			.orElse(true);
	}

}
