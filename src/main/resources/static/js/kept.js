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

  constructor({ keyring, draft, family, id }, part) {
    this.#keyring = keyring;
    this.#entry = { id: `${draft}.${part}.${id}`, draft, family, part, page: id };
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

/** Lets other pages know that this one is still there, until it is not, however it ends. */
export function stayAlive(page) {
  navigator.locks?.request(lock(page), () => new Promise(() => {}));
}

/** What pages that are gone have left behind, whoever wrote it, still sealed. */
export async function forsaken() {
  const alive = new Set((await navigator.locks?.query())?.held.map(({ name }) => name));
  return (await all("kept")).filter(({ page }) => !alive.has(lock(page)));
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
    for (const entry of await forsaken()) {
      const own = entry.draft === draft;
      const owed = own || (family && entry.family === family) ? await keyring.open(entry.id, entry) : null;
      if (owed !== null) (left[entry.part] ??= []).push({ ...owed, ...(own ? {} : startedElsewhere), forget: () => remove("kept", entry.id).catch(() => {}) });
    }
  } catch {
    // This browser keeps nothing.
  }
  for (const owed of Object.values(left)) owed.sort((a, b) => a.at - b.at);
  return left;
}
