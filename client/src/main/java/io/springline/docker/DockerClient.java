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

package io.springline.docker;

import java.time.Duration;
import java.util.function.Supplier;

import io.micrometer.observation.ObservationRegistry;
import io.netty.handler.ssl.SslContext;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import io.springline.docker.checkpoint.ContainerCheckpoints;
import io.springline.docker.config.ConfigOperations;
import io.springline.docker.container.ContainerOperations;
import io.springline.docker.distribution.DistributionOperations;
import io.springline.docker.exec.ExecOperations;
import io.springline.docker.http.ApiVersion;
import io.springline.docker.image.ImageOperations;
import io.springline.docker.network.NetworkOperations;
import io.springline.docker.node.NodeOperations;
import io.springline.docker.observation.DockerRequestObservationConvention;
import io.springline.docker.plugin.PluginOperations;
import io.springline.docker.registry.DockerLogins;
import io.springline.docker.registry.RegistryCredentials;
import io.springline.docker.registry.RegistryCredentialsProvider;
import io.springline.docker.registry.RegistryKeyring;
import io.springline.docker.run.RunEvent;
import io.springline.docker.run.RunOptions;
import io.springline.docker.secret.SecretOperations;
import io.springline.docker.service.ServiceOperations;
import io.springline.docker.service.TaskOperations;
import io.springline.docker.session.SessionOperations;
import io.springline.docker.swarm.SwarmOperations;
import io.springline.docker.system.AuthResponse;
import io.springline.docker.system.SystemOperations;
import io.springline.docker.transport.ConnectionUsage;
import io.springline.docker.transport.EngineHost;
import io.springline.docker.volume.VolumeOperations;

/**
 * A client of one Docker Engine.
 *
 * <pre>{@code
 * try (DockerClient docker = DockerClient.builder().build()) {
 *     RunResult result = docker.run("busybox", "echo", "hello").as(RunResult::collect).block();
 * }
 * }</pre>
 * <p>
 * Nothing is sent before a result is subscribed to, and the engine is first contacted by
 * the first call. Instances are safe for use by any number of threads.
 *
 * @since 0.1.0
 */
public interface DockerClient extends AutoCloseable {

	/**
	 * The name of a client that was given none.
	 */
	String DEFAULT_NAME = "default";

	/**
	 * The phase in which a client that is a bean stops: after web servers, listeners and
	 * schedulers, which have higher phases.
	 * @see org.springframework.context.SmartLifecycle#getPhase()
	 */
	int LIFECYCLE_PHASE = 0;

	/**
	 * Return the operations on the engine itself.
	 * @return the operations
	 */
	SystemOperations system();

	/**
	 * Return the operations on containers.
	 * @return the operations
	 */
	ContainerOperations containers();

	/**
	 * Return the operations on images.
	 * @return the operations
	 */
	ImageOperations images();

	/**
	 * Return the operations on commands run inside containers.
	 * @return the operations
	 */
	ExecOperations exec();

	/**
	 * Return the operations on networks.
	 * @return the operations
	 */
	NetworkOperations networks();

	/**
	 * Return the operations on volumes.
	 * @return the operations
	 */
	VolumeOperations volumes();

	/**
	 * Return the operations on the swarm that the engine manages.
	 * @return the operations
	 */
	SwarmOperations swarm();

	/**
	 * Return the operations on the nodes of a swarm.
	 * @return the operations
	 */
	NodeOperations nodes();

	/**
	 * Return the operations on the services of a swarm.
	 * @return the operations
	 */
	ServiceOperations services();

	/**
	 * Return the operations on the tasks of a swarm.
	 * @return the operations
	 */
	TaskOperations tasks();

	/**
	 * Return the operations on the secrets of a swarm.
	 * @return the operations
	 */
	SecretOperations secrets();

	/**
	 * Return the operations on the configs of a swarm.
	 * @return the operations
	 */
	ConfigOperations configs();

	/**
	 * Return the operations on plugins.
	 * @return the operations
	 */
	PluginOperations plugins();

	/**
	 * Return the operations on what registries offer.
	 * @return the operations
	 */
	DistributionOperations distribution();

	/**
	 * Return the operations on sessions with BuildKit.
	 * @return the operations
	 */
	SessionOperations session();

	/**
	 * Return the checkpoints of a container. They are not part of the specification, and
	 * few engines have them.
	 * @param container the id or name of the container
	 * @return its checkpoints
	 */
	ContainerCheckpoints checkpoints(String container);

	/**
	 * Cancel a build with BuildKit, which then fails. Since API 1.38, though not part of
	 * the specification.
	 * @param buildId the id that the build was given in its options
	 * @return completion, whether there is such a build or not
	 */
	Mono<Void> cancelBuild(String buildId);

	/**
	 * Run a container as {@code docker run} does: pull its image when it is missing,
	 * create it, follow its output from the first byte, start it and wait for its end.
	 * Cancelling stops and removes it.
	 * @param options what to run and how
	 * @return what happens, ending with the exit code
	 */
	Flux<RunEvent> run(RunOptions options);

	/**
	 * Run a command in a container that is removed when it ends.
	 * @param image the image
	 * @param command the command and its arguments, none for that of the image
	 * @return what happens, ending with the exit code
	 */
	default Flux<RunEvent> run(String image, String... command) {
		return run(RunOptions.of(image, command));
	}

	/**
	 * Check credentials with the registry that they name, as
	 * {@link SystemOperations#auth} does, and use what comes of it from now on: the
	 * identity token if the registry gave one, else the credentials themselves. This
	 * client keeps them in memory, before all other credentials for the registry, until
	 * the registry refuses them.
	 * @param credentials the credentials with the address of the registry, which is
	 * Docker Hub unless they say otherwise
	 * @return what the engine says; an error if the registry refuses them
	 */
	Mono<AuthResponse> login(RegistryCredentials credentials);

