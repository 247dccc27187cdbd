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

package io.springline.docker.test.slice;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;

import io.springline.docker.DockerClient;
import io.springline.docker.test.DockerClientTest;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for the filters of {@link DockerClientTest}.
 */
@DockerClientTest(useDefaultFilters = false,
		includeFilters = @Filter(type = FilterType.ASSIGNABLE_TYPE, classes = Catalog.class))
class DockerClientTestFiltersTests {

	@Autowired
	private ApplicationContext context;

	@Autowired
	private DockerClient docker;

	@Test
	void onlyWhatIsIncludedIsFound() {
		assertThat(this.context.getBeanProvider(Catalog.class)).hasSize(1);
		assertThat(this.context.getBeanProvider(Pinned.class)).isEmpty();
		assertThat(this.docker.apiVersion().block(Duration.ofSeconds(20))).hasToString("1.45");
	}

}
