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

package io.springline.docker;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Future;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.conditions.ArchConditions;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import com.tngtech.archunit.library.GeneralCodingRules;
import org.jspecify.annotations.NullMarked;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.web.service.annotation.HttpExchange;

import io.springline.docker.http.Operation;
import io.springline.docker.http.RequestOptions;
import io.springline.docker.json.EngineModel;
import io.springline.docker.json.OpenEnum;
import io.springline.docker.transport.EngineTransport;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

/**
 * Tests that the packages of the client stay what they are.
 */
@AnalyzeClasses(packages = "io.springline.docker", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

	private static final String ROOT = "io.springline.docker";

	private static final String[] MACHINERY = in("json", "error", "http", "transport", "stream", "registry", "archive",
			"observation");

	private static final String[] RESOURCES = in("container", "exec", "image", "system", "network", "volume", "swarm",
			"node", "service", "secret", "config", "plugin", "distribution", "session", "checkpoint", "oci");

	@ArchTest
	static final ArchRule machineryKnowsNoResources = ArchRuleDefinition.noClasses()
		.that()
		.resideInAnyPackage(MACHINERY)
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage(RESOURCES);

	@ArchTest
	static final ArchRule resourcesKnowNoFlows = ArchRuleDefinition.noClasses()
		.that()
		.resideInAnyPackage(RESOURCES)
		.or()
		.resideInAnyPackage(MACHINERY)
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage(in("run"));

	@ArchTest
	static final ArchRule resourcesKnowNoTransport = ArchRuleDefinition.noClasses()
		.that()
		.resideInAnyPackage(RESOURCES)
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage(in("transport"));

	@ArchTest
	static final ArchRule nothingKnowsTheRoot = ArchRuleDefinition.noClasses()
		.that()
		.resideInAPackage(ROOT + ".*..")
		.should()
		.dependOnClassesThat()
		.resideInAPackage(ROOT);

	@ArchTest
	static final ArchRule jsonAndErrorKnowNothing = ArchRuleDefinition.noClasses()
		.that()
		.resideInAnyPackage(in("json", "error"))
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage(in("http", "transport", "stream", "registry", "observation"));

	@ArchTest
	static final ArchRule httpKnowsNoTransport = ArchRuleDefinition.noClasses()
		.that()
		.resideInAnyPackage(in("http", "stream", "registry", "archive"))
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage(ROOT + ".transport..", "io.netty..");

	@ArchTest
	static final ArchRule packagesAreFreeOfCycles = slices().matching(ROOT + ".(*)..").should().beFreeOfCycles();

	@ArchTest
	static final ArchRule packagesAreNullMarked = ArchRuleDefinition.classes()
		.should(ArchConditions.be(DescribedPredicate.describe("in a @NullMarked package",
				(type) -> type.getPackage().isAnnotatedWith(NullMarked.class))));

	@ArchTest
	static final ArchRule springBootIsNotNeeded = ArchRuleDefinition.noClasses()
		.should()
		.dependOnClassesThat()
		.resideInAPackage("org.springframework.boot..");

	@ArchTest
	static final ArchRule noOtherJackson = ArchRuleDefinition.noClasses()
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage("com.fasterxml.jackson.core..", "com.fasterxml.jackson.databind..");

	@ArchTest
	static final ArchRule noStandardStreams = GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

	@ArchTest
	static final ArchRule noOtherLogging = ArchRuleDefinition.noClasses()
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage("java.util.logging..", "org.slf4j..", "ch.qos.logback..");

	@ArchTest
	static final ArchRule nothingBlocksButClosing = ArchRuleDefinition.noClasses()
		.that()
		.areNotAssignableTo(EngineTransport.class)
		.should()
		.callMethodWhere(methodOf("block.*|toIterable|toStream", Mono.class, Flux.class))
		.orShould()
		.callMethodWhere(methodOf("get|join", Future.class))
		.orShould()
		.callMethod(Thread.class, "sleep", long.class);

	@ArchTest
	static final ArchRule formatsDoNotDependOnTheLanguageOfTheMachine = ArchRuleDefinition.noClasses()
		.that()
		.resideInAnyPackage(in("json", "http", "stream", "transport", "run"))
		.should()
		.callMethod(String.class, "format", String.class, Object[].class)
		.orShould()
		.callMethod(String.class, "formatted", Object[].class);

	@ArchTest
	static final ArchRule operationsNameTheirOperation = ArchRuleDefinition.methods()
		.that()
		.areDeclaredInClassesThat()
		.haveSimpleNameEndingWith("Operations")
		.and()
		.haveModifier(JavaModifier.ABSTRACT)
		.should()
		.beAnnotatedWith(Operation.class)
		.andShould()
		.beMetaAnnotatedWith(HttpExchange.class);

	@ArchTest
	static final ArchRule operationsAreReactive = ArchRuleDefinition.methods()
		.that()
		.areDeclaredInClassesThat()
		.haveSimpleNameEndingWith("Operations")
		.and()
		.areNotStatic()
		.and()
		.arePublic()
		.should(haveReturnType(List.of(Mono.class, Flux.class)));

	@ArchTest
	static final ArchRule operationsArePublicInterfaces = ArchRuleDefinition.classes()
		.that()
		.haveSimpleNameEndingWith("Operations")
		.should()
		.beInterfaces()
		.andShould()
		.bePublic();

	@ArchTest
	static final ArchRule modelsAreRecords = ArchRuleDefinition.classes()
		.that()
		.areAnnotatedWith(EngineModel.class)
		.or()
		.implement(RequestOptions.class)
		.or()
		.implement(OpenEnum.class)
		.should()
		.beRecords();

	@ArchTest
	static final ArchRule modelsHoldNoPrimitives = ArchRuleDefinition.fields()
		.that()
		.areDeclaredInClassesThat()
		.areAnnotatedWith(EngineModel.class)
		.and()
		.areNotStatic()
		.should()
		.notHaveRawType(DescribedPredicate.describe("primitive", JavaClass::isPrimitive));

	@ArchTest
	static final ArchRule setsOfTheEngineAreOpen = ArchRuleDefinition.noClasses()
		.that()
		.resideInAnyPackage(RESOURCES)
		.should()
		.beEnums();

	@ArchTest
	static final ArchRule exceptionsAreInOnePlace = ArchRuleDefinition.classes()
		.that()
		.areAssignableTo(Throwable.class)
		.and()
		.arePublic()
		.should()
		.resideInAPackage(ROOT + ".error");

	private static String[] in(String... packages) {
		return Arrays.stream(packages).map((name) -> ROOT + "." + name + "..").toArray(String[]::new);
	}

	private static DescribedPredicate<JavaMethodCall> methodOf(String name, Class<?>... owners) {
		return DescribedPredicate.describe(name + " of any of " + List.of(owners),
				(call) -> call.getName().matches(name)
						&& Arrays.stream(owners).anyMatch(call.getTargetOwner()::isAssignableTo));
	}

	private static ArchCondition<JavaMethod> haveReturnType(List<Class<?>> types) {
		return new ArchCondition<>("return any of " + types) {

			@Override
			public void check(JavaMethod method, ConditionEvents events) {
				boolean allowed = types.stream().anyMatch(method.getRawReturnType()::isEquivalentTo);
				events.add(new SimpleConditionEvent(method, allowed,
						method.getFullName() + " returns " + method.getRawReturnType().getName()));
			}

		};
	}

}
