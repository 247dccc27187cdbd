// The tables of containers and images

const relative = new Intl.RelativeTimeFormat("en", { numeric: "always" });
const STEPS = [["year", 31536000], ["month", 2592000], ["day", 86400], ["hour", 3600], ["minute", 60]];
const UNITS = ["B", "kB", "MB", "GB", "TB"];

export function ago(seconds) {
	const age = Math.max(0, Date.now() / 1000 - seconds);
	const step = STEPS.find(([, length]) => age >= length);
	return step ? relative.format(-Math.floor(age / step[1]), step[0]) : "just now";
}

function size(bytes) {
	let unit = 0;
	for (; bytes >= 999.5 && unit < UNITS.length - 1; unit++) {
		bytes /= 1000;
	}
	return `${(bytes < 10 && unit > 0) ? bytes.toFixed(2) : Math.round(bytes)} ${UNITS[unit]}`;
}

const shortId = (id) => id.replace(/^sha256:/, "").slice(0, 12);

/** A table that keeps the row of an object while the object is there, and with it the focus. */
class List {

	constructor(name, fill) {
		this.table = document.getElementById(`${name}s`);
		this.body = this.table.tBodies[0];
		this.empty = document.getElementById(`${name}s-empty`);
		this.count = document.getElementById(`${name}s-count`);
		this.template = document.getElementById(`${name}-row`);
		this.fill = fill;
		this.rows = new Map();
	}

	show(items, emptyText, countText) {
		const ids = new Set(items.map((item) => item.id));
		for (const [id, row] of this.rows) {
			if (!ids.has(id)) {
				row.remove();
				this.rows.delete(id);
			}
		}
		items.forEach((item, index) => {
			const row = this.rows.get(item.id) ?? this.template.content.firstElementChild.cloneNode(true);
			this.rows.set(item.id, row);
			row.item = item;
			this.fill(row, item);
			if (this.body.children[index] !== row) {
				this.body.insertBefore(row, this.body.children[index] ?? null);
			}
		});
		this.table.hidden = items.length === 0;
		this.empty.hidden = items.length > 0;
		this.empty.textContent = emptyText;
		this.count.textContent = countText;
	}

}

function set(row, field, text, title) {
	const element = row.querySelector(`[data-field=${field}]`);
	if (element.textContent !== text) {
		element.textContent = text;
	}
	if (title && element.title !== title) {
		element.title = title;
	}
}

function action(row, name, shown, label) {
	const button = row.querySelector(`[data-action=${name}]`);
	button.hidden = !shown;
	button.setAttribute("aria-label", label);
}

const containerList = new List("container", (row, container) => {
	const { id, name, image, command, state, status, ports } = container;
	const runs = ["running", "paused", "restarting"].includes(state);
	row.dataset.state = state ?? "";
	set(row, "name", name, name);
	set(row, "id", shortId(id), id);
	set(row, "image", image ?? "", image);
	set(row, "command", command ?? "", command);
	set(row, "status", status || state || "");
	set(row, "ports", ports.join(", "));
	action(row, "logs", true, `Logs of ${name}`);
	action(row, "start", !runs, `Start ${name}`);
	action(row, "stop", runs, `Stop ${name}`);
	action(row, "remove", !runs, `Remove ${name}`);
});

const imageList = new List("image", (row, image) => {
	const { id, tags, created } = image;
	set(row, "name", tags.join("\n") || "untagged");
	set(row, "id", shortId(id), id);
	set(row, "size", (image.size >= 0) ? size(image.size) : "");
	set(row, "created", created ? ago(created) : "", created ? new Date(created * 1000).toLocaleString() : "");
	action(row, "use", true, `Run ${tags[0] ?? shortId(id)}`);
});

export function showContainers(containers, emptyText) {
	const running = containers.filter((container) => container.state === "running").length;
	containerList.show(containers, emptyText, containers.length ? `${running} of ${containers.length} running` : "");
}

export function showImages(images, emptyText) {
	imageList.show(images, emptyText, images.length ? `${images.length}` : "");
}

/** Calls back with the name of the button, its row's object and itself. */
export function onAction(listener) {
	for (const list of [containerList, imageList]) {
		list.body.addEventListener("click", (event) => {
			const button = event.target.closest("[data-action]");
			if (button) {
				listener(button.dataset.action, button.closest("tr").item, button);
			}
		});
	}
}
