import { rangeOf, sentencesOf } from "./told.js";

/**
 * Sentences chosen with a finger: a tap chooses one, a tap on the one beside it adds that, a tap on what is
 * chosen or anywhere else lets go. What was selected by its handles is left to the browser.
 */
export class Taps {
  #answer;
  #finger = false;
  #standing = null;
  #chosen = null;

  /** `answer` tells what is `selected`, and whether that `isIn` a text; it can `choose` a place, or nothing. */
  constructor(texts, bar, answer) {
    this.#answer = answer;
    // The browser lets go of what is selected before it tells of a click.
    document.addEventListener("pointerdown", ({ pointerType }) => {
      this.#finger = pointerType === "touch";
      this.#standing = answer.selected();
    }, { capture: true, passive: true });
    document.addEventListener("click", (event) => {
      if (!this.#finger || bar.contains(event.target)) return;
      this.#tap(event, texts.find((text) => text.contains(event.target)));
    }, { capture: true });
  }

  #tap({ target, clientX, clientY }, text) {
    const chosen = isSame(this.#standing, this.#chosen) ? this.#chosen : null;
    this.#chosen = null;
    if (this.#standing && !chosen) return;
    if (!chosen && target.closest("mark")?.dataset.comments) return; // Shows its comment.
    const place = text ? this.#after(chosen, text, clientX, clientY) : null;
    if (!place && !chosen) return;
    this.#answer.choose(text, place);
    this.#chosen = this.#answer.selected();
  }

  #after(chosen, text, x, y) {
    const sentences = sentencesOf(text);
    const at = sentences.findIndex((bounds) => isAt(rangeOf(text, bounds), x, y));
    if (at < 0) return null;
    const { start, end } = sentences[at];
    if (!chosen || !this.#answer.isIn(chosen, text)) return { start, end };
    if (chosen.start <= start && end <= chosen.end) return null;
    if (sentences[at - 1]?.end === chosen.end) return { start: chosen.start, end };
    if (sentences[at + 1]?.start === chosen.start) return { start, end: chosen.end };
    return { start, end };
  }
}

/** Between two lines counts as on the nearer one. */
function isAt(range, x, y) {
  return [...range.getClientRects()].some(({ left, right, top, height }) => left <= x && x <= right && Math.abs(y - (top + height / 2)) <= height * 0.75);
}

function isSame(one, other) {
  return one !== null && other !== null && one.part === other.part && one.start === other.start && one.end === other.end;
}
