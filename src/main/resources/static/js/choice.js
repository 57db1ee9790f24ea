import { Kept } from "./kept.js";
import { Retry } from "./retry.js";
import { send } from "./saves.js";

/**
 * Something that is chosen rather than typed: all of it is sent each time, until the server has it, and kept on
 * this device until then.
 */
export class Choice {
  #address;
  #page;
  #name;
  #value;
  #choose;
  #say;
  #told;
  #kept;

  /** What may stand on the server: what is known to, and what was sent since without an answer. */
  #standing;
  #owed = false;
  #refused = null;
  #flight = null;
  #retry = new Retry(() => this.flush());

  /**
   * `value` tells what is chosen now, and `choose` chooses it; `say` what is wrong with it, and nothing once
   * nothing is; `told` puts it into words.
   */
  constructor(address, page, name, { value, choose, say, told }) {
    this.#address = address;
    this.#page = page;
    this.#name = name;
    this.#value = value;
    this.#choose = choose;
    this.#say = say;
    this.#told = told;
    this.#kept = new Kept(page, name);
    this.#standing = [JSON.stringify(value())];
  }

  get owes() {
    return this.#owed;
  }

  /** Whether the server did not take what is chosen now; it keeps what it had. */
  get isRefused() {
    return this.#refused !== null;
  }

  changed() {
    this.#owed = true;
    this.#refused = null;
    this.#keep();
    return this.flush();
  }

  /** Chooses again what pages that are gone could not bring to the server, unless it was chosen otherwise since. */
  async resume() {
    const { [this.#name]: left = [] } = await this.#page.left;
    const last = left.at(-1);
    const now = JSON.stringify(this.#value());
    if (last && JSON.stringify(last.chosen) !== now) {
      if (last.standing.includes(now)) {
        this.#choose(last.chosen);
        this.#owed = true;
        await this.#keep();
        this.flush();
      } else {
        this.#say(`Chosen elsewhere since, and left so. Here you had chosen: ${this.#told(last.chosen)}.`);
      }
    }
    for (const one of left) one.forget();
  }

  /** Sends what is chosen now; what changes meanwhile goes after it. */
  flush() {
    this.#flight ??= this.#send().finally(() => { this.#flight = null; });
    return this.#flight;
  }

  async #send() {
    this.#retry.cancel();
    let restored = false;
    while (this.#owed) {
      this.#owed = false;
      const value = this.#value();
      const sent = JSON.stringify(value);
      if (!this.#standing.includes(sent)) this.#standing.push(sent);
      const { code, message } = await send(this.#address, this.#page.session.token, value, true).catch(() => ({ code: 0 }));
      if (code === 204) {
        this.#retry.succeeded();
        this.#standing = [sent];
        this.#say("");
      } else if (code === 400 || code === 409) {
        this.#standing = this.#standing.filter((one) => one !== sent);
        this.#refused = message ?? "Not saved: reload the page and choose again.";
        this.#say(this.#refused);
      } else {
        this.#owed = true;
        if ((code !== 401 && code !== 403) || restored || !(await this.#page.session.restore())) return this.#later();
        restored = true;
      }
      await (this.#owed || this.#refused ? this.#keep() : this.#kept.forget());
    }
  }

  async #later() {
    this.#retry.failed();
    const kept = await this.#keep();
    if (this.#retry.isFailing) this.#say(kept ? "Not saved yet: kept on this device, and we keep trying." : "Not saved yet: we keep trying.");
  }

  #keep() {
    return this.#kept.keep({ chosen: this.#value(), standing: this.#standing });
  }
}
