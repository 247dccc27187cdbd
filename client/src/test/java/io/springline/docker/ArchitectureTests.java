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

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.core.importer.ImportOption.OnlyIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import com.tngtech.archunit.library.GeneralCodingRules;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.web.service.annotation.HttpExchange;

import io.springline.docker.http.Operation;
import io.springline.docker.http.RequestOptions;
import io.springline.docker.json.EngineModel;
import io.springline.docker.json.OpenEnum;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Holds the packages to their order, and the types in them to their kind.
 */
@AnalyzeClasses(packages = "io.springline.docker", importOptions = DoNotIncludeTests.class)
class ArchitectureTests {

	private static final String ROOT = "io.springline.docker";

	private static final String[] FOUNDATIONS = in("json", "oci", "error", "http", "transport", "stream", "registry");

	private static final DescribedPredicate<JavaClass> RESOURCES = DescribedPredicate
		.and(resideInAPackage(ROOT + ".*"), DescribedPredicate.not(resideInAnyPackage(FOUNDATIONS)),
				DescribedPredicate.not(resideInAnyPackage(in("run"))))
		.as("resources");

	private static final DescribedPredicate<JavaMethodCall> BLOCKING = DescribedPredicate.describe("blocks",
			ArchitectureTests::isBlocking);

	@ArchTest
	static final ArchRule foundationsKnowNeitherResourcesNorTheClient = ArchRuleDefinition.noClasses()
		.that()
		.resideInAnyPackage(FOUNDATIONS)
		.should()
		.dependOnClassesThat(DescribedPredicate.and(resideInAPackage(ROOT + ".."),
				DescribedPredicate.not(resideInAnyPackage(FOUNDATIONS))));

	@ArchTest
	static final ArchRule jsonAndErrorKnowNobody = ArchRuleDefinition.noClasses()
		.that()
		.resideInAnyPackage(in("json", "error"))
		.should()
		.dependOnClassesThat(DescribedPredicate.and(resideInAPackage(ROOT + ".."),
				DescribedPredicate.not(resideInAnyPackage(in("json", "error")))));

	@ArchTest
	static final ArchRule httpDoesNotKnowWhatIsBuiltOnIt = ArchRuleDefinition.noClasses()
		.that()
		.resideInAPackage(ROOT + ".http")
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage(in("transport", "registry", "stream"));

	@ArchTest
	static final ArchRule streamsDoNotKnowConnections = ArchRuleDefinition.noClasses()
		.that()
		.resideInAPackage(ROOT + ".stream")
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage(in("transport", "http", "registry"));

	@ArchTest
	static final ArchRule resourcesDoNotKnowHowTheyAreReached = ArchRuleDefinition.noClasses()
		.that(RESOURCES)
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage(ROOT, ROOT + ".run", ROOT + ".transport");

	@ArchTest
	static final ArchRule runDoesNotKnowTheClient = ArchRuleDefinition.noClasses()
		.that()
		.resideInAPackage(ROOT + ".run")
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage(ROOT, ROOT + ".transport");

	@ArchTest
	static final ArchRule onlyTransportKnowsNetty = ArchRuleDefinition.noClasses()
		.that()
		.resideOutsideOfPackages(ROOT, ROOT + ".transport")
		.should()
		.dependOnClassesThat()
		.resideInAPackage("io.netty..");

	@ArchTest
	static final ArchRule packagesAreFreeOfCycles = SlicesRuleDefinition.slices()
		.matching("io.springline.(**)")
		.should()
		.beFreeOfCycles();

	@ArchTest
	static final ArchRule clientIsUsableWithoutBoot = ArchRuleDefinition.noClasses()
		.should()
		.dependOnClassesThat()
		.resideInAPackage("org.springframework.boot..");

	@ArchTest
	static final ArchRule nothingIsPrinted = GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

	@ArchTest
	static final ArchRule nothingBlocks = ArchRuleDefinition.noClasses().should().callMethodWhere(BLOCKING);

	@ArchTest
	static final ArchRule changesOfCaseNameALocale = ArchRuleDefinition.noClasses()
		.should()
		.callMethod(String.class, "toLowerCase")
		.orShould()
		.callMethod(String.class, "toUpperCase");

	@ArchTest
	static final ArchRule nothingIsSharedByAllClients = ArchRuleDefinition.fields()
		.that()
		.areStatic()
		.should()
		.beFinal();

