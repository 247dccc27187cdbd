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

package io.springline.docker.error;

import java.lang.reflect.Modifier;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.http.HttpStatusCode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link EngineException} and its relatives.
 */
class EngineExceptionTests {

	@ParameterizedTest
	@CsvSource({ "400, BadRequestException", "401, UnauthorizedException", "403, ForbiddenException",
			"404, NotFoundException", "409, ConflictException", "501, NotImplementedException",
			"503, UnavailableException", "500, EngineException", "504, EngineException" })
	void typeByStatus(int status, String type) {
		EngineException failure = EngineException.of(HttpStatusCode.valueOf(status), "no",
				"ImageList (GET /images/json)");
		assertThat(failure.getClass().getSimpleName()).isEqualTo(type);
		assertThat(failure).hasMessage("ImageList (GET /images/json) failed with status " + status + ": no");
		assertThat(failure.getStatus()).isEqualTo(HttpStatusCode.valueOf(status));
		assertThat(failure.getReason()).isEqualTo("no");
	}

	@Test
	void failureInsideAStreamHasNoStatus() {
		EngineStreamException failure = new EngineStreamException("no space", 28L);
		assertThat(failure).hasMessage("no space");
		assertThat(failure.getReason()).isEqualTo("no space");
		assertThat(failure.getCode()).isEqualTo(28);
		assertThat(failure.getStatus()).isNull();
	}

	@Test
	void treeIsSealed() {
		assertThat(DockerException.class).isSealed().isAbstract();
		assertThat(DockerException.class.getPermittedSubclasses())
			.allSatisfy((type) -> assertThat(type).isAssignableTo(RuntimeException.class))
			.allSatisfy((type) -> assertThat(type.isSealed() || Modifier.isFinal(type.getModifiers())).isTrue());
	}

}
