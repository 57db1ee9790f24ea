import { partOf } from "./answer-on-desk.js";
import { Choice } from "./choice.js";
import { newId } from "./saves.js";
import { Section } from "./section.js";

/** From here on the margin stands beside the answer. */
const wide = matchMedia("(min-width: 52rem)");

/** The comments in the margin: each saves itself, under an id that was made here, as soon as it says something. */
export class Cards {
  #desk;
  #page;
  #quote;
  #paint;
  #address;
  #sections = new Map();
  #praises = new Map();
  #deleted = new Set();

  constructor(desk, page, { quote, paint, address }) {
    this.#desk = desk;
    this.#page = page;
    this.#quote = quote;
    this.#paint = paint;
    this.#address = address;
    page.along = (root) => ({ on: placeOn(root, quote) });
    for (const root of desk.querySelectorAll("[data-section]")) this.#bind(root);
    desk.addEventListener("click", ({ target }) => {
      const whole = target.closest("[data-comments-on]");
      if (whole) this.begin({ part: whole.dataset.commentsOn || null });
    });
  }

  get owes() {
    return [...this.#sections.values(), ...this.#praises.values()].some((one) => one.owes);
  }

  flush(options) {
    return Promise.all([...this.#sections.values(), ...this.#praises.values()].map((one) => one.flush(options)));
  }

  follow(parts) {
    for (const { part, version, body, savedAt } of parts) {
      if (version > 0) this.#sections.get(part)?.follow({ version, body, at: savedAt });
    }
  }

  /** Where the comments of a part stand. */
  marks(part) {
    return this.#roots()
      .filter((root) => partOf(root) === part && root.dataset.start && !this.#deleted.has(root.dataset.section))
      .map((root) => ({ start: Number(root.dataset.start), end: Number(root.dataset.end), comment: root.dataset.section }));
  }

  /** Beside the answer, each comment stands where its words do, or as near as those before it let it. */
  align() {
    for (const root of this.#roots()) {
      root.style.marginBlockStart = "";
      const words = this.#desk.querySelector(`mark[data-comments~="${root.dataset.section}"]`);
      if (!words || !wide.matches) continue;
      const down = words.getBoundingClientRect().top - root.getBoundingClientRect().top;
      if (down > 0) root.style.marginBlockStart = `${down}px`;
    }
  }

  /** Goes to the comment on some words, if there is one. */
  open(place) {
    const on = place && this.marks(place.part).find((mark) => mark.start < place.end && place.start < mark.end);
    if (on) document.getElementById(`comment-${on.comment}`).querySelector("textarea").focus();
  }

  /** A new comment on some words, a part or the whole. */
  begin(place) {
    const root = this.#add(newId(), place);
    root.querySelector("textarea").focus();
    return root;
  }

  #add(comment, { part, start, end }) {
    const margin = this.#desk.querySelector(`[data-part-name="${part ?? ""}"] [data-margin]`);
    const root = document.querySelector("template[data-card]").content.firstElementChild.cloneNode(true);
    Object.assign(root.dataset, { section: comment, version: 0, savedAt: new Date().toISOString(), on: part ?? "" });
    root.id = `comment-${comment}`;
    const [label, field, quote, conflict] = ["label", "textarea", "[data-quote]", "[data-conflict]"].map((name) => root.querySelector(name));
    field.id = `body-${comment}`;
    label.htmlFor = field.id;
    conflict.id = `${comment}-conflict`;
    const words = margin.closest("[data-label]").dataset.label;
    label.textContent = start === undefined ? `Comment on ${words}` : "Comment on these words";
    if (start === undefined) quote.remove();
    else {
      Object.assign(root.dataset, { start, end });
      quote.textContent = this.#quote({ part, start, end });
    }
    const next = [...margin.querySelectorAll("[data-comment]")].find((other) => start !== undefined && Number(other.dataset.start) > start);
    margin.insertBefore(root, next ?? margin.querySelector("details.without-autosave"));
    this.#bind(root);
    if (start !== undefined) this.#paint(part);
    this.align();
    return root;
  }

  #bind(root) {
    this.#sections.set(root.dataset.section, new Section(root, this.#page));
    if (!root.matches("[data-comment]")) return;
    root.querySelector("[data-delete]").addEventListener("click", (event) => {
      event.preventDefault();
      this.#delete(root);
    });
    this.#praises.set(root.dataset.section, this.#praiseOn(root));
    this.#offerPhrases(root);
  }

  /** Whether the comment asks for anything: chosen, and so saved apart from what it says. */
  #praiseOn(root) {
    const box = root.querySelector("[data-praises]");
    const name = `${root.querySelector("label").textContent}, whether it is strong`;
    const choice = new Choice(`${this.#address}/comments/${root.dataset.section}/praise`, this.#page, `praise-${root.dataset.section}`, {
      value: () => ({ praise: box.checked, on: placeOn(root, this.#quote) }),
      choose: ({ praise }) => { box.checked = praise; },
      say: (message) => message ? this.#page.troubled(name, message) : this.#page.relieved(name),
      told: ({ praise }) => praise ? "strong as it is" : "it asks for something",
    });
    box.addEventListener("change", () => choice.changed());
    choice.resume();
    return choice;
  }

  /** What was begun on pages that are gone and never arrived has no card yet. */
  async bringBack() {
    for (const [comment, left] of Object.entries(await this.#page.left)) {
      if (!this.#sections.has(comment)) this.#bringOneBack(comment, left);
    }
  }

  #bringOneBack(comment, left) {
    const on = left.at(-1).along?.on;
    if (on && this.#desk.querySelector(`[data-part-name="${on.part ?? ""}"]`)) this.#add(comment, { part: on.part, start: on.start ?? undefined, end: on.end ?? undefined });
  }

  async #delete(root) {
    const comment = root.dataset.section;
    const section = this.#sections.get(comment);
    await section.abandon();
    await this.#praises.get(comment).flush();
    if (!(await this.#isGone(comment))) {
      this.#page.troubled("This comment", "not deleted yet: try again in a moment.");
      section.takeUpAgain();
      return;
    }
    this.#deleted.add(comment);
    this.#paint(partOf(root));
    root.hidden = true;
    const note = document.createElement("p");
    note.className = "small soft";
    const undo = Object.assign(document.createElement("button"), { type: "button", className: "link", textContent: "Undo" });
    note.append("Comment deleted. ", undo);
    root.before(note);
    this.align();
    undo.focus();
    undo.addEventListener("click", () => {
      note.remove();
      root.hidden = false;
      this.#deleted.delete(comment);
      this.#paint(partOf(root));
      this.align();
      section.takeUpAgain();
      root.querySelector("textarea").focus();
    });
  }

  async #isGone(comment) {
    const answer = await fetch(`${this.#address}/comments/${comment}`, { method: "DELETE", headers: { "X-CSRF-TOKEN": this.#page.session.token } }).catch(() => null);
    return answer?.ok || answer?.status === 404;
  }

  #offerPhrases(root) {
    const phrases = document.querySelector("template[data-phrases]").content.firstElementChild.cloneNode(true);
    const field = root.querySelector("textarea");
    root.append(phrases);
    phrases.addEventListener("click", async ({ target }) => {
      const phrase = target.closest("[data-phrase]");
      if (phrase) {
        field.setRangeText(phrase.textContent, field.selectionStart, field.selectionEnd, "end");
        field.dispatchEvent(new Event("input", { bubbles: true }));
        field.focus();
      }
      const keep = target.closest("[data-keep-phrase]");
      if (keep && field.value.trim() !== "") {
        const body = field.value.trim();
        const kept = await this.#keepPhrase(body);
        keep.textContent = kept ? "Kept" : "Not kept: it may be too long";
        if (kept) this.#offer(body);
      }
    });
  }

  /** In every card that is open, and in those to come. */
  #offer(body) {
    const lists = [document.querySelector("template[data-phrases]").content, this.#desk].flatMap((root) => [...root.querySelectorAll(".phrases")]);
    for (const phrases of lists) {
      if ([...phrases.querySelectorAll("[data-phrase]")].some((phrase) => phrase.textContent === body)) continue;
      const item = document.createElement("li");
      const phrase = Object.assign(document.createElement("button"), { type: "button", className: "link", textContent: body });
      phrase.dataset.phrase = "";
      item.append(phrase);
      phrases.querySelector("ul").append(item);
      phrases.querySelector("[data-no-phrases]")?.remove();
    }
  }

  async #keepPhrase(body) {
    const answer = await fetch("/reviews/phrases", { method: "POST", headers: { "X-CSRF-TOKEN": this.#page.session.token }, body: new URLSearchParams({ body }), redirect: "manual" }).catch(() => null);
    return answer?.type === "opaqueredirect";
  }

  #roots() {
    return [...this.#desk.querySelectorAll("[data-comment]")];
  }
}

function placeOn(root, quote) {
  if (root.dataset.on === undefined) return null;
  const part = root.dataset.on || null;
  if (!root.dataset.start) return { part };
  const place = { part, start: Number(root.dataset.start), end: Number(root.dataset.end) };
  return { ...place, quote: quote(place) };
}
