import { timeElement } from "./moments.js";
import { sides } from "./differences.js";

/** What one part of the editor shows beside its field: status, refusal, another text. */
export class PartView {
  #field;
  #status;
  #refusal;
  #panel;

  constructor(root) {
    this.#field = root.querySelector("textarea");
    this.#status = root.querySelector("[data-status]");
    this.#refusal = root.querySelector("[data-refusal]");
    this.#panel = root.querySelector("[data-conflict]");
    this.#panel.querySelector("[data-close]").addEventListener("click", () => {
      this.hideConflict();
      this.#field.focus();
    });
  }

  onChoice({ mine, other, both }) {
    this.#panel.querySelector("[data-keep-mine]").addEventListener("click", mine);
    this.#panel.querySelector("[data-keep-other]").addEventListener("click", other);
    this.#panel.querySelector("[data-merge]").addEventListener("click", both);
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

  showConflict({ differences, by, at }) {
    const { before, after } = sides(differences);
    this.#panel.querySelector("[data-yours]").replaceChildren(before);
    this.#panel.querySelector("[data-other]").replaceChildren(after);
    this.#panel.querySelector("[data-whose]").replaceChildren(by ? `By ${by}` : "The other", ...(at ? [", ", timeElement(at)] : []));
    this.#choosing(true);
    const link = document.createElement("a");
    link.href = `#${this.#panel.id}`;
    link.textContent = "Newer text elsewhere: compare";
    this.#show("conflict", link);
  }

  keepConflictForReference() {
    this.#choosing(false);
  }

  hideConflict() {
    this.#panel.hidden = true;
  }

  #choosing(choosing) {
    this.#panel.hidden = false;
    for (const choice of this.#panel.querySelectorAll("[data-choices]")) choice.hidden = !choosing;
    for (const chosen of this.#panel.querySelectorAll("[data-chosen]")) chosen.hidden = choosing;
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