	/**
	 * Return the credentials that this client has for registries.
	 * @return the keyring
	 */
	RegistryKeyring keyring();

	/**
	 * Return the name that tells this client from others of the application. Messages and
	 * observations carry it.
	 * @return the name, {@value #DEFAULT_NAME} unless the builder was given another one
	 */
	String name();

	/**
	 * Return where the engine listens and where that was said.
	 * @return the host
	 */
	EngineHost host();

	/**
	 * Return the version of the API that is spoken with the engine.
	 * @return the pinned version, or the negotiated one
	 */
	Mono<ApiVersion> apiVersion();

	/**
	 * Return the connections to the engine that are open now, and the version of the API
	 * that is spoken on them. Nothing is sent to know this.
	 * @return the connections
	 */
	ConnectionUsage connections();

	/**
	 * Close the client. No call is taken from now on, those in flight may end within the
	 * time that {@link Builder#closeTimeout(Duration)} gives them, and then open streams
	 * and sessions fail with a {@link io.springline.docker.error.ClientClosedException}.
	 * Returns when all is closed, or at once on a thread that must not wait, such as an
	 * event loop.
	 * <p>
	 * A client that is a bean is stopped in {@link #LIFECYCLE_PHASE} before: calls in
	 * flight end and streams fail in the same way, but beans that are destroyed later can
	 * still make calls to clean up. A context that is started again needs no new client.
	 */
	@Override
	void close();

	/**
	 * Return a builder of clients.
	 * @return the builder
	 */
	static Builder builder() {
		return new DefaultDockerClientBuilder();
	}

	/**
	 * Builds clients.
	 */
	interface Builder {

		/**
		 * Set the name that tells the client from others of the application. The default
		 * is {@value DockerClient#DEFAULT_NAME}.
		 * @param name the name
		 * @return this builder
		 */
		Builder name(String name);

		/**
		 * Return the name that the client will have, by which those who customize several
		 * builders tell them apart.
		 * @return the name
		 */
		String name();

		/**
		 * Set the host, such as {@code unix:///var/run/docker.sock} or
		 * {@code tcp://10.0.0.5:2375}. By default it is found as the docker command line
		 * finds it.
		 * @param host the host
		 * @return this builder
		 */
		Builder host(String host);

		/**
		 * Set the host, and say where it was configured.
		 * @param host the host
		 * @param source where it comes from, in words, for messages
		 * @return this builder
		 */
		Builder host(String host, String source);

		/**
		 * Pin the version of the API. By default it is negotiated with the engine.
		 * @param version the version, such as {@code 1.41}
		 * @return this builder
		 */
		Builder apiVersion(String version);

		/**
		 * Set whether a request is refused, with an
		 * {@link io.springline.docker.error.UnsupportedApiVersionException}, when a field
		 * of its body came after the version that is spoken. The engine would ignore that
		 * field. By default such a request is sent, and the first of its kind is logged
		 * as a warning. Operations and options that the version lacks are always refused.
		 * @param strict whether to refuse such requests
		 * @return this builder
		 */
		Builder strictApiVersion(boolean strict);

		/**
		 * Speak TLS with a TCP host. A socket is never spoken to with TLS.
		 * @param sslContext whom to trust and who this client is
		 * @return this builder
		 */
		Builder sslContext(SslContext sslContext);

		/**
		 * Speak TLS with a TCP host, with certificates that may change. When another
		 * context is returned than before, it is used for each new connection, idle
		 * connections are closed, and open streams go on with what they began with.
		 * @param sslContext returns the context in use, and is asked for each call
		 * @return this builder
		 */
		Builder sslContext(Supplier<SslContext> sslContext);

		/**
		 * Set how long connecting may take. The default is 10 seconds.
		 * @param timeout the time
		 * @return this builder
		 */
		Builder connectTimeout(Duration timeout);

		/**
		 * Set how long an ordinary call may stay without an answer. It does not apply to
		 * streams and to calls that wait for a container. The default is 60 seconds.
		 * @param timeout the time
		 * @return this builder
		 */
		Builder responseTimeout(Duration timeout);

		/**
		 * Set how long ordinary calls in flight may go on when the client is closed. The
		 * default is 5 seconds.
		 * @param timeout the time, zero to cut them off
		 * @return this builder
		 */
		Builder closeTimeout(Duration timeout);

		/**
		 * Set where credentials for registries come from. By default it is what
		 * {@code docker login} left on this machine: {@link DockerLogins}.
		 * @param providers know the credentials of registries, asked in this order until
		 * one does; none for no credentials at all
		 * @return this builder
		 */
		Builder registryCredentials(RegistryCredentialsProvider... providers);

		/**
		 * Set how long credentials are kept that a provider returned. Those that a
		 * registry refuses are not kept. The default is 5 minutes.
		 * @param timeToLive the time, zero to ask for each call
		 * @return this builder
		 */
		Builder registryCredentialsTimeToLive(Duration timeToLive);

		/**
		 * Set where calls are observed. By default they are not.
		 * @param registry the registry
		 * @return this builder
		 * @see io.springline.docker.observation.DockerObservationDocumentation
		 */
		Builder observationRegistry(ObservationRegistry registry);

		/**
		 * Set how observed calls are described. By default it is as
		 * {@link io.springline.docker.observation.DefaultDockerRequestObservationConvention}
		 * does.
		 * @param convention the convention
		 * @return this builder
		 */
		Builder observationConvention(DockerRequestObservationConvention convention);

		/**
		 * Build the client. Nothing is connected yet.
		 * @return the client
		 */
		DockerClient build();

	}

}
