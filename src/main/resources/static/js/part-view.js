import { timeElement } from "./moments.js";

/** What one part of the editor shows beside its field: status, refusal, a newer text. */
export class PartView {
  #field;
  #status;
  #refusal;
  #panel;

  constructor(root) {
    this.#field = root.querySelector("textarea");
    this.#status = root.querySelector("[data-status]");
    this.#refusal = root.querySelector("[data-refusal]");
    this.#panel = root.querySelector("[data-newer]");
  }

  /** The newer text on show, or null. */
  get newer() {
    return this.#panel.hidden ? null : this.#panel.querySelector("[data-newer-text]").textContent;
  }

  showSaved(at) {
    this.#show("saved", "Saved ", timeElement(at));
  }

  showSaving() {
    this.#show("saving", "Saving…");
  }

  showKept(kept) {
    this.#show("kept", kept ? "Not saved: kept on this device" : "Not saved, nor kept: copy your text");
  }

  showNewer(text) {
    this.#panel.querySelector("[data-newer-text]").textContent = text;
    this.#panel.hidden = false;
    const link = document.createElement("a");
    link.href = `#${this.#panel.id}`;
    link.textContent = "Newer text elsewhere: compare";
    this.#show("conflict", link);
  }

  hideNewer() {
    this.#panel.hidden = true;
  }

  showRefusal(...content) {
    this.#refusal.replaceChildren(...content);
    this.#refusal.hidden = false;
    this.#field.setAttribute("aria-invalid", "true");
  }

  hideRefusal() {
    this.#refusal.hidden = true;
    this.#field.removeAttribute("aria-invalid");
  }

  #show(status, ...content) {
    this.#status.dataset.status = status;
    this.#status.replaceChildren(...content);
  }
}
