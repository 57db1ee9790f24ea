import { InSight } from "./in-sight.js";

/** A margin is asked for anew no sooner than this, however often is saved. */
const pause = 3_000;

const wide = matchMedia("(min-width: 60rem)");

/**
 * What coaches said of earlier rounds, beside the parts. Where it stands is told of what is
 * saved, so every save may change it.
 */
export class Margin {
  #address;
  #token;
  #announce;
  #roots;
  #inSight;
  #timer = 0;
  #askedAt = -Infinity;

  constructor(form, { token, announce }) {
    this.#address = `${form.dataset.address}/margin`;
    this.#token = token;
    this.#announce = announce;
    this.#roots = [...form.querySelectorAll("[data-margin]")];
    this.#inSight = new InSight(form.querySelector("[data-in-sight]"));
    this.#unfold();
    wide.addEventListener("change", () => this.#unfold());
    form.addEventListener("click", ({ target }) => {
      const button = target.closest("[data-show-in-text], [data-keep-in-sight], [data-done]");
      if (button?.dataset.done) this.#tick(button);
      else if (button) this.#show(button);
    });
  }

  #show(button) {
    const field = (button.closest("[data-section]") ?? button.form).querySelector("textarea");
    if (!wide.matches) this.#inSight.show(button.closest(".carried"), field);
    if ("words" in button.dataset) select(field, button.dataset);
    field.focus();
  }

  /** The answer to it leads to the page that has it too, which nobody asked for here. */
  async #tick({ dataset: { address, done } }) {
    try {
      const { type } = await fetch(address, { method: "POST", headers: { "X-CSRF-TOKEN": this.#token() }, body: new URLSearchParams({ done }), redirect: "manual" });
      if (type === "opaqueredirect") return await this.#look();
    } catch {
      // It did not get there.
    }
    this.#announce("Not noted on the comment. Try again in a moment.");
  }

  /** Looks again, now or a little later, if there is anything to look for. */
  refresh() {
    if (this.#timer || !this.#roots.some((root) => root.firstElementChild)) return;
    this.#timer = setTimeout(() => {
      this.#timer = 0;
      this.#look();
    }, Math.max(0, this.#askedAt + pause - performance.now()));
  }

  async #look() {
    this.#askedAt = performance.now();
    try {
      const answer = await fetch(this.#address, { headers: { Accept: "text/html" }, cache: "no-store" });
      if (answer.ok && !answer.redirected) this.#replace(new DOMParser().parseFromString(await answer.text(), "text/html"));
    } catch {
      // What stands there stays until the next save.
    }
  }

  /** Leaves alone what is as it was, and for now whatever somebody is in the middle of. */
  #replace(page) {
    for (const root of this.#roots) {
      const now = page.querySelector(`[data-margin="${root.dataset.margin}"]`);
      if (!now) continue;
      const focused = root.contains(document.activeElement) ? document.activeElement : null;
      if (focused && !focused.dataset.done) {
        root.addEventListener("focusout", () => this.refresh(), { once: true });
        continue;
      }
      for (const list of now.querySelectorAll("details")) list.open = document.getElementById(list.id)?.open ?? false;
      if (now.isEqualNode(root)) continue;
      root.replaceChildren(...now.childNodes);
      if (focused) document.getElementById(focused.id)?.focus();
    }
    this.#inSight.follow();
    this.#unfold();
  }

  #unfold() {
    if (wide.matches) for (const root of this.#roots) root.querySelector("[data-earlier]")?.setAttribute("open", "");
  }
}

/** Selects the words; where the text has changed since, the nearest place that has them. */
function select(field, { words, start }) {
  const said = [...field.value].slice(0, Number(start)).join("").length;
  const at = nearest(field.value, words, said);
  if (at < 0) field.setSelectionRange(said, said);
  else field.setSelectionRange(at, at + words.length);
}

function nearest(text, words, said) {
  let best = -1;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    if (best < 0 || Math.abs(at - said) < Math.abs(best - said)) best = at;
  }
  return best;
}
