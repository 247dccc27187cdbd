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

package io.springline.docker.test;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

import io.springline.docker.autoconfigure.DockerAutoConfiguration;
import io.springline.docker.autoconfigure.DockerConnectionDetails;

/**
 * {@link EnableAutoConfiguration Auto-configuration} for a {@link MockEngine} and for how
 * the client finds it. Only tests import it.
 *
 * @since 0.1.0
 * @see AutoConfigureMockEngine
 */
@AutoConfiguration(before = DockerAutoConfiguration.class)
public final class MockEngineAutoConfiguration {

	@Bean(destroyMethod = "close")
	@ConditionalOnMissingBean
	MockEngine mockEngine() {
		return MockEngine.start();
	}

	@Bean
	@ConditionalOnMissingBean(DockerConnectionDetails.class)
	MockEngineConnectionDetails mockEngineConnectionDetails(MockEngine engine) {
		return new MockEngineConnectionDetails(engine);
	}

}
