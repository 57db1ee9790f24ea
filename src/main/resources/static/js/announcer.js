/** The live region of a page that saves by itself: what is wrong, field by field, and that all is well again. */
export class Announcer {
  #region;
  #troubles = new Map();

  constructor(region) {
    this.#region = region;
  }

  say(message, { well = false } = {}) {
    this.#region.textContent = message;
    this.#region.toggleAttribute("data-well", well);
  }

  /** The trouble that has lasted longest; nothing where there is none. */
  get trouble() {
    return this.#troubles.entries().next().value?.join(": ");
  }

  troubled(field, message) {
    if (this.#troubles.get(field) === message) return;
    this.#troubles.set(field, message);
    this.say(`${field}: ${message}`);
  }

  relieved(field) {
    if (this.#troubles.delete(field)) this.say(this.trouble ?? "Saved again.", { well: this.#troubles.size === 0 });
  }
}
