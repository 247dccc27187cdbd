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

package io.springline.docker.system;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

import io.springline.docker.json.OpenEnum;

/**
 * What happened in an event.
 * <p>
 * Some actions tell more after a colon, such as {@code exec_create: sh}; see
 * {@link #verb()}.
 *
 * @param value the value on the wire
 * @since 0.1.0
 */
public record EventAction(@JsonValue String value) implements OpenEnum {

	/**
	 * Files were copied out of a container.
	 */
	public static final EventAction ARCHIVE_PATH = new EventAction("archive-path");

	/**
	 * A client attached to a container.
	 */
	public static final EventAction ATTACH = new EventAction("attach");

	/**
	 * An image was made of a container.
	 */
	public static final EventAction COMMIT = new EventAction("commit");

	/**
	 * A container was connected to a network.
	 */
	public static final EventAction CONNECT = new EventAction("connect");

	/**
	 * Files were copied.
	 */
	public static final EventAction COPY = new EventAction("copy");

	/**
	 * The object was created.
	 */
	public static final EventAction CREATE = new EventAction("create");

	/**
	 * An image was deleted.
	 */
	public static final EventAction DELETE = new EventAction("delete");

	/**
	 * The object was removed.
	 */
	public static final EventAction DESTROY = new EventAction("destroy");

	/**
	 * A client detached from a container.
	 */
	public static final EventAction DETACH = new EventAction("detach");

	/**
	 * The main process of a container ended.
	 */
	public static final EventAction DIE = new EventAction("die");

	/**
	 * A plugin was disabled.
	 */
	public static final EventAction DISABLE = new EventAction("disable");

	/**
	 * A container was disconnected from a network.
	 */
	public static final EventAction DISCONNECT = new EventAction("disconnect");

	/**
	 * A plugin was enabled.
	 */
	public static final EventAction ENABLE = new EventAction("enable");

	/**
	 * A further process was set up in a container; its command follows.
	 */
	public static final EventAction EXEC_CREATE = new EventAction("exec_create");

	/**
	 * A client detached from a further process.
	 */
	public static final EventAction EXEC_DETACH = new EventAction("exec_detach");

	/**
	 * A further process in a container ended.
	 */
	public static final EventAction EXEC_DIE = new EventAction("exec_die");

	/**
	 * A further process was started in a container; its command follows.
	 */
	public static final EventAction EXEC_START = new EventAction("exec_start");

	/**
	 * The file system of a container was exported.
	 */
	public static final EventAction EXPORT = new EventAction("export");

	/**
	 * Files were copied into a container.
	 */
	public static final EventAction EXTRACT_TO_DIR = new EventAction("extract-to-dir");

	/**
	 * The health of a container changed; the health follows.
	 */
	public static final EventAction HEALTH_STATUS = new EventAction("health_status");

	/**
	 * A container became healthy.
	 */
	public static final EventAction HEALTHY = new EventAction("health_status: healthy");

	/**
	 * An image was made of a file system.
	 */
	public static final EventAction IMPORT = new EventAction("import");

	/**
	 * A signal was sent to a container.
	 */
	public static final EventAction KILL = new EventAction("kill");

	/**
	 * An image was loaded.
	 */
	public static final EventAction LOAD = new EventAction("load");

	/**
	 * A volume was mounted.
	 */
	public static final EventAction MOUNT = new EventAction("mount");

	/**
	 * A process of a container ran out of memory.
	 */
	public static final EventAction OOM = new EventAction("oom");

	/**
	 * A container was paused.
	 */
	public static final EventAction PAUSE = new EventAction("pause");

	/**
	 * Unused objects were removed.
	 */
	public static final EventAction PRUNE = new EventAction("prune");

	/**
	 * An image or plugin was pulled.
	 */
	public static final EventAction PULL = new EventAction("pull");

	/**
	 * An image was pushed.
	 */
	public static final EventAction PUSH = new EventAction("push");

	/**
	 * The engine read its configuration anew.
	 */
	public static final EventAction RELOAD = new EventAction("reload");

	/**
	 * The object was removed.
	 */
	public static final EventAction REMOVE = new EventAction("remove");

	/**
	 * A container was renamed.
	 */
	public static final EventAction RENAME = new EventAction("rename");

	/**
	 * The terminal of a container was resized.
	 */
	public static final EventAction RESIZE = new EventAction("resize");

	/**
	 * A container was restarted.
	 */
	public static final EventAction RESTART = new EventAction("restart");

	/**
	 * An image was saved.
	 */
	public static final EventAction SAVE = new EventAction("save");

	/**
	 * A container was started.
	 */
	public static final EventAction START = new EventAction("start");

	/**
	 * A container was stopped.
	 */
	public static final EventAction STOP = new EventAction("stop");

	/**
	 * An image got a further name.
	 */
	public static final EventAction TAG = new EventAction("tag");

	/**
	 * The processes of a container were listed.
	 */
	public static final EventAction TOP = new EventAction("top");

	/**
	 * A container became unhealthy.
	 */
	public static final EventAction UNHEALTHY = new EventAction("health_status: unhealthy");

	/**
	 * A volume was unmounted.
	 */
	public static final EventAction UNMOUNT = new EventAction("unmount");

	/**
	 * A container was resumed.
	 */
	public static final EventAction UNPAUSE = new EventAction("unpause");

	/**
	 * An image lost a name.
	 */
	public static final EventAction UNTAG = new EventAction("untag");

	/**
	 * The object was changed.
	 */
	public static final EventAction UPDATE = new EventAction("update");

	@JsonCreator(mode = JsonCreator.Mode.DELEGATING)
	public EventAction {
	}

	/**
	 * Return the action without what is told after a colon.
	 * @return the bare action
	 */
	public EventAction verb() {
		int colon = this.value.indexOf(':');
		return (colon < 0) ? this : new EventAction(this.value.substring(0, colon));
	}

	@Override
	public String toString() {
		return this.value;
	}

}
