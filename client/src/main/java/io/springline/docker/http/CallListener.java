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

package io.springline.docker.http;

import reactor.core.observability.DefaultSignalListener;
import reactor.util.context.Context;

/**
 * Listens to the result of an observed call.
 *
 * @param <T> the type of the result
 */
class CallListener<T> extends DefaultSignalListener<T> {

	private final ObservedCall call;

	private final Meaning meaning;

	private boolean begun;

	CallListener(ObservedCall call, Meaning meaning) {
		this.call = call;
		this.meaning = meaning;
	}

	@Override
	public Context addToContext(Context original) {
		return this.call.addTo(original);
	}

	@Override
	public void doOnNext(T value) {
		switch (this.meaning) {
			case ITEM -> this.call.item(value);
			case RESULT -> this.call.completed();
			case BEGINNING -> {
				this.begun = true;
			}
		}
	}

	@Override
	public void doOnComplete() {
		if (!this.begun) {
			this.call.completed();
		}
	}

	@Override
	public void doOnError(Throwable failure) {
		this.call.failed(failure);
	}

	@Override
	public void doOnCancel() {
		if (!this.begun) {
			this.call.cancelled();
		}
	}

	/**
	 * What a value means for its call.
	 */
	enum Meaning {

		/**
		 * One of several: the call goes on.
		 */
		ITEM,

		/**
		 * The only one: the call has ended.
		 */
		RESULT,

		/**
		 * Something to read from: the call ends with that.
		 */
		BEGINNING

	}

}
