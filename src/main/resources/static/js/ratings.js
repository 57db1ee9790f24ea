import { send } from "./saves.js";

const longestPause = 30_000;

/** How well one signal is shown: what is chosen saves itself, all of it each time, until the server has it. */
export class Rating {
  #root;
  #address;
  #session;
  #evidence;
  #painted;
  #quote;
  #owed = false;
  #sending = null;
  #pause = 0;

  constructor(root, { address, session, quote, painted, show }) {
    this.#root = root;
    this.#address = `${address}/ratings/${root.dataset.signal}`;
    this.#session = session;
    this.#quote = quote;
    this.#painted = painted;
    this.#evidence = [...root.querySelectorAll("[data-evidence] li")].map(({ dataset }) => placeFrom(dataset.value));
    root.querySelector("fieldset").addEventListener("change", () => this.#changed());
    root.querySelector("fieldset").addEventListener("keydown", (event) => this.#key(event));
    root.querySelector("[data-evidence]").addEventListener("click", (event) => {
      event.preventDefault();
      const place = placeFrom(event.target.closest("li")?.dataset.value ?? "");
      if (event.target.closest("[data-unmark]")) this.#unmark(place);
      else if (event.target.closest("a")) show(place);
    });
    this.#list();
  }

  get owes() {
    return this.#owed;
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
    this.#evidence.sort((a, b) => a.part === b.part ? a.start - b.start : 0);
    this.#list();
    this.#painted(place.part);
    this.#changed();
    (this.#root.querySelector("input:checked") ?? this.#root.querySelector("input")).focus();
    this.#root.scrollIntoView({ block: "nearest" });
  }

  #unmark(place) {
    this.#evidence = this.#evidence.filter((one) => !sameAs(one, place));
    this.#list();
    this.#painted(place.part);
    this.#changed();
  }

  #key(event) {
    if (event.ctrlKey || event.metaKey || event.altKey || !/^[0-5]$/.test(event.key)) return;
    const level = event.key === "0" ? "" : event.key;
    const choice = this.#root.querySelector(`input[type=radio][value="${level}"]`);
    choice.checked = true;
    choice.focus();
    event.preventDefault();
    this.#changed();
  }

  #changed() {
    this.#owed = true;
    this.flush();
  }

  /** Sends what is chosen now; what changes meanwhile goes after it. */
  flush() {
    this.#sending ??= this.#send().finally(() => { this.#sending = null; });
    return this.#sending;
  }

  async #send() {
    while (this.#owed) {
      this.#owed = false;
      const code = await this.#put();
      if (code === 204) {
        this.#pause = 0;
        this.#say("");
        continue;
      }
      if (code === 400 || code === 409) return; // It was said why; the next change tries again.
      this.#owed = true;
      if ((code === 401 || code === 403) && await this.#session.restore()) continue;
      this.#say("Not saved yet: we keep trying.");
      this.#pause = Math.min(longestPause, Math.max(1000, this.#pause * 2));
      setTimeout(() => this.flush(), this.#pause);
      return;
    }
  }

  async #put() {
    const level = this.#root.querySelector("input[type=radio]:checked")?.value;
    const rating = {
      level: level ? Number(level) : null,
      opposite: this.#root.querySelector("input[type=checkbox][name^=opposite]").checked,
      evidence: this.#evidence.map((place) => ({ ...place, quote: this.#quote(place) })),
    };
    const answer = await send(this.#address, this.#session.token, rating, true).catch(() => ({ code: 0 }));
    if (answer.code === 400 || answer.code === 409) this.#say(answer.message ?? "Not saved: reload the page and choose again.");
    return answer.code;
  }

  #say(message) {
    const refusal = this.#root.querySelector("[data-refusal]");
    refusal.textContent = message;
    refusal.hidden = message === "";
  }

  #list() {
    const list = this.#root.querySelector("[data-evidence]");
    list.hidden = this.#evidence.length === 0;
    list.replaceChildren(...this.#evidence.map((place) => {
      const item = document.createElement("li");
      item.dataset.value = [place.part, place.start, place.end].join(":");
      const words = document.createElement("a");
      words.href = `#part-${place.part.toLowerCase()}`;
      words.textContent = `“${this.#quote(place)}”`;
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

function placeFrom(value) {
  const [part, start, end] = value.split(":");
  return { part, start: Number(start), end: Number(end) };
}

function sameAs(one, other) {
  return one.part === other.part && one.start === other.start && one.end === other.end;
}
