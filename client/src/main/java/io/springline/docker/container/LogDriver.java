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

package io.springline.docker.container;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

import io.springline.docker.json.OpenEnum;

/**
 * What takes the output of a container. Plugins bring more of them.
 *
 * @param value the value on the wire
 * @since 0.1.0
 */
public record LogDriver(@JsonValue String value) implements OpenEnum {

	/**
	 * Files in a compact form.
	 */
	public static final LogDriver LOCAL = new LogDriver("local");

	/**
	 * Files of JSON, the engine's usual default.
	 */
	public static final LogDriver JSON_FILE = new LogDriver("json-file");

	/**
	 * The system log.
	 */
	public static final LogDriver SYSLOG = new LogDriver("syslog");

	/**
	 * The journal of systemd.
	 */
	public static final LogDriver JOURNALD = new LogDriver("journald");

	/**
	 * A server of Graylog or Logstash.
	 */
	public static final LogDriver GELF = new LogDriver("gelf");

	/**
	 * Fluentd.
	 */
	public static final LogDriver FLUENTD = new LogDriver("fluentd");

	/**
	 * Amazon CloudWatch.
	 */
	public static final LogDriver AWSLOGS = new LogDriver("awslogs");

	/**
	 * Splunk.
	 */
	public static final LogDriver SPLUNK = new LogDriver("splunk");

	/**
	 * The events of Windows.
	 */
	public static final LogDriver ETWLOGS = new LogDriver("etwlogs");

	/**
	 * Nothing: the output is lost.
	 */
	public static final LogDriver NONE = new LogDriver("none");

	@JsonCreator(mode = JsonCreator.Mode.DELEGATING)
	public LogDriver {
	}

	@Override
	public String toString() {
		return this.value;
	}

}
