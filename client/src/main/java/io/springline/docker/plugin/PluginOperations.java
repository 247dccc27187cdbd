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

package io.springline.docker.plugin;

import java.util.List;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

import io.springline.docker.http.Connection;
import io.springline.docker.http.Operation;

/**
 * The operations on plugins.
 *
 * @since 0.1.0
 */
@HttpExchange
public interface PluginOperations extends PluginTransferOperations {

	/**
	 * List all plugins that are installed.
	 * @return the plugins
	 */
	default Flux<Plugin> list() {
		return list(PluginListOptions.DEFAULTS);
	}

	/**
	 * List plugins that are installed. Operation {@code PluginList}, since API 1.25.
	 * @param options which plugins
	 * @return the plugins
	 */
	@GetExchange("/plugins")
	@Operation(value = "PluginList", since = "1.25")
	Flux<Plugin> list(PluginListOptions options);

	/**
	 * Return all that the engine knows of a plugin. Operation {@code PluginInspect},
	 * since API 1.25.
	 * @param name the name of the plugin, whose tag is {@code latest} unless it says
	 * otherwise, or its id
	 * @return the plugin
	 */
	@GetExchange("/plugins/{name}/json")
	@Operation(value = "PluginInspect", since = "1.25")
	Mono<Plugin> inspect(@PathVariable String name);

	/**
	 * Create a plugin of an archive.
	 * @param name the name of the plugin, whose tag is {@code latest} unless it says
	 * otherwise
	 * @param tar the archive with {@code config.json} and the folder {@code rootfs}
	 * @return completion
	 */
	default Mono<Void> create(String name, Flux<DataBuffer> tar) {
		return create(new PluginCreateOptions(name), tar);
	}

	/**
	 * Create a plugin of an archive, which is then installed but not enabled. Operation
	 * {@code PluginCreate}, since API 1.25.
	 * @param options the name of the plugin
	 * @param tar the archive with {@code config.json} and the folder {@code rootfs}
	 * @return completion
	 */
	@PostExchange(url = "/plugins/create", contentType = "application/x-tar")
	@Operation(value = "PluginCreate", since = "1.25", connection = Connection.STREAM)
	Mono<Void> create(PluginCreateOptions options, @RequestBody Flux<DataBuffer> tar);

	/**
	 * Change settings of a plugin that is not enabled.
	 * @param name the name or id of the plugin
	 * @param settings the settings, such as {@code DEBUG=1} or
	 * {@code mymount.source=/tmp}
	 * @return completion
	 */
	default Mono<Void> set(String name, String... settings) {
		return set(name, List.of(settings));
	}

	/**
	 * Change settings of a plugin that is not enabled. Only what its configuration calls
	 * settable can be changed. Operation {@code PluginSet}, since API 1.25.
	 * @param name the name or id of the plugin
	 * @param settings the settings, such as {@code DEBUG=1} or
	 * {@code mymount.source=/tmp}
	 * @return completion
	 */
	@PostExchange("/plugins/{name}/set")
	@Operation(value = "PluginSet", since = "1.25")
	Mono<Void> set(@PathVariable String name, @RequestBody List<String> settings);

	/**
	 * Enable a plugin.
	 * @param name the name or id of the plugin
	 * @return completion
	 */
	default Mono<Void> enable(String name) {
		return enable(name, PluginEnableOptions.DEFAULTS);
	}

	/**
	 * Start a plugin and enable it. Operation {@code PluginEnable}, since API 1.25.
	 * @param name the name or id of the plugin
	 * @param options how long the plugin may take to answer
	 * @return completion
	 */
	@PostExchange("/plugins/{name}/enable")
	@Operation(value = "PluginEnable", since = "1.25", connection = Connection.STREAM)
	Mono<Void> enable(@PathVariable String name, PluginEnableOptions options);

	/**
	 * Disable a plugin that nothing uses.
	 * @param name the name or id of the plugin
	 * @return completion
	 */
	default Mono<Void> disable(String name) {
		return disable(name, PluginDisableOptions.DEFAULTS);
	}

	/**
	 * Disable a plugin and stop it. Operation {@code PluginDisable}, since API 1.25.
	 * @param name the name or id of the plugin
	 * @param options whether to do so while it is in use
	 * @return completion
	 */
	@PostExchange("/plugins/{name}/disable")
	@Operation(value = "PluginDisable", since = "1.25", connection = Connection.STREAM)
	Mono<Void> disable(@PathVariable String name, PluginDisableOptions options);

	/**
	 * Remove a plugin that is not enabled.
	 * @param name the name or id of the plugin
	 * @return the plugin that was removed, if the engine tells
	 */
	default Mono<Plugin> remove(String name) {
		return remove(name, PluginRemoveOptions.DEFAULTS);
	}

	/**
	 * Remove a plugin. Operation {@code PluginDelete}, since API 1.25.
	 * @param name the name or id of the plugin
	 * @param options whether to disable it first
	 * @return the plugin that was removed, if the engine tells: up to 26.1 at least none
	 * does
	 */
	@DeleteExchange("/plugins/{name}")
	@Operation(value = "PluginDelete", since = "1.25", connection = Connection.STREAM)
	Mono<Plugin> remove(@PathVariable String name, PluginRemoveOptions options);

}
