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

import java.util.Map;
import java.util.Objects;

import org.junit.jupiter.api.Test;

import io.springline.docker.error.BadRequestException;
import io.springline.docker.error.ConflictException;
import io.springline.docker.error.EngineException;
import io.springline.docker.error.UnavailableException;
import io.springline.docker.swarm.JoinTokens;
import io.springline.docker.swarm.LocalNodeState;
import io.springline.docker.swarm.ObjectVersion;
import io.springline.docker.swarm.Swarm;
import io.springline.docker.swarm.SwarmInfo;
import io.springline.docker.swarm.SwarmJoinRequest;
import io.springline.docker.swarm.SwarmOperations;
import io.springline.docker.swarm.SwarmSpec;
import io.springline.docker.swarm.SwarmSpec.EncryptionConfig;
import io.springline.docker.swarm.SwarmSpec.Orchestration;
import io.springline.docker.swarm.SwarmUpdateOptions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * The operations on the swarm of a real engine.
 */
@SwarmManager
class SwarmIT {

	private final Engine engine;

	private final SwarmOperations swarm;

	private final TestSwarm testSwarm;

	SwarmIT(Engine engine, TestSwarm testSwarm) {
		this.engine = engine;
		this.swarm = engine.docker().swarm();
		this.testSwarm = testSwarm;
	}

	@Test
	void inspect() {
		Swarm swarm = inspected();
		SwarmInfo info = info();
		assertThat(info.localNodeState()).isEqualTo(LocalNodeState.ACTIVE);
		assertThat(info.nodeId()).isEqualTo(this.testSwarm.nodeId());
		assertThat(info.cluster().id()).isEqualTo(swarm.id());
		assertThat(swarm.spec().labels()).containsKey(Engine.LABEL);
		assertThat(swarm.tlsInfo().trustRoot()).startsWith("-----BEGIN CERTIFICATE-----");
		assertThat(swarm.joinTokens().worker()).startsWith("SWMTKN-1-");
	}

	@Test
	void updateChangesWhatItSaysAndKeepsTheRest() {
		Swarm before = inspected();
		SwarmSpec spec = before.spec()
			.toBuilder()
			.labels(Map.of(Engine.LABEL, "swarm", "team", "blue"))
			.orchestration(new Orchestration(3L))
			.build();
		Engine.complete(this.swarm.update(before.version(), spec));
		Swarm after = inspected();
		assertThat(after.spec()).isEqualTo(spec);
		assertThat(after.version().index()).isGreaterThan(before.version().index());
		assertThat(after.joinTokens()).isEqualTo(before.joinTokens());
	}

	@Test
	void updateOfAnOldVersionIsRefused() {
		Swarm swarm = inspected();
		Engine.complete(this.swarm.update(swarm.version(), swarm.spec()));
		assertThatExceptionOfType(EngineException.class)
			.isThrownBy(() -> Engine.complete(this.swarm.update(swarm.version(), swarm.spec())))
			.withMessageContaining("update out of sequence");
		assertThatExceptionOfType(BadRequestException.class)
			.isThrownBy(() -> Engine.complete(this.swarm.update(new ObjectVersion(null), swarm.spec())));
	}

	@Test
	void tokensAreReplacedOneByOne() {
		JoinTokens first = inspected().joinTokens();
		update(SwarmUpdateOptions.builder().rotateWorkerToken(true).build());
		JoinTokens second = inspected().joinTokens();
		assertThat(second.worker()).startsWith("SWMTKN-1-").isNotEqualTo(first.worker());
		assertThat(second.manager()).isEqualTo(first.manager());
		update(SwarmUpdateOptions.builder().rotateManagerToken(true).build());
		JoinTokens third = inspected().joinTokens();
		assertThat(third.worker()).isEqualTo(second.worker());
		assertThat(third.manager()).startsWith("SWMTKN-1-").isNotEqualTo(second.manager());
	}

	@Test
	void managersAreLockedWithAKey() {
		assertThat(unlockKey()).isEmpty();
		lockManagers(true);
		try {
			String key = unlockKey();
			assertThat(key).startsWith("SWMKEY-1-");
			update(SwarmUpdateOptions.builder().rotateManagerUnlockKey(true).build());
			assertThat(unlockKey()).startsWith("SWMKEY-1-").isNotEqualTo(key);
			assertThatExceptionOfType(ConflictException.class).isThrownBy(() -> Engine.complete(this.swarm.unlock(key)))
				.withMessageContaining("not locked")
				.withMessageNotContaining(key);
		}
		finally {
			lockManagers(false);
		}
		assertThat(unlockKey()).isEmpty();
	}

	@Test
	void nodeIsInOneSwarmOnly() {
		SwarmJoinRequest join = SwarmJoinRequest.builder()
			.listenAddr("127.0.0.1:2377")
			.joinToken(inspected().joinTokens().worker())
			.build();
		assertThatExceptionOfType(UnavailableException.class)
			.isThrownBy(() -> Engine.get(this.swarm.init(TestSwarm.REQUEST)));
		assertThatExceptionOfType(UnavailableException.class).isThrownBy(() -> Engine.complete(this.swarm.join(join)))
			.withMessageNotContaining(join.joinToken());
	}

	@Test
	void leaveAndStartAnew() {
		String id = inspected().id();
		assertThatExceptionOfType(UnavailableException.class).isThrownBy(() -> Engine.complete(this.swarm.leave()))
			.withMessageContaining("force");
		this.testSwarm.leave();
		try {
			assertThat(info().localNodeState()).isEqualTo(LocalNodeState.INACTIVE);
			assertThatExceptionOfType(UnavailableException.class).isThrownBy(this::inspected);
			SwarmJoinRequest join = SwarmJoinRequest.builder().listenAddr("127.0.0.1:2377").build();
			assertThatExceptionOfType(BadRequestException.class)
				.isThrownBy(() -> Engine.complete(this.swarm.join(join)));
		}
		finally {
			this.testSwarm.initialise();
		}
		assertThat(inspected().id()).isNotEqualTo(id);
	}

	private Swarm inspected() {
		return Engine.get(this.swarm.inspect());
	}

	private SwarmInfo info() {
		return Objects.requireNonNull(Engine.get(this.engine.system().info()).swarm());
	}

	private String unlockKey() {
		return Objects.requireNonNull(Engine.get(this.swarm.unlockKey()).unlockKey());
	}

	private void update(SwarmUpdateOptions options) {
		Swarm swarm = inspected();
		Engine.complete(this.swarm.update(swarm.spec(), new SwarmUpdateOptions(swarm.version().index(),
				options.rotateWorkerToken(), options.rotateManagerToken(), options.rotateManagerUnlockKey())));
	}

	private void lockManagers(boolean lock) {
		Swarm swarm = inspected();
		SwarmSpec spec = swarm.spec().toBuilder().encryptionConfig(new EncryptionConfig(lock)).build();
		Engine.complete(this.swarm.update(swarm.version(), spec));
	}

}
