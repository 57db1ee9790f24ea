/** Which signals are rated, and how, above their scales: told as it changes. */
export class Overview {
  #root;

  constructor(root) {
    this.#root = root;
  }

  tell({ signal, level, words, isRefused }) {
    const link = this.#root.querySelector(`a[href="#signal-${signal}"]`);
    link.toggleAttribute("data-not-taken", isRefused);
    link.querySelector("[data-mark]").textContent = level;
    link.querySelector("[data-told]").textContent = isRefused ? `${words}, not saved` : words;
    this.#root.querySelector("[data-count]").textContent = this.#root.querySelectorAll("a:not([data-not-taken]) [data-mark]:not(:empty)").length;
  }
}
