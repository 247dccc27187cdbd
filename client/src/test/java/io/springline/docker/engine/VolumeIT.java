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
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

import io.springline.docker.container.HostConfig;
import io.springline.docker.error.BadRequestException;
import io.springline.docker.error.ConflictException;
import io.springline.docker.error.EngineException;
import io.springline.docker.error.NotFoundException;
import io.springline.docker.error.UnsupportedApiVersionException;
import io.springline.docker.swarm.ObjectVersion;
import io.springline.docker.volume.ClusterVolumeSpec;
import io.springline.docker.volume.Volume;
import io.springline.docker.volume.VolumeAvailability;
import io.springline.docker.volume.VolumeCreateRequest;
import io.springline.docker.volume.VolumeCreateRequestBuilder;
import io.springline.docker.volume.VolumeFilters;
import io.springline.docker.volume.VolumeListOptions;
import io.springline.docker.volume.VolumePruneFilters;
import io.springline.docker.volume.VolumePruneOptions;
import io.springline.docker.volume.VolumeRemoveOptions;
import io.springline.docker.volume.VolumeScope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Volumes, and containers that use them.
 */
@RequiresEngine
class VolumeIT {

	private final Engine engine;

	VolumeIT(Engine engine) {
		this.engine = engine;
	}

	@Test
	void createsAndInspects() {
		String name = this.engine.name();
		Map<String, String> options = Map.of("type", "tmpfs", "device", "tmpfs", "o", "size=1m");
		Volume created = created(volume(name).driver("local").driverOpts(options));
		assertThat(Engine.get(this.engine.volumes().inspect(name))).isEqualTo(created);
		assertThat(created.name()).isEqualTo(name);
		assertThat(created.driver()).isEqualTo("local");
		assertThat(created.scope()).isEqualTo(VolumeScope.LOCAL);
		assertThat(created.options()).isEqualTo(options);
		assertThat(created.labels()).containsEntry(Engine.LABEL, this.engine.run());
		assertThat(created.mountpoint()).endsWith("/volumes/" + name + "/_data");
		assertThat(created.createdAt()).isAfter(Instant.now().minusSeconds(120));
		Engine.complete(this.engine.volumes().remove(name));
		assertThatExceptionOfType(NotFoundException.class)
			.isThrownBy(() -> Engine.get(this.engine.volumes().inspect(name)));
	}

	@Test
	void createsOnceAndNamesWhatHasNoName() {
		String name = this.engine.name();
		Volume first = created(volume(name));
		assertThat(created(volume(name).labels(Map.of("other", "label")))).isEqualTo(first);
		assertThat(created(volume(null)).name()).matches("[0-9a-f]{64}");
	}

	@Test
	void keepsWhatContainersWriteAndTellsItsSize() {
		String name = this.engine.name();
		created(volume(name));
		String bind = name + ":/data";
		this.engine.result(this.engine.run("head -c 1000000 /dev/zero > /data/file").volume(bind));
		assertThat(this.engine.result(this.engine.run("wc -c < /data/file").volume(bind)).stdout())
			.isEqualTo("1000000");
		this.engine.created(this.engine.service().hostConfig(HostConfig.builder().binds(List.of(bind)).build()));
		Volume.UsageData usage = Engine.get(this.engine.system().dataUsage())
			.volumes()
			.stream()
			.filter((volume) -> name.equals(volume.name()))
			.findFirst()
			.orElseThrow()
			.usageData();
		assertThat(usage.size()).isGreaterThanOrEqualTo(1_000_000);
		assertThat(usage.refCount()).isEqualTo(1);
	}

	@Test
	void refusesToRemoveWhatIsInUse() {
		String name = this.engine.name();
		created(volume(name));
		String container = this.engine
			.created(this.engine.service().hostConfig(HostConfig.builder().binds(List.of(name + ":/data")).build()));
		VolumeRemoveOptions forced = VolumeRemoveOptions.builder().force(true).build();
		assertThatExceptionOfType(ConflictException.class)
			.isThrownBy(() -> Engine.complete(this.engine.volumes().remove(name)))
			.satisfies((ex) -> assertThat(ex.getReason()).contains("volume is in use", container));
		assertThatExceptionOfType(ConflictException.class)
			.isThrownBy(() -> Engine.complete(this.engine.volumes().remove(name, forced)));
		Engine.complete(this.engine.containers().remove(container));
		Engine.complete(this.engine.volumes().remove(name));
	}

