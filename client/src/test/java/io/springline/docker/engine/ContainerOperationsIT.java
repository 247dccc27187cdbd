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

package io.springline.docker.engine;

import java.math.BigInteger;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.springline.docker.container.ChangeType;
import io.springline.docker.container.ContainerCreateOptions;
import io.springline.docker.container.ContainerCreateRequest;
import io.springline.docker.container.ContainerInspect;
import io.springline.docker.container.ContainerInspectOptions;
import io.springline.docker.container.ContainerListOptions;
import io.springline.docker.container.ContainerListOptionsBuilder;
import io.springline.docker.container.ContainerPruneOptions;
import io.springline.docker.container.ContainerPruneReport;
import io.springline.docker.container.ContainerState;
import io.springline.docker.container.ContainerStats;
import io.springline.docker.container.ContainerSummary;
import io.springline.docker.container.ContainerTop;
import io.springline.docker.container.ContainerTopOptions;
import io.springline.docker.container.ContainerUpdateRequest;
import io.springline.docker.container.FilesystemChange;
import io.springline.docker.container.HostConfig;
import io.springline.docker.container.PortBinding;
import io.springline.docker.container.RestartPolicy;
import io.springline.docker.container.RestartPolicyMode;
import io.springline.docker.container.StatsOptions;
import io.springline.docker.error.BadRequestException;
import io.springline.docker.error.ConflictException;
import io.springline.docker.error.EngineException;
import io.springline.docker.error.NotFoundException;
import io.springline.docker.http.Filters;
import io.springline.docker.stream.Frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What can be asked of containers and changed of them.
 */
@RequiresEngine
class ContainerOperationsIT {

	private static final long MEGABYTE = 1024 * 1024;

	private final Engine engine;

	ContainerOperationsIT(Engine engine) {
		this.engine = engine;
	}

	@Test
	void listsByFilters() {
		String name = this.engine.name();
		String running = this.engine
			.started(this.engine.service().labels(Map.of(Engine.LABEL, this.engine.run(), "kind", name)));
		String ended = this.engine
			.ended(this.engine.script("exit 9").labels(Map.of(Engine.LABEL, this.engine.run(), "kind", name)));
		Filters kind = Filters.of("label", "kind=" + name);
		Await.until("the list shows the end as well",
				() -> ids(ContainerListOptions.builder().filters(kind)).equals(List.of(running)));
		assertThat(ids(ContainerListOptions.builder().filters(kind).all(true))).containsExactly(ended, running);
		assertThat(ids(ContainerListOptions.builder().filters(kind).all(true).limit(1))).containsExactly(ended);
		assertThat(ids(ContainerListOptions.builder().filters(kind.and("status", "exited", "created"))))
			.containsExactly(ended);
		assertThat(ids(ContainerListOptions.builder().filters(kind.and("status", "exited").and("exited", "9"))))
			.containsExactly(ended);
		assertThat(ids(ContainerListOptions.builder().filters(kind.and("id", running.substring(0, 20)))))
			.containsExactly(running);
		assertThat(Engine.all(this.engine.containers().list()).stream().map(ContainerSummary::id)).contains(running)
			.doesNotContain(ended);
	}

	@Test
	void listsWhatInspectTells() {
		String id = this.engine.started(this.engine.service("head -c 50000 /dev/zero > /file"));
		Await.until("the file is there", () -> Objects.requireNonNullElse(summary(id).sizeRw(), 0L) >= 50000);
		ContainerSummary summary = summary(id);
		ContainerInspect container = Engine.get(this.engine.containers().inspect(id));
		assertThat(summary.names()).containsExactly(container.name());
		assertThat(summary.image()).isEqualTo(this.engine.image());
		assertThat(summary.imageId()).isEqualTo(container.image());
		assertThat(summary.state()).isEqualTo(ContainerState.RUNNING);
		assertThat(summary.status()).startsWith("Up ");
		assertThat(summary.labels()).containsEntry(Engine.LABEL, this.engine.run());
		assertThat(summary.createdAt()).isEqualTo(container.createdAt().truncatedTo(ChronoUnit.SECONDS));
		assertThat(summary.networkSettings().networks().get("bridge").ipAddress())
			.isEqualTo(container.networkSettings().networks().get("bridge").ipAddress())
			.isNotEmpty();
		assertThat(summary.sizeRootFs()).isGreaterThan(summary.sizeRw());
	}

