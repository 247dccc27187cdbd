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

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

import com.sun.management.OperatingSystemMXBean;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A WebFlux application that knows nothing of Docker. Once it is ready, it tells what
 * that took and ends.
 */
@SpringBootApplication
public class StartupApplication {

	public static void main(String[] args) throws IOException {
		ConfigurableApplicationContext context = SpringApplication.run(StartupApplication.class, args);
		tell("ready ms", ManagementFactory.getRuntimeMXBean().getUptime());
		OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
		tell("cpu ms", system.getProcessCpuTime() / 1_000_000);
		tell("rss KB", rss());
		tell("classes", ManagementFactory.getClassLoadingMXBean().getTotalLoadedClassCount());
		tell("threads", ManagementFactory.getThreadMXBean().getThreadCount());
		System.gc();
		tell("heap KB", ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1024);
		tell("beans", context.getBeanDefinitionCount());
		Arrays.stream(context.getBeanDefinitionNames()).forEach((name) -> System.out.println("bean\t" + name));
		System.exit(SpringApplication.exit(context));
	}

	private static void tell(String what, long value) {
		System.out.println("figure\t" + what + "\t" + value);
	}

	private static long rss() throws IOException {
		return Files.readAllLines(Path.of("/proc/self/status"))
			.stream()
			.filter((line) -> line.startsWith("VmRSS:"))
			.mapToLong((line) -> Long.parseLong(line.replaceAll("\\D", "")))
			.findFirst()
			.orElse(0);
	}

}
