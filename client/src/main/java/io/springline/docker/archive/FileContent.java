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

package io.springline.docker.archive;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.core.io.InputStreamSource;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.util.Assert;

/**
 * A file that does not come from a file system: a name, a content, and what else a file
 * has. It belongs to root and only root can write it, unless it is told otherwise.
 * <pre class="code">
 * FileContent.of("app.properties", "greeting=hello").withMode(0600)
 * </pre>
 *
 * @since 0.1.0
 */
public final class FileContent {

	private static final int PIECE = 64 * 1024;

	private static final int MODE = 0644;

	private static final int PERMISSIONS = 07777;

	private final TarEntry entry;

	private final Flux<DataBuffer> content;

	private FileContent(TarEntry entry, Flux<DataBuffer> content) {
		this.entry = entry;
		this.content = content;
	}

	/**
	 * Take text, which is written as UTF-8.
	 * @param name the name of the file, without a folder
	 * @param text the content
	 * @return the file
	 */
	public static FileContent of(String name, String text) {
		return of(name, text.getBytes(StandardCharsets.UTF_8));
	}

	/**
	 * Take bytes.
	 * @param name the name of the file, without a folder
	 * @param bytes the content, which must not change any more
	 * @return the file
	 */
	public static FileContent of(String name, byte[] bytes) {
		return of(name, bytes.length, Flux.defer(() -> Flux.just(DefaultDataBufferFactory.sharedInstance.wrap(bytes))));
	}

	/**
	 * Take a stream, such as that of a Spring resource. It is read where reading may
	 * block, and closed in the end.
	 * @param name the name of the file, without a folder
	 * @param size the number of bytes, which an archive tells before the content
	 * @param content opens the stream
	 * @return the file
	 */
	public static FileContent of(String name, long size, InputStreamSource content) {
		return of(name, size, Blocking.read(DataBufferUtils.readInputStream(content::getInputStream,
				DefaultDataBufferFactory.sharedInstance, PIECE)));
	}

	/**
	 * Take what a publisher provides.
	 * @param name the name of the file, without a folder
	 * @param size the number of bytes, which an archive tells before the content
	 * @param content the content, in pieces of any size
	 * @return the file
	 */
	public static FileContent of(String name, long size, Publisher<? extends DataBuffer> content) {
		Assert.isTrue(!name.isBlank() && !name.contains("/") && !name.equals(".") && !name.equals(".."),
				() -> "'" + name + "' is no name of a file");
		Assert.isTrue(size >= 0, "'size' must not be negative");
		return new FileContent(new TarEntry(name, TarEntry.FILE, size, MODE, 0, 0, Instant.now(), ""),
				Flux.from(content));
	}

	/**
	 * Return the name.
	 * @return the name
	 */
	public String name() {
		return this.entry.name();
	}

	/**
	 * Give it another name.
	 * @param name the name
	 * @return the file with that name
	 */
	public FileContent withName(String name) {
		return of(name, this.entry.size(), this.content).withMode(this.entry.mode())
			.withOwner(this.entry.uid(), this.entry.gid())
			.withModified(this.entry.modified());
	}

	/**
	 * Give it permissions.
	 * @param mode the bits, such as {@code 0755}; default {@code 0644}
	 * @return the file with these permissions
	 */
	public FileContent withMode(int mode) {
		return with(mode & PERMISSIONS, this.entry.uid(), this.entry.gid(), this.entry.modified());
	}

	/**
	 * Give it an owner.
	 * @param uid the number of the user; default 0, root
	 * @param gid the number of the group; default 0, root
	 * @return the file with this owner
	 */
	public FileContent withOwner(long uid, long gid) {
		return with(this.entry.mode(), uid, gid, this.entry.modified());
	}

	/**
	 * Give it a time of its last change.
	 * @param modified the time, of which whole seconds count; default now
	 * @return the file with this time
	 */
	public FileContent withModified(Instant modified) {
		return with(this.entry.mode(), this.entry.uid(), this.entry.gid(), modified);
	}

	private FileContent with(int mode, long uid, long gid, Instant modified) {
		return new FileContent(new TarEntry(name(), TarEntry.FILE, this.entry.size(), mode, uid, gid, modified, ""),
				this.content);
	}

	/**
	 * Put it into an archive. The archive fails with an {@link IllegalStateException}
	 * when the content has another size than was said.
	 * @return an archive with this file only
	 */
	public Flux<DataBuffer> pack() {
		return Flux.defer(() -> {
			AtomicLong missing = new AtomicLong(this.entry.size());
			Flux<DataBuffer> counted = this.content.doOnNext((piece) -> {
				if (missing.addAndGet(-piece.readableByteCount()) < 0) {
					DataBufferUtils.release(piece);
					throw wrongSize("more");
				}
			});
			return Flux.concat(wrap(this.entry.encode()), counted,
					Mono.defer(() -> (missing.get() == 0)
							? wrap(new byte[TarBlock.padding(this.entry.size()) + TarWriter.END])
							: Mono.error(wrongSize("only " + (this.entry.size() - missing.get())))));
		});
	}

	private IllegalStateException wrongSize(String actual) {
		return new IllegalStateException(
				"The content of '" + name() + "' was to have " + this.entry.size() + " bytes but has " + actual);
	}

	private static Mono<DataBuffer> wrap(byte[] bytes) {
		return Mono.just(DefaultDataBufferFactory.sharedInstance.wrap(bytes));
	}

	@Override
	public String toString() {
		return "FileContent[name=" + name() + ", size=" + this.entry.size() + "]";
	}

}