	@Test
	void createsAsAsked() {
		HostConfig hostConfig = HostConfig.builder()
			.memory(64 * MEGABYTE)
			.portBindings(
					Map.of("80/tcp", List.of(PortBinding.of(0)), "53/udp", List.of(new PortBinding("127.0.0.1", "0"))))
			.tmpfs(Map.of("/scratch", "size=1m"))
			.capDrop(List.of("ALL"))
			.extraHosts(List.of("db:10.1.2.3"))
			.readonlyRootfs(true)
			.build();
		ContainerCreateRequest request = this.engine
			.service("cat /etc/hosts; df -k /scratch; touch /file 2>&1; "
					+ "echo $GREETING $(hostname) $(pwd) $(id -u):$(id -g)")
			.env(List.of("GREETING=gr\u00FC\u00DF dich = \"du\""))
			.hostname("inside")
			.workingDir("/tmp")
			.user("12:34")
			.exposedPorts(Set.of("53/udp", "9000/sctp"))
			.hostConfig(hostConfig)
			.stopSignal("SIGTERM")
			.stopTimeout(20L)
			.build();
		String name = this.engine.name();
		String id = Engine
			.get(this.engine.containers().create(request, ContainerCreateOptions.builder().name(name).build()))
			.id();
		Engine.get(this.engine.containers().start(id));
		ContainerInspect container = Engine
			.get(this.engine.containers().inspect(name, ContainerInspectOptions.builder().size(true).build()));
		assertThat(container.id()).isEqualTo(id);
		assertThat(container.name()).isEqualTo("/" + name);
		assertThat(container.sizeRootFs()).isPositive();
		assertThat(container.createdAt()).isBetween(Instant.now().minusSeconds(120), Instant.now().plusSeconds(1));
		assertThat(container.config().env()).contains("GREETING=gr\u00FC\u00DF dich = \"du\"");
		assertThat(container.config().cmd()).isEqualTo(request.cmd());
		assertThat(container.config().exposedPorts()).containsExactlyInAnyOrder("53/udp", "9000/sctp");
		assertThat(container.hostConfig().memory()).isEqualTo(64 * MEGABYTE);
		assertThat(container.networkSettings().ports().get("53/udp")).singleElement().satisfies((binding) -> {
			assertThat(binding.hostIp()).isEqualTo("127.0.0.1");
			assertThat(Integer.parseInt(binding.hostPort())).isPositive();
		});
		assertThat(container.networkSettings().ports().get("9000/sctp")).isEmpty();
		Await.until("it has written all", () -> output(id).contains("inside /tmp 12:34"));
		assertThat(output(id)).contains("10.1.2.3\tdb", "Read-only file system")
			.contains("gr\u00FC\u00DF dich = \"du\" inside /tmp 12:34")
			.containsPattern("tmpfs +1024 ");
	}

