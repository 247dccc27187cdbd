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

package io.springline.docker.autoconfigure;

import java.util.function.Supplier;

import io.netty.handler.ssl.SslContext;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.SslBundles;

/**
 * How TLS is spoken with the bundle of a name, now and when it is reloaded.
 */
final class BundleSslContext implements Supplier<SslContext> {

	private static final Log logger = LogFactory.getLog(BundleSslContext.class);

	private final String name;

	private volatile SslContext context;

	private BundleSslContext(String name, SslBundle bundle) {
		this.name = name;
		this.context = NettySslContexts.of(bundle);
	}

	/**
	 * Use a bundle.
	 * @param name its name
	 * @param bundles has it
	 * @return the context that is up to date whenever it is asked for
	 */
	static BundleSslContext of(String name, SslBundles bundles) {
		BundleSslContext context = new BundleSslContext(name, bundles.getBundle(name));
		bundles.addBundleUpdateHandler(name, context::update);
		return context;
	}

	@Override
	public SslContext get() {
		return this.context;
	}

	private void update(SslBundle bundle) {
		try {
			this.context = NettySslContexts.of(bundle);
			logger.info("New connections to Docker Engines use the reloaded SSL bundle '" + this.name + "'");
		}
		catch (RuntimeException ex) {
			logger.error("The reloaded SSL bundle '" + this.name
					+ "' cannot be used: connections to Docker Engines are made with the one before", ex);
		}
	}

}
