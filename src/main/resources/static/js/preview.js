const pause = 300;

/** The question page as it would be, beside what is written; and what is said at the fields. */
export class Preview {
  #place;
  #form;
  #address;
  #timer;
  #latest = 0;

  constructor(place, form, address) {
    this.#place = place;
    this.#form = form;
    this.#address = address;
    place.hidden = false;
    new ResizeObserver(() => this.#stop()).observe(place);
  }

  /** A stop of the keyboard only where there is something to scroll to: nothing in it can be pressed. */
  #stop() {
    const scrolls = this.#place.scrollHeight > this.#place.clientHeight;
    if (scrolls) this.#place.tabIndex = 0;
    else this.#place.removeAttribute("tabindex");
    this.#place.setAttribute("aria-label", scrolls ? "Preview, which the arrow keys scroll" : "Preview");
  }

  /** Soon, and once for several saves. */
  refresh() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#show(++this.#latest).catch(() => {}), pause);
  }

  async #show(turn) {
    const [page, remarks] = await Promise.all([
      fetch(this.#form.dataset.preview, { headers: { Accept: "text/html" } }),
      fetch(`${this.#address}/remarks`, { headers: { Accept: "application/json" } }),
    ]);
    if (!page.ok || !remarks.ok || turn !== this.#latest) return;
    this.#shows(new DOMParser().parseFromString(await page.text(), "text/html"));
    this.#says(await remarks.json());
  }

  #shows(shown) {
    const main = shown.querySelector("main");
    main.querySelector("[data-previewed]")?.remove();
    for (const element of main.querySelectorAll("[id], [for], [aria-labelledby], [aria-describedby]")) {
      for (const name of ["id", "for", "aria-labelledby", "aria-describedby"]) element.removeAttribute(name);
    }
    const copy = document.createElement("div");
    copy.className = main.className;
    copy.inert = true;
    copy.append(...main.childNodes);
    this.#place.replaceChildren(copy);
    this.#stop();
    const title = shown.querySelector("main h1")?.textContent;
    if (title) this.#form.querySelector("[data-title]").textContent = title;
  }

  #says({ refusals, gaps, additions }) {
    for (const section of this.#form.querySelectorAll("[data-section]")) {
      const name = section.dataset.section;
      section.querySelector("[data-remarks]").replaceChildren(
        ...(refusals[name] ?? []).map((says) => remark(says, "refusal")),
        ...(gaps[name] ?? []).map((says) => remark(says, "gap")),
        ...(additions[name] ?? []).map((says) => remark(says, "addition")));
    }
  }
}

function remark(says, kind) {
  const item = document.createElement("li");
  item.className = kind;
  item.textContent = says;
  return item;
}
