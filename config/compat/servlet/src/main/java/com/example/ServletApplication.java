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

package com.example;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import reactor.core.publisher.Flux;

import io.springline.docker.DockerClient;
import io.springline.docker.container.ContainerSummary;
import io.springline.docker.run.RunResult;

/**
 * A servlet application behind Spring Security that waits for what the engine answers.
 */
@SpringBootApplication
@RestController
public class ServletApplication {

	private final DockerClient docker;

	ServletApplication(DockerClient docker) {
		this.docker = docker;
	}

	@GetMapping("/version")
	String version() {
		return this.docker.system().version().block().version() + " asked by " + Thread.currentThread();
	}

	@GetMapping(path = "/containers", produces = MediaType.APPLICATION_JSON_VALUE)
	Flux<ContainerSummary> containers() {
		return this.docker.containers().list();
	}

	@GetMapping("/run")
	String run(@RequestParam String image) {
		return this.docker.run(image, "echo", "from a container").as(RunResult::collect).block().stdout();
	}

	public static void main(String[] args) {
		SpringApplication.run(ServletApplication.class, args);
	}

}
