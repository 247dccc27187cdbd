// Calls of the console's own server

async function problem(response) {
	const text = await response.text();
	try {
		return JSON.parse(text).detail || text;
	}
	catch {
		return text || `The console answered ${response.status}`;
	}
}

async function call(path, options) {
	let response;
	try {
		response = await fetch(path, options);
	}
	catch (failure) {
		throw (failure.name === "AbortError") ? failure : new Error("The console cannot be reached");
	}
	if (!response.ok) {
		throw new Error(await problem(response));
	}
	return response;
}

export async function send(method, path) {
	await call(path, { method });
}

export async function health() {
	const response = await fetch("actuator/health");
	return (await response.json()).components?.docker?.status;
}

/** Reads one JSON value a line, no faster than they are taken. */
export async function* stream(path, signal, body) {
	const options = body && { method: "POST", body: JSON.stringify(body), headers: { "Content-Type": "application/json" } };
	const response = await call(path, { signal, ...options });
	const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
	let rest = "";
	for (let part = await reader.read(); !part.done; part = await reader.read()) {
		const lines = (rest + part.value).split("\n");
		rest = lines.pop();
		yield lines.filter(Boolean).map((line) => JSON.parse(line));
	}
}
