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

package io.springline.docker.observation;

import io.micrometer.common.docs.KeyName;
import io.micrometer.observation.Observation.Context;
import io.micrometer.observation.ObservationConvention;
import io.micrometer.observation.docs.ObservationDocumentation;

/**
 * What is observed, and the keys it is described with.
 *
 * @since 0.1.0
 */
public enum DockerObservationDocumentation implements ObservationDocumentation {

	/**
	 * A call to an engine. It lasts from the moment that a caller subscribes, over the
	 * negotiation of the version, repeated requests and reading, to the last signal of
	 * the result. So that of a pull or of a build lasts until the image is there, that of
	 * followed logs until they end or are cancelled, and that of a session until its
	 * output ends or it is closed.
	 */
	REQUEST {

		@Override
		public Class<? extends ObservationConvention<? extends Context>> getDefaultConvention() {
			return DefaultDockerRequestObservationConvention.class;
		}

		@Override
		public KeyName[] getLowCardinalityKeyNames() {
			return LowCardinalityKeys.values();
		}

		@Override
		public KeyName[] getHighCardinalityKeyNames() {
			return HighCardinalityKeys.values();
		}

	};

	/**
	 * The keys with few values.
	 */
	public enum LowCardinalityKeys implements KeyName {

		/**
		 * The name of the client.
		 */
		CLIENT {

			@Override
			public String asString() {
				return "client";
			}

		},

		/**
		 * The id of the operation, such as {@code ContainerList}. What it is done to is
		 * never told.
		 */
		OPERATION {

			@Override
			public String asString() {
				return "operation";
			}

		},

		/**
		 * How the call ended: the name of an {@link Outcome}.
		 */
		OUTCOME {

			@Override
			public String asString() {
				return "outcome";
			}

		},

		/**
		 * The status of the answer, {@code none} if there was no answer, or {@code other}
		 * for a number that HTTP does not know.
		 */
		STATUS {

			@Override
			public String asString() {
				return "status";
			}

		},

		/**
		 * The simple name of the exception that the caller got, or {@code none}.
		 */
		EXCEPTION {

			@Override
			public String asString() {
				return "exception";
			}

		}

	}

	/**
	 * The keys with more values. They too hold neither ids, names or paths nor secrets.
	 */
	public enum HighCardinalityKeys implements KeyName {

		/**
		 * The version of the API that was spoken, or {@code none} for pings and for calls
		 * that did not get as far.
		 */
		API_VERSION {

			@Override
			public String asString() {
				return "docker.api.version";
			}

		}

	}

}
