// Cards with the output of a container

import { stream } from "./api.js";

const MOST_LINES = 5000;
const LONGEST_LINE = 8000;
const DRAWING_PAUSE = 80;
const CONTROL_SEQUENCES = /\u001b(\[[0-?]*[ -/]*[@-~]|\][^\u0007\u001b]*(\u0007|\u001b\\)?|[@-Z\\-_])/g;
const OTHER_CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f]/g;

const outputs = document.getElementById("outputs");
const template = document.getElementById("output");
const open = new Map();

/** What a terminal would show of a line in the end. */
function plain(text) {
	const shown = text.replace(CONTROL_SEQUENCES, "");
	const line = shown.slice(shown.lastIndexOf("\r") + 1).replace(OTHER_CONTROLS, "");
	return (line.length > LONGEST_LINE) ? line.slice(0, LONGEST_LINE) + " …" : line;
}

class Output {

	constructor(key, title, cancelLabel, cancelled) {
		this.key = key;
		this.cancelled = cancelled;
		this.card = template.content.firstElementChild.cloneNode(true);
		this.abort = new AbortController();
		this.waiting = [];
		this.dropped = 0;
		this.field("title").textContent = title;
		this.field("title").title = title;
		this.field("lines").setAttribute("aria-label", `Output of ${title}`);
		this.cancel = this.card.querySelector("[data-action=cancel]");
		this.close = this.card.querySelector("[data-action=close]");
		this.cancel.textContent = cancelLabel;
		this.cancel.setAttribute("aria-label", `${cancelLabel}: ${title}`);
		this.close.setAttribute("aria-label", `Close the output of ${title}`);
		this.close.hidden = true;
		this.cancel.addEventListener("click", () => this.abort.abort());
		this.close.addEventListener("click", () => this.remove());
		open.set(key, this);
		outputs.prepend(this.card);
	}

	field(name) {
		return this.card.querySelector(`[data-field=${name}]`);
	}

	status(text, tone) {
		this.field("status").textContent = text;
		this.field("status").dataset.tone = tone;
	}

	progress(text) {
		this.field("progress").textContent = text;
		this.field("progress").hidden = !text;
	}

	add(text, kind) {
		if (this.waiting.length === 0) {
			setTimeout(() => this.draw(), DRAWING_PAUSE);
		}
		this.waiting.push([text, kind]);
		if (this.waiting.length > 2 * MOST_LINES) {
			this.forgetWaiting();
		}
	}

	forgetWaiting() {
		this.dropped += this.waiting.splice(0, this.waiting.length - MOST_LINES).length;
	}

	draw() {
		const lines = this.field("lines");
		if (this.waiting.length > MOST_LINES) {
			this.forgetWaiting();
		}
		const atEnd = lines.scrollHeight - lines.scrollTop - lines.clientHeight < 8;
		lines.append(...this.waiting.splice(0).map(([text, kind]) => {
			const line = document.createElement("p");
			line.textContent = plain(text);
			line.dataset.stream = kind;
			return line;
		}));
		const tooMany = lines.childElementCount - MOST_LINES;
		if (tooMany > 0) {
			[...lines.children].slice(0, tooMany).forEach((line) => line.remove());
			this.dropped += tooMany;
		}
		this.field("dropped").hidden = this.dropped === 0;
		this.field("dropped").textContent = `The first ${this.dropped.toLocaleString("en")} lines are no longer shown`;
		if (atEnd) {
			lines.scrollTop = lines.scrollHeight;
		}
	}

	async follow(path, body, show) {
		try {
			for await (const messages of stream(path, this.abort.signal, body)) {
				messages.forEach((message) => show(this, message));
			}
			if (this.card.dataset.ended !== "true") {
				this.end("connection lost", "bad");
			}
		}
		catch (failure) {
			if (this.abort.signal.aborted) {
				this.end(this.cancelled);
			}
			else {
				this.add(failure.message, "failed");
				this.end("failed", "bad");
			}
		}
	}

	end(text, tone) {
		const focused = document.activeElement === this.cancel;
		this.draw();
		this.status(text, tone);
		this.progress("");
		this.card.dataset.ended = "true";
		this.cancel.hidden = true;
		this.close.hidden = false;
		if (focused) {
			this.close.focus();
		}
	}

	remove() {
		open.delete(this.key);
		this.card.remove();
	}

}

function showRun(output, message) {
	switch (message.type) {
		case "pulling":
			output.status("pulling", "busy");
			output.progress(message.text);
			break;
		case "created":
			output.status("starting", "busy");
			output.progress("");
			if (message.text) {
				output.add(message.text, "note");
			}
			break;
		case "started":
			output.status("running", "busy");
			if (output.detached) {
				output.add(`Runs in the background as ${message.container.slice(0, 12)}`, "note");
				output.end("started", "good");
			}
			break;
		case "output":
			output.add(message.text, message.stream);
			break;
		case "exited":
			output.end(`exit code ${message.exitCode}`, (message.exitCode === 0) ? "good" : "bad");
			break;
		case "failed":
			output.add(message.text, "failed");
			output.end("failed", "bad");
			break;
	}
}

function showLogs(output, message) {
	switch (message.type) {
		case "output":
			output.add(message.text, message.stream);
			break;
		case "ended":
			output.end("ended");
			break;
		case "failed":
			output.add(message.text, "failed");
			output.end("failed", "bad");
			break;
	}
}

export function run(form) {
	const output = new Output(Symbol("run"), `${form.image} ${form.command}`.trim(), "Cancel", "cancelled");
	output.detached = form.detach;
	output.status("starting", "busy");
	output.follow("api/runs", form, showRun);
	output.card.scrollIntoView({ block: "nearest" });
}

export function logs(container) {
	open.get(container.id)?.abort.abort();
	open.get(container.id)?.remove();
	const output = new Output(container.id, `Logs of ${container.name}`, "Stop following", "stopped");
	output.status("following", "busy");
	output.follow(`api/containers/${container.id}/logs`, undefined, showLogs);
	output.card.scrollIntoView({ block: "nearest" });
	output.field("lines").focus({ preventScroll: true });
}
