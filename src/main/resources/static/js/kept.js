import { all, put, remove } from "./store.js";

/**
 * What a part of a draft still owes the server, sealed on this device until it has it. Each
 * page keeps its own, so that two tabs cannot forget each other's.
 */
export class Kept {
  #keyring;
  #entry;
  #wanted;
  #writing = null;

  /** `untilSent` where it is no text that saves itself, but one that waits for somebody to send it. */
  constructor({ keyring, draft, family, id, untilSent }, part) {
    this.#keyring = keyring;
    this.#entry = { id: `${draft}.${part}.${id}`, draft, family, part, page: id, untilSent };
  }

  /** Resolves to whether the device really keeps it: its storage may be full or forbidden. */
  keep(owed) {
    return this.#want({ ...owed, at: Date.now() });
  }

  forget() {
    return this.#want(null);
  }

  /** Writes go one after the other, and only the last one that waits is worth making. */
  #want(owed) {
    this.#wanted = owed;
    this.#writing ??= this.#write();
    return this.#writing;
  }

  async #write() {
    try {
      while (this.#wanted !== undefined) {
        const owed = this.#wanted;
        this.#wanted = undefined;
        if (owed === null) await remove("kept", this.#entry.id);
        else await put("kept", { ...this.#entry, ...(await this.#keyring.seal(this.#entry.id, owed)) });
      }
      return true;
    } catch {
      return false;
    } finally {
      this.#writing = null;
    }
  }
}

const lock = (page) => `starling.page.${page}`;

/** For how long, in milliseconds, a page that is on its way out may still seem to be there. */
const farewell = 300;

/** The page that this is, where it keeps something. */
let here = null;

/** Lets other pages know that this one is still there, until it is not, however it ends. */
export function stayAlive(page) {
  here = page;
  navigator.locks?.request(lock(page), () => new Promise(() => {}));
}

/** What pages that are gone have left behind, whoever wrote it, still sealed. */
export async function forsaken() {
  const alive = new Set((await navigator.locks?.query())?.held.map(({ name }) => name));
  return (await all("kept")).filter(({ page }) => !alive.has(lock(page)));
}

async function isGone({ page }) {
  if (page === here) return false;
  if (!navigator.locks) return true;
  const options = { mode: "shared", signal: AbortSignal.timeout(farewell) };
  return navigator.locks.request(lock(page), options, () => true).catch(() => false);
}

/** A text that was typed for another of the family started from nothing that this one has. */
const startedElsewhere = { version: 0, unanswered: null };

/**
 * Opens what pages that are gone still owed for a draft, or for one of its family that takes no text any more: by
 * part, the oldest in front.
 */
export async function leftFor(draft, keyring, family) {
  const left = {};
  try {
    const wanted = (await all("kept")).filter((entry) => entry.draft === draft || (family && entry.family === family));
    const gone = await Promise.all(wanted.map(isGone));
    for (const entry of wanted.filter((_, at) => gone[at])) {
      const own = entry.draft === draft;
      const owed = await keyring.open(entry.id, entry);
      if (owed !== null) (left[entry.part] ??= []).push({ ...owed, ...(own ? {} : startedElsewhere), forget: () => remove("kept", entry.id).catch(() => {}) });
    }
  } catch {
    // This browser keeps nothing.
  }
  for (const owed of Object.values(left)) owed.sort((a, b) => a.at - b.at);
  return left;
}
