import { countWords, inWords, percentOf, secondsAloud } from "./words.js";

const longest = 180;

/** Words, speaking time and share of each part, and of the whole. */
export class Meter {
  #form;
  #fields;

  constructor(form) {
    this.#form = form;
    this.#fields = [...form.querySelectorAll("[data-section]")].map((section) => ({
      part: section.dataset.section,
      text: section.querySelector("textarea"),
      count: section.querySelector("[data-count]"),
      words: 0,
    }));
  }

  /** Counts the part that changed, or all of them. */
  update(changed) {
    for (const field of this.#fields) {
      if (!changed || field.text === changed) field.words = countWords(field.text.value);
    }
    const whole = this.#fields.reduce((sum, field) => sum + field.words, 0);
    for (const { part, count, words } of this.#fields) {
      const percent = `${percentOf(words, whole)} %`;
      const aim = words === whole ? `, aim for ${count.dataset.aloud}` : ` · ${percent}, aim for ${count.dataset.share} %`; // A part that stands alone has no share.
      count.textContent = words === 0 ? count.dataset.aim : `${inWords(words)} · ${secondsAloud(words)} s${aim}`;
      this.#form.querySelector(`[data-percent="${part}"]`).textContent = percent;
    }
    const seconds = secondsAloud(whole);
    const total = this.#form.querySelector("[data-total]");
    total.textContent = whole === 0 ? total.dataset.aim : `${inWords(whole)} · ${seconds} seconds aloud, aim for ${total.dataset.aloud}`;
    this.#form.querySelector("[data-long]").hidden = seconds <= longest;
    this.#draw(whole);
  }

  #draw(whole) {
    let x = 0;
    for (const { part, words } of this.#fields) {
      const bar = this.#form.querySelector(`[data-yours="${part}"]`);
      const width = whole === 0 ? 0 : (words * 100) / whole;
      bar.setAttribute("x", x);
      bar.setAttribute("width", width);
      x += width;
    }
  }
}
