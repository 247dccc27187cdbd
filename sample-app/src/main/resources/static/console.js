import { health, send } from "./api.js";
import { onAction, showContainers, showImages } from "./lists.js";
import { logs, run } from "./output.js";

const byId = (id) => document.getElementById(id);
let latest;
let states;

/* What the server tells */

function showBanner(title, text, hint, tone = "bad") {
	byId("banner").hidden = !title;
	byId("banner").dataset.tone = tone;
	byId("banner-title").textContent = title;
	byId("banner-text").textContent = text;
	byId("banner-hint").textContent = hint;
}

function showHealth(status, words) {
	byId("health").dataset.health = status;
	byId("health").textContent = words;
}

async function refreshHealth() {
	const status = await health().catch(() => undefined);
	if (status && latest && !latest.engine.problem && !latest.engine.standInReason) {
		showHealth((status === "UP") ? "up" : "down", `Health: ${status.toLowerCase()}`);
	}
}

function showEngine({ version, apiVersion, platform, host, source, problem, standInReason }) {
	byId("engine-version").textContent = version ? `Docker ${version}` : "–";
	byId("engine-api").textContent = apiVersion ?? "–";
	byId("engine-platform").textContent = platform ?? "–";
	byId("engine-host").textContent = host;
	byId("engine-source").textContent = `, from ${source}`;
	byId("run-fields").disabled = Boolean(problem);
	if (problem) {
		showBanner("No Docker Engine to work with", problem,
			"The console keeps trying, and this page changes by itself as soon as an engine answers.");
	}
	else if (standInReason) {
		showBanner("This is a stand-in, not a Docker Engine", `No engine answers: ${standInReason}`,
			"Try whatever you like: nothing is really run. As soon as an engine answers, this page changes to it by itself, and what was made on the stand-in is gone.",
			"warn");
	}
	else {
		showBanner("", "", "");
	}
}

function offerImages(images) {
	const options = images.flatMap((image) => image.tags).map((tag) => {
		const option = document.createElement("option");
		option.value = tag;
		return option;
	});
	byId("run-images").replaceChildren(...options);
}

function show(state) {
	const reached = !state.engine.problem;
	const news = !latest || latest.engine.problem !== state.engine.problem || latest.engine.host !== state.engine.host;
	if (latest?.engine.standInReason && !state.engine.standInReason) {
		notify("A Docker Engine has taken over from the stand-in. What was made on the stand-in is gone.", "warn");
	}
	latest = state;
	showEngine(state.engine);
	showContainers(state.containers, reached ? "No containers. Run one with the form." : "No engine, no containers.");
	showImages(state.images, reached ? "No images. Running a container pulls its image." : "No engine, no images.");
	offerImages(state.images);
	if (!reached) {
		showHealth("down", "No engine");
	}
	else if (state.engine.standInReason) {
		showHealth("stand-in", "Stand-in");
	}
	else if (news) {
		showHealth("up", "Connected");
		refreshHealth();
	}
}

function listen() {
	states = new EventSource("api/state");
	states.onmessage = (event) => show(JSON.parse(event.data));
	states.onerror = () => {
		latest = undefined;
		byId("run-fields").disabled = true;
		showHealth("down", "No console");
		showBanner("The console does not answer", "Is it still running?", "This page tries again by itself.");
	};
}

// A browser opens six connections at most: a page that nobody sees gives its own back
document.addEventListener("visibilitychange", () => {
	states.close();
	if (!document.hidden) {
		listen();
	}
});

/* What the user does */

function notify(text, tone = "bad") {
	byId("notice").hidden = !text;
	byId("notice").dataset.tone = tone;
	byId("notice-text").textContent = text;
}

function confirmed(question) {
	const dialog = byId("confirm");
	byId("confirm-text").textContent = question;
	dialog.returnValue = "no";
	dialog.showModal();
	return new Promise((resolve) => {
		dialog.addEventListener("close", () => resolve(dialog.returnValue === "yes"), { once: true });
	});
}

async function change(button, method, path) {
	button.disabled = true;
	notify("");
	try {
		await send(method, path);
	}
	catch (failure) {
		notify(failure.message);
	}
	finally {
		button.disabled = false;
	}
}

function fillIn(image) {
	byId("run-image").value = image.tags[0] ?? image.id;
	byId("run").elements.command.focus();
}

onAction(async (action, item, button) => {
	const path = `api/containers/${item.id}`;
	switch (action) {
		case "use":
			fillIn(item);
			break;
		case "logs":
			logs(item);
			break;
		case "start":
		case "stop":
			await change(button, "POST", `${path}/${action}`);
			break;
		case "remove":
			if (await confirmed(`Remove the container ${item.name}? What it wrote to its own file system is lost.`)) {
				await change(button, "DELETE", path);
			}
			break;
	}
});

byId("run").addEventListener("submit", (event) => {
	event.preventDefault();
	const { image, command, env, remove, detach } = event.target.elements;
	run({
		image: image.value.trim(),
		command: command.value.trim(),
		env: env.value,
		remove: remove.checked,
		detach: detach.checked,
	});
});

byId("notice-close").addEventListener("click", () => notify(""));

setInterval(() => latest && show(latest), 30000);
listen();
