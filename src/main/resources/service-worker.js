import { Keyring } from "{assets}/js/keyring.js";
import { all, get, put, remove } from "{assets}/js/store.js";

const release = "{assets}";
const files = "{files}".split(" ");
const patience = 8_000;
const mostReviews = 5;
const reviewPage = /^\/submissions\/\d+$/;
const keptPage = /^\/(drafts(\/\d+)?|submissions\/\d+)?$/;

self.addEventListener("install", (event) => event.waitUntil(install()));
self.addEventListener("activate", (event) => event.waitUntil(activate()));
self.addEventListener("message", (event) => {
  if (event.data === "keep") event.waitUntil(keepLatest());
});
self.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== location.origin) return;
  if (pathname.startsWith("/assets/")) event.respondWith(asset(request));
  else if (request.mode === "navigate") event.respondWith(keptPage.test(pathname) ? page(event, pathname) : fetch(request).catch(nowhere));
});

async function install() {
  await keepFiles();
  await self.skipWaiting();
}

/** Whoever signs out or was signed out removes them; a worker that outlives that, for another tab, is not installed again. */
async function keepFiles() {
  const cache = await caches.open(release);
  const kept = new Set((await cache.keys()).map(({ url }) => new URL(url).pathname));
  await cache.addAll(files.filter((file) => !kept.has(file)));
}

/** Pages that were kept by an older release go on with its files until they are made anew. */
async function activate() {
  await self.clients.claim();
  if (!(await keepLatest())) return;
  for (const name of await caches.keys()) if (name !== release) await caches.delete(name);
}

/** They never change under their address. */
async function asset(request) {
  return (await caches.match(request)) ?? fetch(request);
}

/** From the network; where that has nothing to say, as it was kept. */
async function page(event, path) {
  const network = fetch(event.request);
  if (reviewPage.test(path)) event.waitUntil(network.then((answer) => renew(path, answer.clone())).catch(() => {}));
  const kept = await open(path);
  if (kept === null) return network.catch(nowhere);
  const late = new Promise((resolve) => setTimeout(resolve, patience, null));
  const answer = await Promise.race([network.catch(() => null), late]);
  return answer !== null && answer.status < 502 ? answer : html(kept);
}

/** What is said to a review that is kept is kept once it was seen. */
async function renew(path, answer) {
  const entry = await get("pages", path);
  if (entry && answer.ok) await seal(path, entry.stamp, answer, await Keyring.remembered());
}

/** What stands for a page that needs a network. */
async function nowhere() {
  const page = await caches.match(`${release}/offline.html`);
  return page ? html((await page.text()).replaceAll("{release}", release)) : Response.error();
}

const html = (text) => new Response(text, { headers: { "Content-Type": "text/html;charset=UTF-8" } });

async function open(path) {
  try {
    const entry = await get("pages", path);
    const page = entry ? await (await Keyring.remembered()).open(path, entry) : null;
    return page?.replace("<html ", "<html data-offline ") ?? null;
  } catch {
    return null;
  }
}

/** Keeps the latest drafts, their reviews and where one begins, sealed; says whether all of it is up to date. */
async function keepLatest() {
  try {
    const keyring = await Keyring.remembered();
    const answer = (await keyring.isEmpty()) ? null : await fetch("/drafts/latest", { headers: { Accept: "application/json" }, cache: "no-store" });
    if (!answer?.ok) return false;
    await keepFiles();
    const drafts = await answer.json();
    const wanted = new Map(drafts.map(({ id, stamp }) => [`/drafts/${id}`, `${release} ${stamp}`]));
    for (const { review } of drafts.filter(({ review }) => review).slice(0, mostReviews)) wanted.set(`/submissions/${review}`, release);
    for (const path of ["/drafts", "/"]) wanted.set(path, `${release} ${Date.now()}`);
    for (const { path } of await all("pages")) if (!wanted.has(path)) await remove("pages", path);
    for (const [path, stamp] of wanted) await keep(path, stamp, keyring);
    return true;
  } catch {
    return false;
  }
}

async function keep(path, stamp, keyring) {
  if ((await get("pages", path))?.stamp === stamp) return;
  const answer = await fetch(path, { headers: { Accept: "text/html", "Starling-For-Later": "true" }, cache: "no-store" });
  if (answer.ok && !answer.redirected) await seal(path, stamp, answer, keyring);
}

async function seal(path, stamp, answer, keyring) {
  await put("pages", { path, stamp, ...(await keyring.seal(path, await answer.text())) });
}
