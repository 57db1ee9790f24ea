import { Keyring } from "{assets}/js/keyring.js";
import { all, get, put, remove } from "{assets}/js/store.js";

const release = "{assets}";
const files = "{files}".split(" ");
const patience = 8_000;
const draftPage = /^\/drafts(\/\d+)?$/;

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
  else if (request.mode === "navigate") event.respondWith(draftPage.test(pathname) ? draft(request, pathname) : fetch(request).catch(nowhere));
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
async function draft(request, path) {
  const network = fetch(request);
  const kept = await open(path);
  if (kept === null) return network.catch(nowhere);
  const late = new Promise((resolve) => setTimeout(resolve, patience, null));
  const answer = await Promise.race([network.catch(() => null), late]);
  return answer !== null && answer.status < 502 ? answer : html(kept);
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

/** Keeps the latest drafts and the list of them, sealed; says whether all of it is up to date. */
async function keepLatest() {
  try {
    const keyring = await Keyring.remembered();
    const answer = (await keyring.isEmpty()) ? null : await fetch("/drafts/latest", { headers: { Accept: "application/json" }, cache: "no-store" });
    if (!answer?.ok) return false;
    await keepFiles();
    const wanted = new Map((await answer.json()).map(({ id, stamp }) => [`/drafts/${id}`, `${release} ${stamp}`]));
    wanted.set("/drafts", `${release} ${Date.now()}`);
    for (const { path } of await all("pages")) if (!wanted.has(path)) await remove("pages", path);
    for (const [path, stamp] of wanted) await keep(path, stamp, keyring);
    return true;
  } catch {
    return false;
  }
}

async function keep(path, stamp, keyring) {
  if ((await get("pages", path))?.stamp === stamp) return;
  const answer = await fetch(path, { headers: { Accept: "text/html" }, cache: "no-store" });
  if (answer.ok && !answer.redirected) await put("pages", { path, stamp, ...(await keyring.seal(path, await answer.text())) });
}
