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

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.test.autoconfigure.OverrideAutoConfiguration;
import org.springframework.boot.test.context.filter.annotation.TypeExcludeFilters;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.core.annotation.AliasFor;
import org.springframework.test.context.BootstrapWith;
import org.springframework.test.context.junit.jupiter.SpringExtension;

import io.springline.docker.DockerClient;
import io.springline.docker.autoconfigure.DockerClientBuilderCustomizer;
import io.springline.docker.registry.RegistryCredentialsProvider;

/**
 * A test of beans that use a {@link DockerClient}, and of nothing else of the
 * application. The client is auto-configured, and talks to a {@link MockEngine} which is
 * a bean as well and forgets everything after each test.
 * <p>
 * Of the components of the application those are found that are named in
 * {@link #components()}, and beans of the types {@link DockerClientBuilderCustomizer} and
 * {@link RegistryCredentialsProvider}. What {@code docker login} left on the machine is
 * not looked at.
 * <p>
 * To have a {@link MockEngine} in a test of the whole application, combine
 * {@code @SpringBootTest} with {@link AutoConfigureMockEngine @AutoConfigureMockEngine}.
 *
 * @since 0.1.0
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@BootstrapWith(DockerClientTestContextBootstrapper.class)
@ExtendWith(SpringExtension.class)
@OverrideAutoConfiguration(enabled = false)
@TypeExcludeFilters(DockerClientTypeExcludeFilter.class)
@AutoConfigureMockEngine
@ImportAutoConfiguration
public @interface DockerClientTest {

	/**
	 * Return the properties that are set for the test.
	 * @return the properties as {@code key=value}
	 */
	String[] properties() default {};

	/**
	 * Return the components to test. An alias of {@link #components()}.
	 * @return the components
	 */
	@AliasFor("components")
	Class<?>[] value() default {};

	/**
	 * Return the components to test. None are needed where they are imported otherwise.
	 * @return the components
	 */
	@AliasFor("value")
	Class<?>[] components() default {};

	/**
	 * Return whether the beans that belong to a client are found, too.
	 * @return {@code true} unless only what is included explicitly is to be found
	 */
	boolean useDefaultFilters() default true;

	/**
	 * Return filters for further components to find.
	 * @return the filters
	 */
	ComponentScan.Filter[] includeFilters() default {};

	/**
	 * Return filters for components not to find.
	 * @return the filters
	 */
	ComponentScan.Filter[] excludeFilters() default {};

	/**
	 * Return the auto-configurations to leave out.
	 * @return the classes
	 */
	@AliasFor(annotation = ImportAutoConfiguration.class, attribute = "exclude")
	Class<?>[] excludeAutoConfiguration() default {};

}
