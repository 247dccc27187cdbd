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

import java.util.Locale;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
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
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Holds this module to the rules that Boot sets for its own.
 */
@AnalyzeClasses(packages = "io.springline.docker.autoconfigure", importOptions = DoNotIncludeTests.class)
class ArchitectureTests {

	@ArchTest
	static final ArchRule autoConfigurationsAreFinalAndNamedSo = ArchRuleDefinition.classes()
		.that()
		.areAnnotatedWith(AutoConfiguration.class)
		.should()
		.haveSimpleNameEndingWith("AutoConfiguration")
		.andShould()
		.bePublic()
		.andShould()
		.haveModifier(JavaModifier.FINAL);

	@ArchTest
	static final ArchRule autoConfigurationsAreListed = ArchRuleDefinition.classes()
		.that()
		.areAnnotatedWith(AutoConfiguration.class)
		.should(beListed());

	@ArchTest
	static final ArchRule autoConfigurationsHaveNoPublicMethods = ArchRuleDefinition.methods()
		.that()
		.areDeclaredInClassesThat()
		.areAnnotatedWith(AutoConfiguration.class)
		.should()
		.notBePublic();

	@ArchTest
	static final ArchRule autoConfigurationsHaveNoPublicFields = ArchRuleDefinition.fields()
		.that()
		.areDeclaredInClassesThat()
		.areAnnotatedWith(AutoConfiguration.class)
		.should()
		.notBePublic()
		.allowEmptyShould(true);

	@ArchTest
	static final ArchRule beanMethodsArePackagePrivate = ArchRuleDefinition.methods()
		.that()
		.areAnnotatedWith(Bean.class)
		.should()
		.bePackagePrivate();

	@ArchTest
	static final ArchRule beanMethodsDoNotReturnPrivateTypes = ArchRuleDefinition.noMethods()
		.that()
		.areAnnotatedWith(Bean.class)
		.should()
		.haveRawReturnType(havingModifier(JavaModifier.PRIVATE));

	@ArchTest
	static final ArchRule classConditionsAreNotOnBeanMethods = ArchRuleDefinition.noMethods()
		.that()
		.areAnnotatedWith(Bean.class)
		.should()
		.beAnnotatedWith(ConditionalOnClass.class);

	@ArchTest
	static final ArchRule missingBeanConditionsDoNotRepeatTheReturnType = ArchRuleDefinition.methods()
		.that()
		.areAnnotatedWith(ConditionalOnMissingBean.class)
		.should(notRepeatTheReturnType());

	@ArchTest
	static final ArchRule configurationsDoNotProxyBeanMethods = ArchRuleDefinition.classes()
		.that()
		.areAnnotatedWith(Configuration.class)
		.and()
		.areNotAnnotatedWith(AutoConfiguration.class)
		.should(notProxyBeanMethods())
		.allowEmptyShould(true);

	@ArchTest
	static final ArchRule propertiesNameTheirPrefixAsValue = ArchRuleDefinition.classes()
		.that()
		.areAnnotatedWith(ConfigurationProperties.class)
		.should(namePrefixAsValue());

	@ArchTest
	static final ArchRule failureAnalyzersAreNoApi = ArchRuleDefinition.classes()
		.that()
		.areAssignableTo(FailureAnalyzer.class)
		.should()
		.bePackagePrivate();

	@ArchTest
	static final ArchRule exceptionsArePublic = ArchRuleDefinition.classes()
		.that()
		.areAssignableTo(Throwable.class)
		.should()
		.bePublic();

	@ArchTest
	static final ArchRule packagesAreFreeOfCycles = SlicesRuleDefinition.slices()
		.matching("(**)")
		.should()
		.beFreeOfCycles();

	@ArchTest
	static final ArchRule onlyActuateKnowsActuator = ArchRuleDefinition.noClasses()
		.that()
		.resideOutsideOfPackage("..actuate..")
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage("org.springframework.boot.actuate..", "org.springframework.boot.health..");

