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

import java.lang.management.ManagementFactory;

import javax.management.MBeanServer;
import javax.management.ObjectName;

import org.springframework.boot.CommandLineRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

import io.springline.docker.DockerClient;

/**
 * An application without a web server: it asks the engine, reads its own endpoints over
 * JMX, and ends.
 */
@SpringBootApplication
public class WorkerApplication implements CommandLineRunner {

	private final DockerClient docker;

	WorkerApplication(DockerClient docker) {
		this.docker = docker;
	}

	@Override
	public void run(String... args) throws Exception {
		System.out.println("version: " + this.docker.system().version().block().version());
		System.out.println("endpoint: " + read("Docker", "clients"));
		System.out.println("health: " + read("Health", "health"));
		System.out.println("metrics: " + read("Metrics", "listNames"));
	}

	private static Object read(String endpoint, String operation) throws Exception {
		MBeanServer server = ManagementFactory.getPlatformMBeanServer();
		ObjectName name = new ObjectName("org.springframework.boot:type=Endpoint,name=" + endpoint);
		return server.invoke(name, operation, new Object[0], new String[0]);
	}

	public static void main(String[] args) {
		System.exit(SpringApplication.exit(SpringApplication.run(WorkerApplication.class, args)));
	}

}
