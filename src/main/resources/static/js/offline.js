import { all, clear, put, remove } from "./store.js";

const flag = "starling.offline";

/**
 * What makes a draft readable and writable without a network: the service worker keeps the
 * pages, and here stands what was saved since they were made. All of it is sealed.
 */
export class Offline {
  #keyring;
  #draft;

  constructor(keyring, draft) {
    this.#keyring = keyring;
    this.#draft = draft;
    addEventListener("online", backOnline);
  }

  /** What was saved of this draft, by part. */
  async remembered() {
    const texts = {};
    try {
      for (const entry of await all("texts")) {
        const text = entry.draft === this.#draft ? await this.#keyring.open(entry.id, entry) : null;
        if (text !== null) texts[entry.part] = text;
      }
    } catch {
      // This browser keeps nothing.
    }
    return texts;
  }

  async remember(part, text) {
    backOnline();
    const id = `${this.#draft}.${part}`;
    try {
      await put("texts", { id, draft: this.#draft, part, ...(await this.#keyring.seal(id, text)) });
    } catch {
      remove("texts", id).catch(() => {}); // Better an old page than a mixed one.
    }
  }
}

/** Leaves the keys to pages that are not given them, and has the service worker keep the latest drafts and reviews. */
export async function keep(keyring) {
  try {
    if (await keyring.isEmpty()) return;
    await keyring.remember();
    localStorage.setItem(flag, document.documentElement.dataset.account);
    if (!navigator.serviceWorker) return;
    const registration = await navigator.serviceWorker.register("/service-worker.js", { type: "module" });
    await navigator.serviceWorker.ready;
    registration.active.postMessage("keep");
  } catch {
    // Without it, these pages need a network; nothing else changes.
  }
}

/** A page that was kept no longer says that there is no network; what it counted is still of then. */
function backOnline() {
  const { dataset } = document.documentElement;
  if ("offline" in dataset) dataset.offline = "no more";
}

/** Removes what this device keeps for working without a network, but not what was never saved. */
export async function forget() {
  try {
    localStorage.removeItem(flag);
    for (const name of ["keys", "texts", "pages"]) await clear(name);
    for (const name of await caches.keys()) await caches.delete(name);
    for (const registration of (await navigator.serviceWorker?.getRegistrations()) ?? []) registration.unregister(); // It ends once the worker has come to rest.
  } catch {
    // There was nothing to remove.
  }
}

/** Removes it where somebody else, or nobody, is signed in now. */
export function forgetOthers(account) {
  let owner = null;
  try { owner = localStorage.getItem(flag); } catch { /* nothing is kept here */ }
  if (account !== undefined && owner !== null && owner !== account) forget();
}
