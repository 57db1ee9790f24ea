const shortest = 1000;
const longest = 30_000;

/** Something that is done later, and after each time that it failed, a little later still. */
export class Retry {
  #work;
  #timer = 0;
  #pause = 0;

  constructor(work) {
    this.#work = work;
  }

  get isFailing() {
    return this.#pause > 0;
  }

  after(delay) {
    this.cancel();
    this.#timer = setTimeout(() => {
      this.#timer = 0;
      this.#work();
    }, delay);
  }

  failed() {
    this.#pause = Math.min(longest, Math.max(shortest, this.#pause * 2));
    this.after(this.#pause);
  }

  /** Where it waits already, it goes on waiting. */
  goOn() {
    if (!this.#timer) this.after(this.#pause);
  }

  succeeded() {
    this.#pause = 0;
  }

  cancel() {
    clearTimeout(this.#timer);
    this.#timer = 0;
  }
}
