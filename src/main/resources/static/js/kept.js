/** What a part of a draft still owes the server, kept on this device until it has it. */
export class Kept {
  #key;

  constructor(draft, part) {
    this.#key = `starling.kept.${draft}.${part}`;
  }

  /** Returns whether the device really keeps it: its storage may be full or forbidden. */
  keep(owed) {
    try {
      localStorage.setItem(this.#key, JSON.stringify(owed));
      return true;
    } catch {
      return false;
    }
  }

  read() {
    try {
      return JSON.parse(localStorage.getItem(this.#key));
    } catch {
      return null;
    }
  }

  forget() {
    try { localStorage.removeItem(this.#key); } catch { /* nothing was kept */ }
  }
}
