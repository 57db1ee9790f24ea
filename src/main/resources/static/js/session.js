import { state } from "./saves.js";

/**
 * Who this page saves as. Where that is no longer known, it asks over the page; what was
 * typed meanwhile stays where it is. The address says what each text of the page says now.
 */
export class Session {
  #address;
  #dialog;
  #follow;
  #restoring = null;
  #declined = false;

  constructor(address, token, dialog, follow) {
    this.#address = address;
    this.token = token;
    this.#dialog = dialog;
    this.#follow = follow;
  }

  /** Looks what is there now; says whether this page can go on saving. */
  async refresh() {
    const now = await state(this.#address);
    if (now.code === 200) {
      this.token = now.token;
      this.#follow(now.parts, now);
    }
    return now.code;
  }

  /**
   * Resolves to whether saving can go on, after a new sign-in where one is needed. Asks once, whoever calls,
   * and not again after "not now", unless it is `wanted`.
   */
  restore(wanted = false) {
    this.#restoring ??= this.#restore(wanted).finally(() => { this.#restoring = null; });
    return this.#restoring;
  }

  async #restore(wanted) {
    try {
      const code = await this.refresh();
      if (code !== 401 && code !== 404) return code === 200;
      if (this.#declined && !wanted) return false;
      const restored = await this.#dialog.ask(code === 404, () => this.refresh());
      this.#declined = !restored;
      return restored;
    } catch {
      return false;
    }
  }
}