	@ArchTest
	static final ArchRule nothingNeedsWhatIsForTests = ArchRuleDefinition.noClasses()
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage("io.springline.docker.test..", "com.github.tomakehurst.wiremock..", "org.junit..",
				"org.springframework.boot.test..", "org.springframework.test..");

	@ArchTest
	static final ArchRule clientsOfTheApplicationAreNotUsed = ArchRuleDefinition.noClasses()
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage("org.springframework.boot.webclient..", "org.springframework.boot.http..",
				"org.springframework.boot.jackson..", "org.springframework.web.reactive..");

	@ArchTest
	static final ArchRule packagesAreNullMarked = ArchRuleDefinition.classes().should(beInANullMarkedPackage());

	@ArchTest
	static final ArchRule changesOfCaseNameALocale = ArchRuleDefinition.noClasses()
		.should()
		.callMethod(String.class, "toLowerCase")
		.orShould()
		.callMethod(String.class, "toUpperCase");

	@ArchTest
	static final ArchRule argumentsAreCheckedWithAssert = ArchRuleDefinition.noClasses()
		.should()
		.callMethod(Objects.class, "requireNonNull", Object.class, String.class)
		.orShould()
		.callMethod(Collectors.class, "toList");

	@Test
	void testsNeverWaitForEver() {
		ArchRuleDefinition.noClasses()
			.should()
			.callMethod("reactor.test.StepVerifier$LastStep", "verifyComplete")
			.orShould()
			.callMethod("reactor.test.StepVerifier", "verify")
			.check(new ClassFileImporter().withImportOption(new OnlyIncludeTests())
				.importPackages("io.springline.docker.autoconfigure"));
	}

	private static DescribedPredicate<JavaClass> havingModifier(JavaModifier modifier) {
		return DescribedPredicate.describe("a " + modifier.name().toLowerCase(Locale.ROOT) + " type",
				(type) -> type.getModifiers().contains(modifier));
	}

	private static ArchCondition<JavaClass> beListed() {
		return condition("be listed in AutoConfiguration.imports",
				(type) -> AutoConfigurationFilesTests.imports().contains(type.getName()));
	}

	private static ArchCondition<JavaClass> notProxyBeanMethods() {
		return condition("not proxy bean methods",
				(type) -> !type.getAnnotationOfType(Configuration.class).proxyBeanMethods());
	}

	private static ArchCondition<JavaClass> namePrefixAsValue() {
		return condition("name the prefix as value",
				(type) -> !type.getAnnotationOfType(ConfigurationProperties.class.getName())
					.getExplicitlyDeclaredProperty("value")
					.toString()
					.isEmpty());
	}

	private static ArchCondition<JavaClass> beInANullMarkedPackage() {
		return condition("be in a package with @NullMarked",
				(type) -> type.getPackage().isAnnotatedWith(NullMarked.class));
	}

	private static ArchCondition<JavaMethod> notRepeatTheReturnType() {
		return new ArchCondition<>("not name only the type that the method returns") {

			@Override
			public void check(JavaMethod method, ConditionEvents events) {
				JavaAnnotation<JavaMethod> annotation = method
					.getAnnotationOfType(ConditionalOnMissingBean.class.getName());
				JavaType[] types = (JavaType[]) annotation.get("value").orElseGet(() -> new JavaType[0]);
				boolean repeated = types.length == 1 && types[0].equals(method.getReturnType());
				events.add(new SimpleConditionEvent(method, !repeated, method.getDescription()));
			}

		};
	}

	private static ArchCondition<JavaClass> condition(String description, Predicate<JavaClass> predicate) {
		return new ArchCondition<>(description) {

			@Override
			public void check(JavaClass type, ConditionEvents events) {
				events.add(new SimpleConditionEvent(type, predicate.test(type),
						type.getName() + " should " + description));
			}

		};
	}

}
