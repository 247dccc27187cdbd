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

package io.springline.docker.docs;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.springframework.beans.BeanUtils;
import org.springframework.boot.context.properties.bind.DataObjectPropertyName;
import org.springframework.util.ClassUtils;
import org.springframework.util.ReflectionUtils;

/**
 * A property of the entries of a map, of which the metadata tells nothing.
 *
 * @param name its name below that of the entry
 * @param type its type
 * @param defaultValue its default, empty for none
 * @param description what its Javadoc says
 */
record EntryProperty(String name, String type, String defaultValue, String description) {

	/**
	 * The properties of a type, in the order of their names.
	 */
	static List<EntryProperty> of(Class<?> type) {
		return properties(type, "").sorted((one, other) -> one.name().compareTo(other.name())).toList();
	}

	private static Stream<EntryProperty> properties(Class<?> type, String prefix) {
		Object defaults = BeanUtils.instantiateClass(type);
		return Arrays.stream(type.getDeclaredFields())
			.filter((field) -> !Modifier.isStatic(field.getModifiers()) && !field.isSynthetic())
			.flatMap((field) -> {
				String name = prefix + DataObjectPropertyName.toDashedForm(field.getName());
				return (field.getType().getDeclaringClass() != null) ? properties(field.getType(), name + ".")
						: Stream.of(new EntryProperty(name,
								ClassUtils.resolvePrimitiveIfNecessary(field.getType()).getName(),
								defaultValue(field, defaults), description(field)));
			});
	}

	private static String defaultValue(Field field, Object defaults) {
		ReflectionUtils.makeAccessible(field);
		Object value = ReflectionUtils.getField(field, defaults);
		if (value instanceof Duration duration) {
			return (duration.toSeconds() > 60 && duration.toSecondsPart() == 0) ? duration.toMinutes() + "m"
					: duration.toSeconds() + "s";
		}
		return (value != null) ? value.toString() : "";
	}

	private static String description(Field field) {
		Class<?> type = field.getDeclaringClass();
		Class<?> file = (type.getDeclaringClass() != null) ? type.getDeclaringClass() : type;
		String source = Snippet.readString(
				Project.root().resolve("autoconfigure/src/main/java/" + file.getName().replace('.', '/') + ".java"));
		Matcher comment = Pattern
			.compile("/\\*\\*((?:(?!\\*/).)*)\\*/\\s+(?:@\\w+(?:\\([^)]*\\))?\\s+)*private [^;=]*\\b" + field.getName()
					+ "\\b", Pattern.DOTALL)
			.matcher(source.substring(source.indexOf("class " + type.getSimpleName())));
		if (!comment.find()) {
			throw new IllegalStateException("There is no description of " + field);
		}
		return comment.group(1).replaceAll("(?m)^\\s*\\* ?", "").replaceAll("\\s+", " ").strip();
	}

}
