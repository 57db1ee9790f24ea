import { Taps } from "./taps.js";
import { paint, placeOf, rangeOf, sentencesOf } from "./told.js";

const finger = matchMedia("(pointer: coarse)");

/** The parts of the answer: what is selected in them, and what is marked. */
export class AnswerOnDesk {
  #texts;
  #bar;
  #selected = null;
  #marks;

  /** `marks` tells what is marked in a part; `comment` and `shows` say what to do with what was selected. */
  constructor(desk, bar, { marks, comment, shows }) {
    this.#texts = [...desk.querySelectorAll("[data-text]")];
    this.#bar = bar;
    this.#marks = marks;
    document.addEventListener("selectionchange", () => this.#look());
    document.addEventListener("scroll", () => this.#place(), { passive: true });
    addEventListener("resize", () => this.#place());
    bar.addEventListener("pointerdown", (event) => { if (event.target.closest("button")) event.preventDefault(); });
    bar.querySelector("[data-comment-on-it]").addEventListener("click", () => this.#take(comment));
    const signals = bar.querySelector("[data-shows]");
    signals.addEventListener("change", () => {
      const signal = signals.value;
      signals.value = "";
      if (signal) this.#take((place) => shows(signal, place));
    });
    new Taps(this.#texts, bar, {
      selected: () => this.#selected,
      choose: (text, place) => this.#choose(text, place),
      isIn: ({ part }, text) => part === partOf(text),
    });
    for (const text of this.#texts) {
      text.addEventListener("keydown", (event) => this.#key(event, text, comment, signals));
    }
  }

  paint(part) {
    for (const text of this.#texts) {
      if (partOf(text) === part) paint(text, this.#marks(part));
    }
  }

  /** The words there, as a quote. */
  quote({ part, start, end }) {
    const text = this.#texts.find((one) => partOf(one) === part);
    return [...text.textContent].slice(start, end).join("");
  }

  show({ part, start, end }) {
    const text = this.#texts.find((one) => partOf(one) === part);
    this.#choose(text, { start, end });
    text.scrollIntoView({ block: "center" });
  }

  #take(verb) {
    const place = this.#selected;
    if (!place) return;
    getSelection().removeAllRanges();
    verb(place);
  }

  #choose(text, place) {
    getSelection().removeAllRanges();
    if (place) getSelection().addRange(rangeOf(text, place));
    this.#look(); // The browser tells of a selection only a little later.
  }

  /** What is selected, cut to the part in which it begins. */
  #look() {
    if (this.#bar.contains(document.activeElement)) return;
    const selection = getSelection();
    this.#selected = null;
    if (selection.rangeCount > 0 && !selection.isCollapsed) {
      const range = selection.getRangeAt(0).cloneRange();
      const text = this.#texts.find((one) => range.intersectsNode(one) && one.textContent !== "");
      if (text) {
        if (!text.contains(range.startContainer)) range.setStart(text, 0);
        if (!text.contains(range.endContainer)) range.setEnd(text, text.childNodes.length);
        const place = placeOf(text, range);
        if (range.toString().trim() !== "") this.#selected = { part: partOf(text), ...place };
      }
    }
    this.#place();
  }

  #place() {
    this.#bar.hidden = this.#selected === null;
    if (this.#bar.hidden) return;
    const text = this.#texts.find((one) => partOf(one) === this.#selected.part);
    const words = rangeOf(text, this.#selected).getBoundingClientRect();
    const { offsetWidth: width, offsetHeight: height } = this.#bar;
    const below = finger.matches ? innerHeight : words.bottom + 8; // Where a finger can still reach the next sentence.
    this.#bar.style.insetBlockStart = `${Math.max(8, Math.min(below, innerHeight - height - 8))}px`;
    this.#bar.style.insetInlineStart = `${Math.max(8, Math.min(words.left, innerWidth - width - 8))}px`;
  }

  #key(event, text, comment, signals) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    this.#look(); // The browser tells of a selection only a little later.
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (step && event.shiftKey) {
      if (getSelection().isCollapsed) this.#select(text, 1);
      getSelection().modify("extend", step > 0 ? "forward" : "backward", "word");
    } else if (step) {
      this.#select(text, step);
    } else if (event.key.toLowerCase() === "c" || event.key === "Enter") {
      this.#take(comment);
    } else if (event.key.toLowerCase() === "m") {
      signals.focus();
    } else if (event.key === "Escape") {
      getSelection().removeAllRanges();
    } else {
      return;
    }
    event.preventDefault();
  }

  /** The sentence that is so many further than the one in which the selection begins. */
  #select(text, step) {
    const sentences = sentencesOf(text);
    const from = this.#selected?.part === partOf(text) ? this.#selected.start : null;
    const at = from === null ? -1 : sentences.findLastIndex(({ start }) => start <= from);
    const next = at === -1 ? 0 : Math.max(0, Math.min(sentences.length - 1, at + step));
    this.#choose(text, sentences[next]);
  }
}

export function partOf(element) {
  return element.closest("[data-part-name]").dataset.partName;
}
