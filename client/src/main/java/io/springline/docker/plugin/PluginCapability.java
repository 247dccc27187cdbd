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

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Something that a plugin can do, such as {@code docker.volumedriver/1.0}.
 *
 * @param value the value on the wire: a text, as engines send it, or the object of
 * {@code Prefix}, {@code Capability} and {@code Version} that the specification had up to
 * API 1.51
 * @since 0.1.0
 */
public record PluginCapability(@JsonValue JsonNode value) {

	private static final Pattern TEXT = Pattern.compile("(?:([^/]*)\\.)?([^/.]*)(?:/(.*))?");

	@JsonCreator(mode = JsonCreator.Mode.DELEGATING)
	public PluginCapability {
	}

	/**
	 * Return who defined the capability, such as {@code docker}.
	 * @return who did, or {@code null}
	 */
	public @Nullable String prefix() {
		return part("Prefix", 1);
	}

	/**
	 * Return the name of the capability, such as {@code volumedriver}.
	 * @return the name, or {@code null}
	 */
	public @Nullable String name() {
		return part("Capability", 2);
	}

	/**
	 * Return the version of the capability, such as {@code 1.0}.
	 * @return the version, or {@code null}
	 */
	public @Nullable String version() {
		return part("Version", 3);
	}

	private @Nullable String part(String property, int group) {
		if (this.value.isObject()) {
			return this.value.path(property).asString(null);
		}
		Matcher matcher = TEXT.matcher(this.value.asString());
		return matcher.matches() ? matcher.group(group) : null;
	}

	@Override
	public String toString() {
		return this.value.isObject() ? prefix() + "." + name() + "/" + version() : this.value.asString();
	}

}
