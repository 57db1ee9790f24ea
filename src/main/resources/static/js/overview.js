/** Which signals are rated, and how, above their scales: told as it changes. */
export class Overview {
  #root;

  constructor(root) {
    this.#root = root;
  }

  tell({ signal, level, words }) {
    const link = this.#root.querySelector(`a[href="#signal-${signal}"]`);
    link.querySelector("[data-mark]").textContent = level;
    link.querySelector("[data-told]").textContent = words;
    const marks = [...this.#root.querySelectorAll("[data-mark]")];
    this.#root.querySelector("[data-count]").textContent = marks.filter((mark) => mark.textContent !== "").length;
  }
}