	@Test
	void refusesNamesAndImagesThatCannotBe() {
		String id = this.engine.created(this.engine.command("true"));
		String name = Engine.get(this.engine.containers().inspect(id)).name().substring(1);
		assertThatExceptionOfType(ConflictException.class).isThrownBy(() -> create(this.engine.image(), name))
			.satisfies((ex) -> assertThat(ex.getReason()).contains(name, "already in use"));
		assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> create("no/such/image:1", null))
			.satisfies((ex) -> assertThat(ex.getReason()).contains("No such image: no/such/image:1"));
		assertThatExceptionOfType(BadRequestException.class).isThrownBy(() -> create(this.engine.image(), "not a name"))
			.withMessageContaining("Invalid container name");
	}

	@Test
	void refusesTooLittleMemory() {
		HostConfig tiny = HostConfig.builder().memory(1L).build();
		assertThatExceptionOfType(BadRequestException.class)
			.isThrownBy(() -> this.engine.created(this.engine.command("true").hostConfig(tiny)))
			.withMessageContaining("inimum memory limit");
	}

	@ParameterizedTest
	@ValueSource(strings = { "0123456789abcdef", "no-such-container" })
	void reportsContainerThatIsNotThere(String id) {
		assertThatExceptionOfType(NotFoundException.class)
			.isThrownBy(() -> Engine.get(this.engine.containers().inspect(id)))
			.satisfies((ex) -> assertThat(ex.getReason()).isEqualToIgnoringCase("No such container: " + id))
			.withMessageContaining("ContainerInspect (GET /v");
		assertThatExceptionOfType(NotFoundException.class)
			.isThrownBy(() -> Engine.all(this.engine.containers().logs(id)));
		assertThatExceptionOfType(NotFoundException.class)
			.isThrownBy(() -> Engine.all(this.engine.containers().stats(id)));
		assertThatExceptionOfType(NotFoundException.class)
			.isThrownBy(() -> Engine.get(this.engine.containers().waitFor(id)));
		assertThatExceptionOfType(NotFoundException.class)
			.isThrownBy(() -> Engine.all(this.engine.containers().export(id)));
		assertThatExceptionOfType(NotFoundException.class)
			.isThrownBy(() -> Engine.get(this.engine.containers().stop(id)));
		assertThatExceptionOfType(NotFoundException.class)
			.isThrownBy(() -> Engine.complete(this.engine.containers().remove(id)));
	}

	@Test
	void renames() {
		String id = this.engine.created(this.engine.command("true"));
		String other = Engine.get(this.engine.containers().inspect(this.engine.created(this.engine.command("true"))))
			.name()
			.substring(1);
		String name = this.engine.name();
		Engine.complete(this.engine.containers().rename(id, name));
		assertThat(Engine.get(this.engine.containers().inspect(name)).id()).isEqualTo(id);
		assertThatExceptionOfType(ConflictException.class)
			.isThrownBy(() -> Engine.complete(this.engine.containers().rename(id, other)));
	}

	@Test
	void updatesLimits() {
		String id = this.engine.started(this.engine.service());
		ContainerUpdateRequest request = ContainerUpdateRequest.builder()
			.memory(32 * MEGABYTE)
			.memorySwap(32 * MEGABYTE)
			.pidsLimit(50L)
			.restartPolicy(new RestartPolicy(RestartPolicyMode.ON_FAILURE, 2L))
			.build();
		assertThat(Engine.get(this.engine.containers().update(id, request)).warnings()).isEmpty();
		HostConfig hostConfig = Engine.get(this.engine.containers().inspect(id)).hostConfig();
		assertThat(hostConfig.memory()).isEqualTo(32 * MEGABYTE);
		assertThat(hostConfig.pidsLimit()).isEqualTo(50);
		assertThat(hostConfig.restartPolicy()).isEqualTo(request.restartPolicy());
		ContainerStats stats = Engine.get(this.engine.containers().statsOnce(id));
		assertThat(stats.memoryStats().limit()).isEqualTo(32 * MEGABYTE);
		assertThat(stats.pidsStats().limit()).isEqualTo(50);
	}

	@Test
	void resizesTerminal() {
		String id = this.engine
			.started(this.engine.script("trap 'stty size' WINCH; echo ready; while :; do sleep 0.2; done").tty(true));
		Await.until("the trap is set", () -> output(id).contains("ready"));
		Engine.complete(this.engine.containers().resize(id, 41, 123));
		Await.until("the terminal has the size", () -> output(id).contains("41 123"));
	}

	@Test
	void listsProcesses() {
		String id = this.engine.started(this.engine.service());
		ContainerTop top = Engine.get(this.engine.containers().top(id));
		assertThat(top.titles()).contains("PID", "CMD");
		int command = top.titles().indexOf("CMD");
		Await.until("it sleeps",
				() -> Engine.get(this.engine.containers().top(id))
					.processes()
					.stream()
					.anyMatch((process) -> process.get(command).equals("sleep 3600")));
		assertThat(Engine.get(this.engine.containers().top(id)).processes()).hasSize(2)
			.anySatisfy((process) -> assertThat(process.get(command)).startsWith("sh -c trap"))
			.anySatisfy((process) -> assertThat(process.get(command)).isEqualTo("sleep 3600"));
		ContainerTop some = Engine
			.get(this.engine.containers().top(id, ContainerTopOptions.builder().psArgs("-o pid,comm").build()));
		assertThat(some.titles()).containsExactly("PID", "COMMAND");
		assertThat(some.processes()).allSatisfy((process) -> assertThat(process).hasSize(2));
		Engine.get(this.engine.containers().stop(id));
		assertThatExceptionOfType(EngineException.class).isThrownBy(() -> Engine.get(this.engine.containers().top(id)))
			.satisfies((ex) -> assertThat(ex.getReason()).contains("is not running"));
	}

	@Test
	void tellsWhatChanged() {
		String id = this.engine.ended(this.engine.script("echo new > /tmp/new; rm /bin/ls; mkdir -p /deep/er"));
		assertThat(Engine.all(this.engine.containers().changes(id))).contains(
				new FilesystemChange("/tmp", ChangeType.MODIFIED), new FilesystemChange("/tmp/new", ChangeType.ADDED),
				new FilesystemChange("/bin/ls", ChangeType.DELETED), new FilesystemChange("/deep", ChangeType.ADDED),
				new FilesystemChange("/deep/er", ChangeType.ADDED));
		String untouched = this.engine.created(this.engine.command("true"));
		assertThat(Engine.all(this.engine.containers().changes(untouched))).isEmpty();
	}

	@Test
	void measuresOnce() {
		String id = this.engine.started(this.engine.script("while :; do :; done"));
		ContainerStats compared = Engine.get(this.engine.containers().statsOnce(id));
		assertThat(compared.id()).isEqualTo(id);
		assertThat(compared.cpuPercent().orElseThrow()).isPositive();
		assertThat(compared.memoryStats().used()).isPositive();
		assertThat(compared.networks()).containsKey("eth0");
		assertThat(compared.pidsStats().current()).isEqualTo(1);
		ContainerStats alone = Engine.get(this.engine.containers()
			.stats(id, StatsOptions.builder().stream(false).oneShot(true).build())
			.single());
		assertThat(alone.cpuStats().cpuUsage().totalUsage())
			.isGreaterThanOrEqualTo(compared.cpuStats().cpuUsage().totalUsage());
		assertThat(alone.cpuPercent()).isEmpty();
	}

	@Test
	void measuresEachSecond() {
		String id = this.engine.started(this.engine.script("while :; do :; done"));
		List<ContainerStats> stats = Engine.all(this.engine.containers().stats(id).take(3));
		assertThat(stats).extracting(ContainerStats::read).isSorted().doesNotHaveDuplicates();
		assertThat(stats.get(2).preread()).isEqualTo(stats.get(1).read());
		assertThat(stats.get(2).cpuPercent().orElseThrow()).isPositive();
		assertThat(stats).extracting((each) -> each.cpuStats().cpuUsage().totalUsage()).isSorted();
	}

	@Test
	void measuresNothingOfWhatDoesNotRun() {
		String id = this.engine.created(this.engine.command("true"));
		ContainerStats stats = Engine.get(this.engine.containers().statsOnce(id));
		assertThat(stats.read()).isNull();
		assertThat(stats.memoryStats().usage()).isNull();
		assertThat(stats.cpuStats().cpuUsage().totalUsage()).isEqualTo(BigInteger.ZERO);
	}

	@Test
	void removesStoppedContainersOfALabel() {
		String kind = this.engine.name();
		Map<String, String> labels = Map.of(Engine.LABEL, this.engine.run(), "prune", kind);
		String ended = this.engine.ended(this.engine.script("head -c 70000 /dev/zero > /file").labels(labels));
		String created = this.engine.created(this.engine.command("true").labels(labels));
		String running = this.engine.started(this.engine.service().labels(labels));
		String other = this.engine.created(this.engine.command("true"));
		ContainerPruneReport report = Engine.get(this.engine.containers()
			.prune(ContainerPruneOptions.builder().filters(Filters.of("label", "prune=" + kind)).build()));
		assertThat(report.containersDeleted()).containsExactlyInAnyOrder(ended, created);
		assertThat(report.spaceReclaimed()).isGreaterThanOrEqualTo(70000);
		assertThat(this.engine.exists(ended)).isFalse();
		assertThat(this.engine.exists(running)).isTrue();
		assertThat(this.engine.exists(other)).isTrue();
		assertThat(Engine
			.get(this.engine.containers()
				.prune(ContainerPruneOptions.builder().filters(Filters.of("label", "prune=" + kind)).build()))
			.containersDeleted()).isEmpty();
	}

	private List<String> ids(ContainerListOptionsBuilder options) {
		return Engine.all(this.engine.containers().list(options.build()).mapNotNull(ContainerSummary::id));
	}

	private ContainerSummary summary(String id) {
		return Engine.get(this.engine.containers()
			.list(ContainerListOptions.builder().size(true).filters(Filters.of("id", id)).build())
			.single());
	}

	private String output(String id) {
		return String.join("", Engine.all(this.engine.containers().logs(id).map(Frame::text)));
	}

	private void create(String image, String name) {
		Engine.get(this.engine.containers()
			.create(this.engine.command("true").image(image).build(),
					ContainerCreateOptions.builder().name(name).build()));
	}

}
