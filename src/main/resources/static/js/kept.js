/**
 * What a part of a draft still owes the server, kept on this device until it has it. Each
 * page keeps its own, so that two tabs cannot forget each other's.
 */
export class Kept {
  #prefix;
  #key;

  constructor(draft, part, page) {
    this.#prefix = `starling.kept.${draft}.${part}.`;
    this.#key = this.#prefix + page;
  }

  /** Returns whether the device really keeps it: its storage may be full or forbidden. */
  keep(owed) {
    try {
      localStorage.setItem(this.#key, JSON.stringify({ ...owed, at: Date.now() }));
      return true;
    } catch {
      return false;
    }
  }

  forget() {
    forget(this.#key);
  }

  /** Returns what earlier pages, or other tabs, have kept, the oldest in front. */
  left() {
    try {
      return Object.keys(localStorage)
        .filter((key) => key.startsWith(this.#prefix) && key !== this.#key)
        .map((key) => ({ ...JSON.parse(localStorage.getItem(key)), forget: () => forget(key) }))
        .sort((a, b) => a.at - b.at);
    } catch {
      return [];
    }
  }
}

function forget(key) {
  try { localStorage.removeItem(key); } catch { /* nothing was kept */ }
}
