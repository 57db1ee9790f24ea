const patience = 20_000;

/** The most that a browser lets outlive its page is 64 KB. */
const mostWhileLeaving = 60_000;

export function newId() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

/**
 * Sends one save of one text, and `along` what the server must know of a text that is new;
 * sending the same save again gets its first answer again. Operators are told for how many seconds it waited.
 */
export function put(address, token, { id, version, body, since = Date.now() }, leaving, along = {}) {
  const waited = Math.max(0, Math.floor((Date.now() - since) / 1000));
  return send(address, token, { body, version, save: id, ...along }, leaving, { "Starling-Unsaved-For": String(waited) });
}

/** Puts a value where it belongs; `leaving` lets that outlive the page, if the value is small enough. */
export async function send(address, token, value, leaving = false, headers = {}) {
  const json = JSON.stringify(value);
  return answer(await fetch(address, {
    method: "PUT",
    headers: { "Content-Type": "application/json", Accept: "application/json", "X-CSRF-TOKEN": token, ...headers },
    body: json,
    keepalive: leaving && new Blob([json]).size < mostWhileLeaving,
    signal: AbortSignal.timeout(patience),
  }));
}

/** What each text says now, and the token for the next save. */
export async function state(address) {
  return answer(await fetch(address, {
    headers: { Accept: "application/json" },
    cache: "no-store",
    signal: AbortSignal.timeout(patience),
  }));
}

async function answer(response) {
  const json = await response.json().catch(() => ({}));
  return { ...json, code: response.status };
}
