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

package io.springline.docker.container;

import java.nio.file.Path;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.core.io.buffer.DataBuffer;

import io.springline.docker.archive.Archives;
import io.springline.docker.archive.FileContent;
import io.springline.docker.archive.SlashPath;
import io.springline.docker.error.NotFoundException;

/**
 * Copies files as {@code docker cp} does.
 */
final class ContainerCopy {

	private final ContainerFileOperations files;

	private final String id;

	private final CopyOptions options;

	ContainerCopy(ContainerFileOperations files, String id, CopyOptions options) {
		this.files = files;
		this.id = id;
		this.options = options;
	}

	Mono<Void> to(Path source, String target) {
		return LocalSource.of(source, this.options.follows())
			.zipWhen((local) -> target(target).map((found) -> found.place(local.name(), local.folder())))
			.flatMap((both) -> put(both.getT2().parent(), Archives.pack(both.getT1().path(), both.getT2().name())));
	}

	Mono<Void> to(FileContent source, String target) {
		return target(target).map((found) -> found.place(source.name(), false))
			.flatMap((place) -> put(place.parent(), source.withName(place.name()).pack()));
	}

	Mono<Void> from(String source, Path target) {
		SlashPath named = SlashPath.of(source);
		return this.files.archiveInfo(this.id, named.path())
			.flatMap((stat) -> this.options.follows() ? followed(named.path(), stat)
					: Mono.just(new Found(named.path(), stat)))
			.flatMap((found) -> {
				String root = SlashPath.of(found.path()).name();
				return LocalTarget.of(target, named.name(), found.stat().directory())
					.flatMap((place) -> Archives.extract(this.files.archive(this.id, found.path()), place.folder(),
							root, place.name()));
			});
	}

	Flux<DataBuffer> read(String path) {
		return this.files.archiveInfo(this.id, path)
			.flatMap((stat) -> followed(path, stat))
			.flatMapMany((found) -> Archives.content(this.files.archive(this.id, found.path())));
	}

	private Mono<Void> put(String folder, Flux<DataBuffer> archive) {
		PutArchiveOptions put = PutArchiveOptions.builder()
			.path(folder)
			.noOverwriteDirNonDir(true)
			.copyUidGid(this.options.copyUidGid())
			.build();
		return this.files.putArchive(this.id, put, archive);
	}

	private Mono<CopyTarget> target(String path) {
		return this.files.archiveInfo(this.id, path)
			.flatMap((stat) -> afterLink(path, stat))
			.onErrorResume(NotFoundException.class, (missing) -> Mono.just(new CopyTarget(path, false, false)));
	}

	private Mono<CopyTarget> afterLink(String path, PathStat stat) {
		String real = real(path, stat);
		return followed(path, stat).map((found) -> {
			if (found.stat().special()) {
				throw new IllegalArgumentException("'" + path + "' is neither a file nor a folder");
			}
			return new CopyTarget(found.path(), true, found.stat().directory());
		}).onErrorResume(NotFoundException.class, (missing) -> Mono.just(new CopyTarget(real, false, false)));
	}

	private Mono<Found> followed(String path, PathStat stat) {
		String real = real(path, stat);
		return stat.symbolicLink() ? this.files.archiveInfo(this.id, real).map((target) -> new Found(real, target))
				: Mono.just(new Found(path, stat));
	}

	private static String real(String path, PathStat stat) {
		String link = stat.linkTarget();
		if (!stat.symbolicLink() || link == null) {
			return path;
		}
		return link.startsWith("/") ? link : SlashPath.of(SlashPath.of(path).parent() + "/" + link).path();
	}

	/**
	 * Something in the container.
	 *
	 * @param path where it is
	 * @param stat what it is
	 */
	private record Found(String path, PathStat stat) {

	}

}
