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

package io.springline.docker.docs;

import java.util.List;

import org.springframework.stereotype.Component;

import io.springline.docker.DockerClient;
import io.springline.docker.run.RunEvent.Output;

/**
 * What the page on testing tests.
 */
// tag::component[]
@Component
class Backup {

	private final DockerClient docker;

	Backup(DockerClient docker) {
		this.docker = docker;
	}

	List<String> dump() {
		return this.docker.run("postgres:17", "pg_dump", "orders")
			.ofType(Output.class)
			.map((output) -> output.line().text())
			.collectList()
			.block();
	}

}
// end::component[]
