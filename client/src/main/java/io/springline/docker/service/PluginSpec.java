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

package io.springline.docker.service;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

import io.springline.docker.json.Buildable;
import io.springline.docker.json.EngineModel;
import io.springline.docker.json.Json;

/**
 * The plugin of a task. Engines name what they return in lower case, and the privileges
 * otherwise than documented: both names are written.
 *
 * @param name the name that the plugin gets on the nodes
 * @param remote the reference of the plugin in its registry
 * @param disabled whether it is installed without being enabled
 * @param privileges what the plugin is granted
 * @param env its environment as {@code NAME=value}; no version documents it. Kept out of
 * {@code toString}
 * @since 0.1.0
 */
@EngineModel
@Buildable
public record PluginSpec(@JsonAlias("name") @Nullable String name, @JsonAlias("remote") @Nullable String remote,
		@JsonAlias("disabled") @Nullable Boolean disabled,
		@JsonProperty("PluginPrivilege") @JsonAlias("privileges") List<PluginPrivilege> privileges,
		@JsonAlias("env") List<String> env) {

	public PluginSpec {
		privileges = Json.list(privileges);
		env = Json.list(env);
	}

	/**
	 * Start with nothing set.
	 * @return a builder
	 */
	public static PluginSpecBuilder builder() {
		return PluginSpecBuilder.builder();
	}

	@Override
	public String toString() {
		return Json.redacted(this, "env");
	}

	@JsonProperty("Privileges")
	List<PluginPrivilege> privilegesAsEnginesReadThem() {
		return this.privileges;
	}

	/**
	 * Something that a plugin is granted.
	 *
	 * @param name what is granted, such as {@code network}
	 * @param description what that means
	 * @param value the values that are granted
	 */
	@EngineModel
	public record PluginPrivilege(@JsonAlias("name") @Nullable String name,
			@JsonAlias("description") @Nullable String description, @JsonAlias("value") List<String> value) {

		public PluginPrivilege {
			value = Json.list(value);
		}

	}

}