	@ArchTest
	static final ArchRule operationsAreInterfaces = ArchRuleDefinition.classes()
		.that()
		.haveSimpleNameEndingWith("Operations")
		.should()
		.beInterfaces()
		.andShould()
		.bePublic();

	@ArchTest
	static final ArchRule operationsSayWhichTheyAre = ArchRuleDefinition.methods()
		.that()
		.areDeclaredInClassesThat()
		.haveSimpleNameEndingWith("Operations")
		.and(DescribedPredicate.describe("are not default", ArchitectureTests::isAbstract))
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
		.areNotPrivate()
		.should()
		.haveRawReturnType(Mono.class)
		.orShould()
		.haveRawReturnType(Flux.class);

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
	static final ArchRule whatResourcesShowIsARecord = ArchRuleDefinition.classes()
		.that(RESOURCES)
		.and()
		.arePublic()
		.and()
		.areNotInterfaces()
		.and()
		.haveSimpleNameNotEndingWith("Builder")
		.should()
		.beRecords();

	@ArchTest
	static final ArchRule anythingInAModelMayBeMissing = ArchRuleDefinition.noFields()
		.that()
		.areDeclaredInClassesThat()
		.areAnnotatedWith(EngineModel.class)
		.and()
		.areNotStatic()
		.should()
		.haveRawType(DescribedPredicate.describe("primitive", JavaClass::isPrimitive));

	@ArchTest
	static final ArchRule packagesAreNullMarked = ArchRuleDefinition.classes()
		.should(be("in a package with @NullMarked",
				(type) -> type.getPackage().isAnnotatedWith(NullMarked.class)));

	@Test
	void testsNeverWaitForEver() {
		ArchRuleDefinition.noClasses()
			.should()
			.callMethodWhere(DescribedPredicate.describe("waits without a limit", ArchitectureTests::isEndless))
			.check(new ClassFileImporter().withImportOption(new OnlyIncludeTests()).importPackages(ROOT));
	}

	@ParameterizedTest
	@ValueSource(strings = { "json", "oci", "error", "http", "transport", "stream", "registry", "run", "container" })
	void packagesOfTheRulesExist(String name) {
		assertThat(new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages(ROOT + "." + name))
			.isNotEmpty();
	}

	private static String[] in(String... names) {
		String[] packages = new String[names.length];
		for (int i = 0; i < names.length; i++) {
			packages[i] = ROOT + "." + names[i];
		}
		return packages;
	}

	private static boolean isAbstract(JavaMethod method) {
		return method.getModifiers().contains(JavaModifier.ABSTRACT);
	}

	private static boolean isBlocking(JavaMethodCall call) {
		JavaClass owner = call.getTargetOwner();
		String name = call.getName();
		if (owner.isAssignableTo(Mono.class) || owner.isAssignableTo(Flux.class)) {
			return name.startsWith("block") || name.equals("toIterable") || name.equals("toStream");
		}
		return owner.isEquivalentTo(Thread.class) && Set.of("sleep", "join").contains(name)
				|| owner.isAssignableTo(Future.class) && name.equals("get")
				|| owner.isAssignableTo(CompletableFuture.class) && name.equals("join")
				|| owner.isEquivalentTo(CountDownLatch.class) && name.equals("await");
	}

	private static boolean isEndless(JavaMethodCall call) {
		boolean limited = call.getTarget().getRawParameterTypes().stream().anyMatch(ArchitectureTests::isTime);
		String name = call.getName();
		if (call.getTargetOwner().getName().startsWith("reactor.test.StepVerifier")) {
			return name.startsWith("verify") && !limited && !name.startsWith("verifyThen");
		}
		boolean limitedOtherwise = call.getTargetOwner().isEquivalentTo(CountDownLatch.class) || name.equals("sleep");
		return isBlocking(call) && !limited && !limitedOtherwise;
	}

	private static boolean isTime(JavaClass type) {
		return type.isEquivalentTo(Duration.class) || type.isEquivalentTo(TimeUnit.class);
	}

	private static ArchCondition<JavaClass> be(String description, Predicate<JavaClass> predicate) {
		return new ArchCondition<>("be " + description) {

			@Override
			public void check(JavaClass type, ConditionEvents events) {
				events.add(new SimpleConditionEvent(type, predicate.test(type),
						type.getName() + " should be " + description));
			}

		};
	}

}
