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

import java.net.InetSocketAddress;
import java.net.SocketAddress;

import org.junit.jupiter.api.Test;
import reactor.netty.resources.ConnectionPoolMetrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

/**
 * Tests for {@link PoolNumbers}.
 */
class PoolNumbersTests {

	private static final SocketAddress ADDRESS = InetSocketAddress.createUnresolved("localhost", 2375);

	private final PoolNumbers numbers = new PoolNumbers();

	@Test
	void poolThatIsGivenUpTakesNothingOfTheNextOneAway() {
		String first = this.numbers.nextName();
		String second = this.numbers.nextName();
		ConnectionPoolMetrics former = pool(2, 0);
		this.numbers.registerMetrics(first, "id", ADDRESS, former);
		this.numbers.registerMetrics(second, "id", ADDRESS, pool(1, 4));
		this.numbers.deRegisterMetrics(first, "id", ADDRESS);
		assertThat(this.numbers.active()).isEqualTo(3);
		assertThat(this.numbers.calls()).isEqualTo(7);
		given(former.acquiredSize()).willReturn(0);
		assertThat(this.numbers.active()).isEqualTo(1);
		assertThat(this.numbers.calls()).isEqualTo(5);
	}

	private static ConnectionPoolMetrics pool(int acquired, int pending) {
		ConnectionPoolMetrics pool = mock();
		given(pool.acquiredSize()).willReturn(acquired);
		given(pool.pendingAcquireSize()).willReturn(pending);
		return pool;
	}

}
