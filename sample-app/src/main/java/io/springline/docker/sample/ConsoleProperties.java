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

import java.time.Duration;
import java.util.Set;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the console.
 *
 * @param allowedHosts the names under which browsers may call the console
 * @param refreshInterval how often to list again although the engine told of no event
 * @param answerTimeout how long the engine may take to answer before the page says so
 * @param standIn what happens where no engine answers when the console starts
 */
@ConfigurationProperties("console")
record ConsoleProperties(@DefaultValue Set<String> allowedHosts, @DefaultValue("15s") Duration refreshInterval,
		@DefaultValue("10s") Duration answerTimeout, @DefaultValue StandIn standIn) {

	/**
	 * Settings of the stand-in for an engine.
	 *
	 * @param enabled whether the console works with a stand-in until an engine answers
	 */
	record StandIn(@DefaultValue("true") boolean enabled) {

	}

}
