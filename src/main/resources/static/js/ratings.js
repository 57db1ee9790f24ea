import { Choice } from "./choice.js";

/** From here on the signals stand beside the answer. */
const beside = matchMedia("(min-width: 76rem)");

/** How well one signal is shown: what is chosen saves itself, all of it each time, until the server has it. */
export class Rating {
  #root;
  #choice;
  #evidence;
  #painted;
  #rated;
  #quote;

  constructor(root, page, { address, quote, painted, rated, show }) {
    this.#root = root;
    this.#quote = quote;
    this.#painted = painted;
    this.#rated = rated;
    this.#evidence = [...root.querySelectorAll("[data-evidence] li")].map(({ dataset }) => placeFrom(dataset.value));
    this.#choice = new Choice(`${address}/ratings/${this.signal}`, page, `rating-${this.signal}`, {
      value: () => this.#value(),
      choose: (value) => this.#choose(value),
      say: (message) => this.#say(message),
      told: (value) => this.#told(value),
    });
    root.querySelector("fieldset").addEventListener("change", ({ target }) => this.#chosen(target));
    root.querySelector("fieldset").addEventListener("keydown", (event) => this.#key(event));
    root.querySelector("[data-evidence]").addEventListener("click", (event) => {
      event.preventDefault();
      const place = placeFrom(event.target.closest("li")?.dataset.value ?? "");
      if (event.target.closest("[data-unmark]")) this.#unmark(place);
      else if (event.target.closest("a")) show(place);
    });
    this.#list();
    if (root.dataset.unsaved !== undefined) this.#choice.changed(); // It came back with a form that was sent before this script ran.
  }

  get owes() {
    return this.#choice.owes;
  }

  get isRefused() {
    return this.#choice.isRefused;
  }

  get level() {
    return this.#root.querySelector("input[type=radio]:checked").value;
  }

  /** The level in words: "3 Shown", or "Not rated". */
  get words() {
    return this.#wordsFor(this.level);
  }

  /** Goes to its scale. */
  focus() {
    this.#root.querySelector("input[type=radio]:checked").focus({ preventScroll: true });
    if (beside.matches) this.#putOnTopOfItsColumn();
    else this.#root.scrollIntoView();
  }

  get signal() {
    return this.#root.dataset.signal;
  }

  /** Where the answer shows it. */
  marks(part) {
    return this.#evidence.filter((place) => place.part === part).map((place) => ({ ...place, signal: this.signal }));
  }

  mark(place) {
    if (!this.#evidence.some((one) => sameAs(one, place))) this.#evidence.push(place);
    this.#evidence.sort(inOrder);
    this.#list();
    this.#painted(place.part);
    if (beside.matches) this.#showInItsColumn();
    this.#choice.changed();
  }

  #showInItsColumn() {
    const [mine, seen] = [this.#root, this.#column].map((one) => one.getBoundingClientRect());
    if (mine.top < seen.top || mine.bottom > seen.bottom) this.#putOnTopOfItsColumn();
  }

  /** The answer stays where it is. */
  #putOnTopOfItsColumn() {
    this.#column.scrollTop += this.#root.getBoundingClientRect().top - this.#column.getBoundingClientRect().top;
  }

  get #column() {
    return this.#root.closest("[data-scales]");
  }

  rate(level, opposite) {
    this.#level(level).checked = true;
    this.#opposite.checked = opposite;
    this.#choice.changed();
    this.#rated(this);
  }

  /** Only what is not shown can be shown to be the opposite. */
  #chosen(target) {
    if (target === this.#opposite && target.checked) this.#level("1").checked = true;
    else if (target.type === "radio" && target.value !== "1") this.#opposite.checked = false;
    this.#choice.changed();
    this.#rated(this);
  }

  #unmark(place) {
    const at = this.#evidence.findIndex((one) => sameAs(one, place));
    this.#evidence = this.#evidence.filter((one) => !sameAs(one, place));
    this.#list();
    const left = this.#root.querySelectorAll("[data-unmark]");
    (left[Math.min(at, left.length - 1)] ?? this.#root.querySelector("input[type=radio]:checked")).focus();
    this.#painted(place.part);
    this.#choice.changed();
  }

  #key(event) {
    if (event.ctrlKey || event.metaKey || event.altKey || !/^[0-5]$/.test(event.key)) return;
    const choice = this.#level(event.key === "0" ? "" : event.key);
    choice.checked = true;
    choice.focus();
    event.preventDefault();
    this.#chosen(choice);
  }

  flush() {
    return this.#choice.flush();
  }

  resume() {
    return this.#choice.resume();
  }

  #value() {
    const level = this.#root.querySelector("input[type=radio]:checked")?.value;
    return {
      level: level ? Number(level) : null,
      opposite: this.#opposite.checked,
      evidence: this.#evidence.map((place) => ({ ...place, quote: this.#quote(place) })).sort(inOrder),
    };
  }

  #choose({ level, opposite, evidence }) {
    const before = this.#evidence;
    this.#level(level ?? "").checked = true;
    this.#opposite.checked = opposite;
    this.#rated(this);
    this.#evidence = evidence.map(({ part, start, end }) => ({ part, start, end }));
    this.#list();
    for (const part of new Set([...before, ...this.#evidence].map((place) => place.part))) this.#painted(part);
  }

  #told({ level, opposite, evidence }) {
    const words = [this.#wordsFor(level ?? "")];
    if (opposite) words.push("a sentence shows the opposite");
    return [...words, ...evidence.map(({ quote }) => `“${quote}”`)].join(", ");
  }

  #wordsFor(value) {
    const label = this.#level(value).closest("label");
    return (label.querySelector("b") ?? label).textContent.trim();
  }

  #level(value) {
    return this.#root.querySelector(`input[type=radio][value="${value}"]`);
  }

  get #opposite() {
    return this.#root.querySelector("input[type=checkbox][name^=opposite]");
  }

  #say(message) {
    const refusal = this.#root.querySelector("[data-refusal]");
    refusal.textContent = message;
    refusal.hidden = message === "";
    this.#rated(this);
  }

  #list() {
    const list = this.#root.querySelector("[data-evidence]");
    list.hidden = this.#evidence.length === 0;
    list.replaceChildren(...this.#evidence.map((place) => {
      const item = document.createElement("li");
      item.dataset.value = [place.part, place.start, place.end].join(":");
      const words = document.createElement("a");
      words.href = `#part-${place.part.toLowerCase()}`;
      words.textContent = `“${beginning(this.#quote(place))}”`;
      const unmark = document.createElement("button");
      unmark.type = "button";
      unmark.className = "link";
      unmark.dataset.unmark = "";
      unmark.textContent = "Unmark";
      item.append(words, " ", unmark);
      return item;
    }));
  }
}

const mostOfAQuote = 120;

function beginning(quote) {
  const characters = [...quote];
  return characters.length > mostOfAQuote ? `${characters.slice(0, mostOfAQuote - 1).join("")}…` : quote;
}

function placeFrom(value) {
  const [part, start, end] = value.split(":");
  return { part, start: Number(start), end: Number(end) };
}

function sameAs(one, other) {
  return one.part === other.part && one.start === other.start && one.end === other.end;
}

/** As the answer is told. */
function inOrder(one, other) {
  return placeOf(one.part) - placeOf(other.part) || one.start - other.start || one.end - other.end;
}

function placeOf(part) {
  return [...document.querySelectorAll("[data-part-name]")].findIndex(({ dataset }) => dataset.partName === part);
}
