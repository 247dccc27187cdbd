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

package io.springline.docker.test;

/**
 * The ways to reach an engine.
 */
public enum Transport {

	/**
	 * TCP over the native transport of the platform.
	 */
	TCP(false, true),

	/**
	 * TCP over the sockets of the JDK.
	 */
	TCP_NIO(false, false),

	/**
	 * A Unix socket over the native transport of the platform, where it has one.
	 */
	UNIX(true, true),

	/**
	 * A Unix socket of the JDK.
	 */
	UNIX_NIO(true, false);

	private final boolean unix;

	private final boolean nativeTransport;

	Transport(boolean unix, boolean nativeTransport) {
		this.unix = unix;
		this.nativeTransport = nativeTransport;
	}

	public boolean isUnix() {
		return this.unix;
	}

	public boolean isNative() {
		return this.nativeTransport;
	}

}
