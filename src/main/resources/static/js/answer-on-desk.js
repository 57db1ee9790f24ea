import { SelectionBar } from "./selection-bar.js";
import { Taps } from "./taps.js";
import { paint, placeOf, rangeOf, sentencesOf } from "./told.js";

const finger = matchMedia("(pointer: coarse)");

/** The parts of the answer: what is selected in them, and what is marked. */
export class AnswerOnDesk {
  #texts;
  #bar;
  #marks;
  #comment;
  #open;
  #selected = null;

  /** Where somebody was, for who comes back by key. */
  #last = null;

  /**
   * `marks` tells what is marked in a part; `comment`, `mark` and `rate` say what to do with what was selected;
   * `open` shows a comment.
   */
  constructor(desk, bar, { marks, comment, mark, rate, open }) {
    this.#texts = [...desk.querySelectorAll("[data-text]")];
    this.#marks = marks;
    this.#comment = comment;
    this.#open = open;
    this.#bar = new SelectionBar(bar, {
      comment: () => this.#take(comment),
      mark: (signal) => mark(signal, this.#selected),
      rate,
      back: () => this.#textOf(this.#selected).focus({ preventScroll: true }),
      letGo: () => this.#letGo(),
      left: (element) => this.#left(element),
      grown: () => this.#place(),
    });
    document.addEventListener("selectionchange", () => this.#look());
    document.addEventListener("scroll", () => this.#place(), { passive: true });
    addEventListener("resize", () => this.#place());
    new Taps(this.#texts, bar, {
      selected: () => this.#selected,
      choose: (text, place) => this.#choose(text, place),
      isIn: ({ part }, text) => part === partOf(text),
    });
    for (const text of this.#texts) {
      text.addEventListener("keydown", (event) => this.#key(event, text));
      text.addEventListener("focusout", ({ relatedTarget }) => {
        if (relatedTarget && !this.#bar.isOrCovers(relatedTarget)) this.#left(relatedTarget);
      });
    }
  }

  paint(part) {
    for (const text of this.#texts) {
      if (partOf(text) === part) paint(text, this.#marks(part));
    }
    if (this.#selected?.part === part && this.#bar.hasFocus) this.#show(this.#textOf(this.#selected), this.#selected);
  }

  /** Selects words again, which lose that where they are marked. */
  #show(text, place) {
    getSelection().removeAllRanges();
    getSelection().addRange(rangeOf(text, place));
  }

  /** The words there, as a quote. */
  quote(place) {
    return [...this.#textOf(place).textContent].slice(place.start, place.end).join("");
  }

  show(place) {
    const text = this.#textOf(place);
    text.focus({ preventScroll: true });
    this.#choose(text, place);
    text.scrollIntoView({ block: "center" });
    this.#reveal();
  }

  #textOf({ part }) {
    return this.#texts.find((one) => partOf(one) === part);
  }

  #take(verb) {
    const place = this.#selected;
    if (!place) return;
    this.#last = place;
    this.#choose(null);
    verb(place);
  }

  /** Back in the text, with nothing selected. */
  #letGo() {
    const text = this.#textOf(this.#selected);
    this.#last = this.#selected;
    text.focus({ preventScroll: true });
    this.#choose(null);
  }

  /** Whoever goes on elsewhere lets go of the words. */
  #left(element) {
    if (!this.#selected || element === this.#textOf(this.#selected)) return;
    this.#last = this.#selected;
    this.#choose(null);
  }

  #choose(text, place) {
    if (text && place) this.#show(text, place);
    else getSelection().removeAllRanges();
    this.#look(); // The browser tells of a selection only a little later.
  }

  /** What is selected, cut to the part in which it begins, in whole words. */
  #look() {
    if (this.#bar.hasFocus) return;
    const selection = getSelection();
    this.#selected = null;
    if (selection.rangeCount > 0 && !selection.isCollapsed) {
      const range = selection.getRangeAt(0).cloneRange();
      const text = this.#texts.find((one) => range.intersectsNode(one) && one.textContent !== "");
      if (text) {
        if (!text.contains(range.startContainer)) range.setStart(text, 0);
        if (!text.contains(range.endContainer)) range.setEnd(text, text.childNodes.length);
        if (range.toString().trim() !== "") this.#selected = { part: partOf(text), ...inWholeWords(text, placeOf(text, range)) };
      }
    }
    this.#place();
  }

  #place() {
    if (this.#selected === null) {
      this.#bar.hide();
      return;
    }
    const text = this.#textOf(this.#selected);
    this.#bar.showBehind(text, rangeOf(text, this.#selected).getBoundingClientRect(), finger.matches);
  }

  #askWhich() {
    this.#reveal();
    this.#place();
    this.#bar.askWhich();
  }

  /** Scrolls so far that what is chosen can be read, above the bar. */
  #reveal() {
    if (!this.#selected) return;
    const { top, bottom } = rangeOf(this.#textOf(this.#selected), this.#selected).getBoundingClientRect();
    const hidden = bottom + this.#bar.height + 16 - innerHeight;
    const by = top < 8 ? top - 8 : Math.max(0, Math.min(hidden, top - 8));
    scrollBy({ top: by, behavior: "instant" }); // The next key wants to find the bar there.
  }

  #key(event, text) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    this.#look(); // The browser tells of a selection only a little later.
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (step && event.shiftKey) {
      if (getSelection().isCollapsed) this.#select(text, 1);
      getSelection().modify("extend", step > 0 ? "forward" : "backward", "word");
    } else if (step) {
      this.#select(text, step);
    } else if (event.key.toLowerCase() === "c" || event.key === "Enter") {
      this.#take(this.#comment);
    } else if (event.key.toLowerCase() === "m") {
      if (this.#selected) this.#askWhich();
    } else if (event.key.toLowerCase() === "o") {
      this.#open(this.#selected ?? this.#last);
    } else if (event.key === "Escape") {
      this.#choose(null);
    } else {
      return;
    }
    event.preventDefault();
  }

  /** The sentence that is so many further than the one in which the selection begins, or began last. */
  #select(text, step) {
    const sentences = sentencesOf(text);
    const from = [this.#selected, this.#last].find((place) => place?.part === partOf(text))?.start ?? null;
    const at = from === null ? -1 : sentences.findLastIndex(({ start }) => start <= from);
    const next = at === -1 ? 0 : Math.max(0, Math.min(sentences.length - 1, at + step));
    this.#choose(text, sentences[next]);
    this.#reveal();
  }
}

function inWholeWords(text, { start, end }) {
  const characters = [...text.textContent];
  const isInside = (at) => at > 0 && at < characters.length && isOfAWord(characters[at - 1]) && isOfAWord(characters[at]);
  while (start < end && isBlank(characters[start])) start++;
  while (end > start && isBlank(characters[end - 1])) end--;
  while (isInside(start)) start--;
  while (isInside(end)) end++;
  return { start, end };
}

function isBlank(character) {
  return character.trim() === "";
}

function isOfAWord(character) {
  return /[\p{L}\p{M}\p{N}]/u.test(character);
}

export function partOf(element) {
  return element.closest("[data-part-name]").dataset.partName;
}
