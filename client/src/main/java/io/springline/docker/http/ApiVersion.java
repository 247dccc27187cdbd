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

import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A version of the Engine API.
 *
 * @param major the first number
 * @param minor the second number
 * @since 0.1.0
 */
public record ApiVersion(int major, int minor) implements Comparable<ApiVersion> {

	/**
	 * The newest version that this client knows. An engine that speaks a newer one is
	 * spoken to in this one.
	 */
	public static final ApiVersion NEWEST = new ApiVersion(1, 55);

	/**
	 * The oldest version that this client speaks.
	 */
	public static final ApiVersion OLDEST = new ApiVersion(1, 24);

	private static final Pattern FORM = Pattern.compile("v?(\\d{1,4})\\.(\\d{1,4})");

	private static final Comparator<ApiVersion> ORDER = Comparator.comparingInt(ApiVersion::major)
		.thenComparingInt(ApiVersion::minor);

	/**
	 * Read a version such as {@code 1.41}.
	 * @param text the text, with or without a leading {@code v}
	 * @return the version
	 */
	public static ApiVersion parse(String text) {
		Matcher matcher = FORM.matcher(text.strip());
		if (!matcher.matches()) {
			throw new IllegalArgumentException("'" + text + "' is not an API version such as 1.41");
		}
		return new ApiVersion(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
	}

	/**
	 * Whether this version has what the other one brought.
	 * @param other the other version
	 * @return {@code true} when this version is not older
	 */
	public boolean atLeast(ApiVersion other) {
		return compareTo(other) >= 0;
	}

	@Override
	public int compareTo(ApiVersion other) {
		return ORDER.compare(this, other);
	}

	@Override
	public String toString() {
		return this.major + "." + this.minor;
	}

}