	@Test
	void reportsWhatIsNotThere() {
		String missing = this.engine.name();
		assertThatExceptionOfType(NotFoundException.class)
			.isThrownBy(() -> Engine.get(this.engine.volumes().inspect(missing)))
			.satisfies((ex) -> assertThat(ex.getReason()).contains(missing));
		assertThatExceptionOfType(NotFoundException.class)
			.isThrownBy(() -> Engine.complete(this.engine.volumes().remove(missing)));
		Engine.complete(this.engine.volumes().remove(missing, VolumeRemoveOptions.builder().force(true).build()));
		assertThatExceptionOfType(EngineException.class)
			.isThrownBy(() -> created(volume(missing).driver("no-such-driver")))
			.satisfies((ex) -> assertThat(ex.getReason()).contains("no-such-driver"));
	}

	@Test
	void listsByFilters() {
		String used = this.engine.name();
		String unused = this.engine.name();
		created(volume(used));
		created(volume(unused).labels(Map.of(Engine.LABEL, this.engine.run(), "tier", "data")));
		this.engine
			.created(this.engine.service().hostConfig(HostConfig.builder().binds(List.of(used + ":/data")).build()));
		assertThat(names(VolumeFilters.builder().name(used))).containsExactly(used);
		assertThat(names(VolumeFilters.builder().label(Engine.LABEL, this.engine.run()).label("tier")))
			.containsExactly(unused);
		assertThat(names(VolumeFilters.builder().label("tier", "data").driver("local"))).contains(unused)
			.doesNotContain(used);
		assertThat(names(VolumeFilters.builder().dangling(true))).contains(unused).doesNotContain(used);
		assertThat(names(VolumeFilters.builder().dangling(false))).contains(used).doesNotContain(unused);
		assertThat(names(VolumeFilters.builder().driver("no-such-driver"))).isEmpty();
		assertThat(Engine.all(this.engine.volumes().list())).extracting(Volume::name).contains(used, unused);
	}

	@Test
	void prunesWhatHasNoNameOrAll() {
		String marker = this.engine.name();
		Map<String, String> labels = Map.of(Engine.LABEL, this.engine.run(), "prune", marker);
		String named = created(volume(this.engine.name()).labels(labels)).name();
		String anonymous = created(volume(null).labels(labels)).name();
		String kept = created(volume(null).labels(Map.of(Engine.LABEL, this.engine.run(), "prune", marker, "keep", "")))
			.name();
		VolumePruneFilters unlabelled = pruning(marker).withoutLabel("keep");
		if (this.engine.speaks("1.42")) {
			assertThat(prune(unlabelled)).containsExactly(anonymous);
			assertThat(prune(pruning(marker).all())).containsExactlyInAnyOrder(named, kept);
		}
		else {
			assertThat(prune(unlabelled)).containsExactlyInAnyOrder(anonymous, named);
			assertThat(names(VolumeFilters.builder().label("prune", marker))).containsExactly(kept);
			assertThatExceptionOfType(BadRequestException.class).isThrownBy(() -> prune(pruning(marker).all()))
				.satisfies((ex) -> assertThat(ex.getReason()).containsIgnoringCase("invalid filter 'all'"));
		}
	}

	@Test
	void updatesNoVolumeOfOneMachine() {
		String name = this.engine.name();
		created(volume(name));
		ClusterVolumeSpec spec = ClusterVolumeSpec.builder().availability(VolumeAvailability.PAUSE).build();
		Mono<Void> update = this.engine.volumes().update(name, new ObjectVersion(BigInteger.ONE), spec);
		assertThatExceptionOfType(
				this.engine.speaks("1.42") ? EngineException.class : UnsupportedApiVersionException.class)
			.isThrownBy(() -> Engine.complete(update));
	}

	private VolumePruneFilters pruning(String marker) {
		return VolumePruneFilters.builder().label("prune", marker);
	}

	private List<String> prune(VolumePruneFilters filters) {
		return Engine.get(this.engine.volumes().prune(VolumePruneOptions.builder().filters(filters.build()).build()))
			.volumesDeleted();
	}

	private List<String> names(VolumeFilters filters) {
		VolumeListOptions options = VolumeListOptions.builder().filters(filters.build()).build();
		return Engine.all(this.engine.volumes().list(options)).stream().map(Volume::name).toList();
	}

	private VolumeCreateRequestBuilder volume(String name) {
		return VolumeCreateRequest.builder().name(name).labels(Map.of(Engine.LABEL, this.engine.run()));
	}

	private Volume created(VolumeCreateRequestBuilder request) {
		return Engine.get(this.engine.volumes().create(request.build()));
	}

}
