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

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

import io.springline.docker.http.Connection;
import io.springline.docker.http.Operation;
import io.springline.docker.http.RegistryAuth;
import io.springline.docker.stream.ProgressMessage;

/**
 * The operations that move plugins between engines and registries.
 *
 * @since 0.1.0
 */
@HttpExchange
public interface PluginTransferOperations {

	/**
	 * Ask a registry what a plugin must be allowed to do.
	 * @param remote the plugin, whose tag is {@code latest} unless it says otherwise
	 * @return the privileges that it wants
	 */
	default Flux<PluginPrivilege> privileges(String remote) {
		return privileges(PluginPrivilegesOptions.builder().remote(remote).build());
	}

	/**
	 * Ask a registry what a plugin must be allowed to do. Operation
	 * {@code GetPluginPrivileges}, since API 1.25.
	 * @param options the plugin and the credentials
	 * @return the privileges that it wants
	 */
	@GetExchange("/plugins/privileges")
	@Operation(value = "GetPluginPrivileges", since = "1.25")
	Flux<PluginPrivilege> privileges(PluginPrivilegesOptions options);

	/**
	 * Pull and install a plugin that wants no privileges. One that does is refused.
	 * @param remote the plugin, whose tag is {@code latest} unless it says otherwise
	 * @return the progress, which ends when the plugin is installed
	 */
	default Flux<ProgressMessage> pull(String remote) {
		return pull(remote, List.of());
	}

	/**
	 * Pull and install a plugin.
	 * @param remote the plugin, whose tag is {@code latest} unless it says otherwise
	 * @param privileges what the plugin is allowed to do, which must be all that it wants
	 * @return the progress, which ends when the plugin is installed
	 */
	default Flux<ProgressMessage> pull(String remote, List<PluginPrivilege> privileges) {
		return pull(PluginPullOptions.builder().remote(remote).build(), privileges);
	}

	/**
	 * Pull and install a plugin, which is not enabled yet.
	 * @param options the plugin, the name to install it under, and the credentials
	 * @param privileges what the plugin is allowed to do, which must be all that it wants
	 * @return the progress, which ends when the plugin is installed
	 */
	default Flux<ProgressMessage> pull(PluginPullOptions options, List<PluginPrivilege> privileges) {
		return ProgressMessage.raiseErrors(pullMessages(options, privileges));
	}

	/**
	 * Pull and install a plugin. Operation {@code PluginPull}, since API 1.25.
	 * @param options the plugin, the name to install it under, and the credentials
	 * @param privileges what the plugin is allowed to do, which must be all that it wants
	 * @return what the engine says, failures included
	 */
	@PostExchange("/plugins/pull")
	@Operation(value = "PluginPull", since = "1.25", connection = Connection.STREAM)
	Flux<ProgressMessage> pullMessages(PluginPullOptions options, @RequestBody List<PluginPrivilege> privileges);

	/**
	 * Upgrade a plugin that is not enabled.
	 * @param name the name or id of the plugin
	 * @param remote the plugin to upgrade to
	 * @param privileges what the plugin is allowed to do, which must be all that it wants
	 * @return the progress, which ends when the plugin is upgraded
	 */
	default Flux<ProgressMessage> upgrade(String name, String remote, List<PluginPrivilege> privileges) {
		return upgrade(name, PluginUpgradeOptions.builder().remote(remote).build(), privileges);
	}

	/**
	 * Upgrade a plugin that is not enabled. Its settings stay.
	 * @param name the name or id of the plugin
	 * @param options the plugin to upgrade to, and the credentials
	 * @param privileges what the plugin is allowed to do, which must be all that it wants
	 * @return the progress, which ends when the plugin is upgraded
	 */
	default Flux<ProgressMessage> upgrade(String name, PluginUpgradeOptions options, List<PluginPrivilege> privileges) {
		return ProgressMessage.raiseErrors(upgradeMessages(name, options, privileges));
	}

	/**
	 * Upgrade a plugin that is not enabled. Operation {@code PluginUpgrade}, since API
	 * 1.26.
	 * @param name the name or id of the plugin
	 * @param options the plugin to upgrade to, and the credentials
	 * @param privileges what the plugin is allowed to do, which must be all that it wants
	 * @return what the engine says, failures included
	 */
	@PostExchange("/plugins/{name}/upgrade")
	@Operation(value = "PluginUpgrade", since = "1.26", connection = Connection.STREAM)
	Flux<ProgressMessage> upgradeMessages(@PathVariable String name, PluginUpgradeOptions options,
			@RequestBody List<PluginPrivilege> privileges);

	/**
	 * Push a plugin to its registry.
	 * @param name the name of the plugin, which starts with the registry
	 * @return the progress, which ends when the registry has the plugin
	 */
	default Flux<ProgressMessage> push(String name) {
		return push(name, PluginPushOptions.DEFAULTS);
	}

	/**
	 * Push a plugin to its registry.
	 * @param name the name of the plugin, which starts with the registry
	 * @param options the credentials
	 * @return the progress, which ends when the registry has the plugin
	 */
	default Flux<ProgressMessage> push(String name, PluginPushOptions options) {
		return ProgressMessage.raiseErrors(pushMessages(name, options));
	}

	/**
	 * Push a plugin to its registry. Operation {@code PluginPush}, since API 1.25.
	 * @param name the name of the plugin, which starts with the registry
	 * @param options the credentials
	 * @return what the engine says, failures included
	 */
	@PostExchange("/plugins/{name}/push")
	@Operation(value = "PluginPush", since = "1.25", connection = Connection.STREAM)
	Flux<ProgressMessage> pushMessages(@RegistryAuth @PathVariable String name, PluginPushOptions options);

}
