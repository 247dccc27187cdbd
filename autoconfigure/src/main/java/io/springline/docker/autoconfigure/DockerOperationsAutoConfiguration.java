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

package io.springline.docker.autoconfigure;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnSingleCandidate;
import org.springframework.context.annotation.Import;

import io.springline.docker.DockerClient;

/**
 * {@link EnableAutoConfiguration Auto-configuration} for the operations of the primary
 * client, so that each group can be injected by its type. A bean that the application
 * defines for a group comes before the one from here.
 *
 * @since 0.1.0
 */
@AutoConfiguration(after = DockerAutoConfiguration.class)
@ConditionalOnClass(DockerClient.class)
@ConditionalOnSingleCandidate(DockerClient.class)
@Import(DockerOperations.class)
public final class DockerOperationsAutoConfiguration {

}
