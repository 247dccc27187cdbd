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

import java.util.List;
import java.util.function.Supplier;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.context.SmartLifecycle;
import org.springframework.util.StringUtils;
import org.springframework.util.function.SingletonSupplier;

import io.springline.docker.checkpoint.CheckpointOperations;
import io.springline.docker.checkpoint.ContainerCheckpoints;
import io.springline.docker.config.ConfigOperations;
import io.springline.docker.container.ContainerOperations;
import io.springline.docker.container.PathStat;
import io.springline.docker.distribution.DistributionOperations;
import io.springline.docker.error.DockerProtocolException;
import io.springline.docker.error.EngineException;
import io.springline.docker.exec.ExecOperations;
import io.springline.docker.http.ApiVersion;
import io.springline.docker.http.HeaderMessageReader;
import io.springline.docker.http.OperationsFactory;
import io.springline.docker.http.OperationsFactory.Authentication;
import io.springline.docker.http.OperationsFactory.Codecs;
import io.springline.docker.http.OperationsFactory.Connectors;
import io.springline.docker.http.VersionNegotiator;
import io.springline.docker.http.VersionSettings;
import io.springline.docker.image.BuildCancelOptions;
import io.springline.docker.image.BuildControlOperations;
import io.springline.docker.image.ImageOperations;
import io.springline.docker.network.NetworkOperations;
import io.springline.docker.node.NodeOperations;
import io.springline.docker.observation.ObservationSettings;
import io.springline.docker.plugin.PluginOperations;
import io.springline.docker.registry.RegistryAddress;
import io.springline.docker.registry.RegistryAuthFilter;
import io.springline.docker.registry.RegistryAuthRepeater;
import io.springline.docker.registry.RegistryCredentials;
import io.springline.docker.registry.RegistryKeyring;
import io.springline.docker.run.ContainerRunner;
import io.springline.docker.run.RunEvent;
import io.springline.docker.run.RunOptions;
import io.springline.docker.secret.SecretOperations;
import io.springline.docker.service.ServiceOperations;
import io.springline.docker.service.TaskOperations;
import io.springline.docker.session.SessionOperations;
import io.springline.docker.stream.FrameDecoder;
import io.springline.docker.swarm.SwarmOperations;
import io.springline.docker.system.AuthResponse;
import io.springline.docker.system.Ping;
import io.springline.docker.system.SystemOperations;
import io.springline.docker.transport.ConnectionUsage;
import io.springline.docker.transport.EngineHost;
import io.springline.docker.transport.EngineTransport;
import io.springline.docker.transport.EngineTransport.Timeouts;
import io.springline.docker.transport.TransportFailures;
import io.springline.docker.volume.VolumeOperations;

/**
 * The client, put together of its parts. As a bean it is stopped after all that may use
 * it: then calls in flight end, and streams fail in words. It can be used again, for
 * instance to clean up, until it is closed.
 */
class DefaultDockerClient implements DockerClient, SmartLifecycle {

	private static final Log logger = LogFactory.getLog(DockerClient.class);

	private final String name;

	private final EngineHost host;

	private final EngineTransport transport;

	private final RegistryKeyring keyring;

	private final VersionNegotiator negotiator;

	private final Supplier<OperationsFactory> operations;

	private final Supplier<SystemOperations> system = lazy(SystemOperations.class);

	private final Supplier<ContainerOperations> containers = lazy(ContainerOperations.class);

	private final Supplier<ImageOperations> images = lazy(ImageOperations.class);

	private final Supplier<ExecOperations> exec = lazy(ExecOperations.class);

	private final Supplier<NetworkOperations> networks = lazy(NetworkOperations.class);

	private final Supplier<VolumeOperations> volumes = lazy(VolumeOperations.class);

	private final Supplier<SwarmOperations> swarm = lazy(SwarmOperations.class);

	private final Supplier<NodeOperations> nodes = lazy(NodeOperations.class);

	private final Supplier<ServiceOperations> services = lazy(ServiceOperations.class);

	private final Supplier<TaskOperations> tasks = lazy(TaskOperations.class);

	private final Supplier<SecretOperations> secrets = lazy(SecretOperations.class);

	private final Supplier<ConfigOperations> configs = lazy(ConfigOperations.class);

	private final Supplier<PluginOperations> plugins = lazy(PluginOperations.class);

	private final Supplier<DistributionOperations> distribution = lazy(DistributionOperations.class);

	private final Supplier<SessionOperations> session = lazy(SessionOperations.class);

	private final Supplier<CheckpointOperations> checkpoints = lazy(CheckpointOperations.class);

	private final Supplier<BuildControlOperations> builds = lazy(BuildControlOperations.class);

	private final Supplier<ContainerRunner> runner;

	private volatile boolean running = true;

