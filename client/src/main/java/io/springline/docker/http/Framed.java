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

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks an operation that answers with the output of a process: in frames that tell
 * standard output from standard error, or raw when the process has a terminal. An engine
 * older than API 1.42 does not say which: the body of the request does if it is a
 * {@link TerminalChoice}, else the process is inspected first.
 *
 * @since 0.1.0
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Framed {

	/**
	 * The path to inspect, relative to that of the operation; {@code .} is its parent.
	 * @return the path
	 */
	String inspect() default "";

	/**
	 * The JSON pointer to what says that the process has a terminal.
	 * @return the JSON pointer
	 */
	String tty() default "";

}
