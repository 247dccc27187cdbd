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

package io.springline.docker.observation;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;

import io.micrometer.common.KeyValue;
import io.micrometer.observation.Observation.Context;
import io.micrometer.observation.ObservationHandler;
import io.micrometer.observation.tck.TestObservationRegistry;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import io.springline.docker.DockerClient;
import io.springline.docker.registry.RegistryCredentials;
import io.springline.docker.registry.RegistryCredentialsProvider;
import io.springline.docker.test.ScriptedEngine;

/**
 * Keeps the observations of calls. The registry behind it refuses what observations must
 * not do, such as to end twice.
 */
class Recorder implements ObservationHandler<DockerRequestContext> {

	static final RegistryCredentials CREDENTIALS = RegistryCredentials.password("moby", "Sesame0penPassword");

	private final TestObservationRegistry registry = TestObservationRegistry.create();

	private final List<DockerRequestContext> started = new CopyOnWriteArrayList<>();

	private final List<DockerRequestContext> stopped = new CopyOnWriteArrayList<>();

	private @Nullable TransferListener listener;

	Recorder() {
		this.registry.observationConfig().observationHandler(this);
	}

	TestObservationRegistry registry() {
		return this.registry;
	}

	Recorder listening(TransferListener listener) {
		this.listener = listener;
		return this;
	}

	DockerClient client(ScriptedEngine engine) {
		return client(engine.host(), UnaryOperator.identity());
	}

	DockerClient client(String host, UnaryOperator<DockerClient.Builder> settings) {
		RegistryCredentialsProvider credentials = (registry) -> Mono.just(CREDENTIALS);
		return settings
			.apply(DockerClient.builder()
				.host(host)
				.name("build")
				.registryCredentials(credentials)
				.observationRegistry(this.registry))
			.build();
	}

	/**
	 * Return the only observation of an operation, which has stopped.
	 * @param operation the operation
	 * @return its keys with few values, {@code client} and {@code operation} aside
	 */
	String ended(String operation) {
		List<DockerRequestContext> found = ofOperation(this.stopped, operation);
		if (found.size() != 1) {
			throw new AssertionError("Expected one observation of " + operation + " that has stopped, but there are "
					+ found.stream().map(Recorder::describe).toList());
		}
		return describe(found.get(0));
	}

	DockerRequestContext context(String operation) {
		return ofOperation(this.started, operation).get(0);
	}

	int running(String operation) {
		return ofOperation(this.started, operation).size() - ofOperation(this.stopped, operation).size();
	}

	List<DockerRequestContext> all() {
		return this.stopped;
	}

	private static List<DockerRequestContext> ofOperation(List<DockerRequestContext> contexts, String operation) {
		return contexts.stream().filter((context) -> context.getOperation().equals(operation)).toList();
	}

	private static String describe(DockerRequestContext context) {
		return value(context, "outcome") + " " + value(context, "status") + " " + value(context, "exception");
	}

	private static String value(DockerRequestContext context, String key) {
		KeyValue value = context.getLowCardinalityKeyValue(key);
		return (value != null) ? value.getValue() : "missing";
	}

	@Override
	public boolean supportsContext(Context context) {
		return context instanceof DockerRequestContext;
	}

	@Override
	public void onStart(DockerRequestContext context) {
		context.setTransferListener(this.listener);
		this.started.add(context);
	}

	@Override
	public void onStop(DockerRequestContext context) {
		this.stopped.add(context);
	}

}