	DefaultDockerClient(String name, EngineHost host, EngineTransport transport, Timeouts timeouts,
			VersionSettings versions, RegistryKeyring keyring, ObservationSettings observations) {
		this.name = name;
		this.host = host;
		this.keyring = keyring;
		this.transport = transport;
		this.negotiator = new VersionNegotiator(versions, Mono.defer(this::announced));
		this.operations = SingletonSupplier.of(() -> operations(observations, timeouts));
		this.runner = SingletonSupplier.of(() -> new ContainerRunner(containers(), images(), this.operations.get()));
		logger.debug("Docker Engine" + label(name) + " at " + host);
	}

	static String label(String name) {
		return name.equals(DEFAULT_NAME) ? "" : " of client '" + name + "'";
	}

	private OperationsFactory operations(ObservationSettings observations, Timeouts timeouts) {
		return new OperationsFactory(
				new Connectors(
						label(this.name), this.transport.baseUrl(), this.transport.calls(), this.transport.streams()),
				this.negotiator,
				new Authentication(new RegistryAuthFilter(this.keyring),
						(adapter) -> new RegistryAuthRepeater(adapter, this.keyring)),
				new TransportFailures(this.host, timeouts, label(this.name), this.transport::isClosed),
				new Codecs(List.of(new HeaderMessageReader<>(Ping.class, Ping::from),
						new HeaderMessageReader<>(PathStat.class, PathStat::from)), new FrameDecoder()),
				observations);
	}

	private <T> Supplier<T> lazy(Class<T> type) {
		return SingletonSupplier.of(() -> this.operations.get().create(type));
	}

	private Mono<ApiVersion> announced() {
		return system().pingHead()
			.onErrorResume(EngineException.class, (refused) -> system().ping())
			.flatMap((ping) -> Mono.justOrEmpty(ping.apiVersion()))
			.map(ApiVersion::parse)
			.switchIfEmpty(Mono.error(() -> new DockerProtocolException(
					"What answers at " + this.host + " does not announce an API version: is it a Docker Engine?")));
	}

	@Override
	public SystemOperations system() {
		return this.system.get();
	}

	@Override
	public ContainerOperations containers() {
		return this.containers.get();
	}

	@Override
	public ImageOperations images() {
		return this.images.get();
	}

	@Override
	public ExecOperations exec() {
		return this.exec.get();
	}

	@Override
	public NetworkOperations networks() {
		return this.networks.get();
	}

	@Override
	public VolumeOperations volumes() {
		return this.volumes.get();
	}

	@Override
	public SwarmOperations swarm() {
		return this.swarm.get();
	}

	@Override
	public NodeOperations nodes() {
		return this.nodes.get();
	}

	@Override
	public ServiceOperations services() {
		return this.services.get();
	}

	@Override
	public TaskOperations tasks() {
		return this.tasks.get();
	}

	@Override
	public SecretOperations secrets() {
		return this.secrets.get();
	}

	@Override
	public ConfigOperations configs() {
		return this.configs.get();
	}

	@Override
	public PluginOperations plugins() {
		return this.plugins.get();
	}

	@Override
	public DistributionOperations distribution() {
		return this.distribution.get();
	}

	@Override
	public SessionOperations session() {
		return this.session.get();
	}

	@Override
	public ContainerCheckpoints checkpoints(String container) {
		return ContainerCheckpoints.of(container, this.checkpoints.get());
	}

	@Override
	public Mono<Void> cancelBuild(String buildId) {
		return this.builds.get().cancel(new BuildCancelOptions(buildId));
	}

	@Override
	public Flux<RunEvent> run(RunOptions options) {
		return this.runner.get().run(options);
	}

	@Override
	public Mono<AuthResponse> login(RegistryCredentials credentials) {
		String server = credentials.serverAddress();
		RegistryAddress registry = StringUtils.hasText(server) ? new RegistryAddress(server)
				: RegistryAddress.DOCKER_HUB;
		return system().auth(credentials)
			.doOnSuccess((answer) -> this.keyring.use(registry.host(),
					(answer != null) ? answer.credentials(credentials) : credentials));
	}

	@Override
	public RegistryKeyring keyring() {
		return this.keyring;
	}

	@Override
	public String name() {
		return this.name;
	}

	@Override
	public EngineHost host() {
		return this.host;
	}

	@Override
	public Mono<ApiVersion> apiVersion() {
		return this.negotiator.version();
	}

	@Override
	public ConnectionUsage connections() {
		return this.transport.usage(this.negotiator.known());
	}

	@Override
	public void start() {
		this.running = true;
	}

	@Override
	public void stop() {
		stop(() -> {
		});
	}

	@Override
	public void stop(Runnable callback) {
		this.running = false;
		this.transport.release().doFinally((signal) -> callback.run()).subscribe();
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

	@Override
	public boolean isPauseable() {
		return false;
	}

	@Override
	public int getPhase() {
		return LIFECYCLE_PHASE;
	}

	@Override
	public void close() {
		this.transport.close();
	}

	@Override
	public String toString() {
		return "DockerClient[" + this.name + ", " + this.host + "]";
	}

}
