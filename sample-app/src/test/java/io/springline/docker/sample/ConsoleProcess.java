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

package io.springline.docker.sample;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The console as its users start it: its jar, in a Java of its own.
 */
final class ConsoleProcess implements AutoCloseable {

	private static final long SECONDS = 60;

	private static final Pattern STARTED = Pattern.compile("Netty started on port (\\d+)");

	private final Process process;

	private final Queue<String> output = new ConcurrentLinkedQueue<>();

	private final CompletableFuture<Integer> port = new CompletableFuture<>();

	private final Thread reader = new Thread(this::read);

	private ConsoleProcess(Process process) {
		this.process = process;
		this.reader.setDaemon(true);
		this.reader.start();
	}

	static ConsoleProcess start(List<String> options, String... arguments) throws IOException {
		List<String> command = new ArrayList<>();
		command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
		command.addAll(options);
		command.addAll(List.of("-jar", jar().toString(), "--server.port=0"));
		command.addAll(List.of(arguments));
		return new ConsoleProcess(new ProcessBuilder(command).redirectErrorStream(true).start());
	}

	String url() throws Exception {
		return "http://127.0.0.1:" + this.port.get(SECONDS, TimeUnit.SECONDS);
	}

	String output() {
		return String.join(System.lineSeparator(), this.output);
	}

	/**
	 * Ask the console to end, as a service manager does, and read the rest of its output.
	 * @return its exit code
	 */
	int terminate() throws InterruptedException {
		this.process.destroy();
		if (!this.process.waitFor(SECONDS, TimeUnit.SECONDS)) {
			throw new IllegalStateException("The console does not end: " + output());
		}
		this.reader.join(TimeUnit.SECONDS.toMillis(SECONDS));
		return this.process.exitValue();
	}

	@Override
	public void close() {
		this.process.destroyForcibly();
	}

	private void read() {
		try (BufferedReader reader = this.process.inputReader()) {
			for (String line = reader.readLine(); line != null; line = reader.readLine()) {
				this.output.add(line);
				Matcher started = STARTED.matcher(line);
				if (started.find()) {
					this.port.complete(Integer.valueOf(started.group(1)));
				}
			}
			this.port.completeExceptionally(new IllegalStateException("The console ended: " + output()));
		}
		catch (IOException ex) {
			this.port.completeExceptionally(ex);
		}
	}

	private static Path jar() throws IOException {
		try (DirectoryStream<Path> jars = Files.newDirectoryStream(Path.of("target"),
				"docker-engine-sample-app-*.jar")) {
			return jars.iterator().next();
		}
	}

}
