import { Retry } from "./retry.js";
import { send } from "./saves.js";

/** Something that is chosen rather than typed: all of it is sent each time, until the server has it. */
export class Choice {
  #address;
  #session;
  #value;
  #say;
  #owed = false;
  #flight = null;
  #retry = new Retry(() => this.flush());

  /** `value` tells what is chosen now; `say` what is wrong with it, and nothing once nothing is. */
  constructor(address, session, { value, say }) {
    this.#address = address;
    this.#session = session;
    this.#value = value;
    this.#say = say;
  }

  get owes() {
    return this.#owed;
  }

  changed() {
    this.#owed = true;
    return this.flush();
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
      const { code, message } = await send(this.#address, this.#session.token, this.#value(), true).catch(() => ({ code: 0 }));
      if (code === 204) {
        this.#retry.succeeded();
        this.#say("");
      } else if (code === 400 || code === 409) {
        this.#say(message ?? "Not saved: reload the page and choose again.");
      } else {
        this.#owed = true;
        if ((code !== 401 && code !== 403) || restored || !(await this.#session.restore())) return this.#later();
        restored = true;
      }
    }
  }

  #later() {
    this.#say("Not saved yet: we keep trying.");
    this.#retry.failed();
  }
}
