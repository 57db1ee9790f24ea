const steps = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };

/** Between the bar, its words and the edges of the window, in pixels. */
const gap = 8;

/** What can be done with words that are selected: to comment on them, or to say what they show and how well. */
export class SelectionBar {
  #bar;
  #answer;
  #signal = null;

  /**
   * `answer` can `comment`, `mark` a signal and tell its level, `rate` it, and go `back` to the words or `letGo` of
   * them; it wants to know when somebody `left` for something else, and when the bar has `grown`.
   */
  constructor(bar, answer) {
    this.#bar = bar;
    this.#answer = answer;
    bar.addEventListener("pointerdown", (event) => { if (event.target.closest("button")) event.preventDefault(); });
    bar.addEventListener("click", ({ target }) => this.#pressed(target.closest("button")));
    bar.addEventListener("keydown", (event) => this.#key(event));
    bar.addEventListener("focusout", ({ relatedTarget }) => {
      if (relatedTarget && !this.isOrCovers(relatedTarget)) answer.left(relatedTarget);
    });
  }

  get height() {
    return this.#bar.offsetHeight;
  }

  get hasFocus() {
    return this.#bar.contains(document.activeElement);
  }

  /** Whether something is part of it, or of a dialog, from which the focus comes back. */
  isOrCovers(element) {
    return this.#bar.contains(element) || element.closest("dialog") !== null;
  }

  /** Stands behind a text for whoever comes by key, and near its words for everybody. */
  showBehind(text, words, isForFinger) {
    if (this.#bar.previousElementSibling !== text) text.after(this.#bar);
    this.#bar.hidden = (words.bottom < 0 || words.top > innerHeight) && !this.hasFocus;
    if (this.#bar.hidden) return;
    const { offsetWidth: width, offsetHeight: height } = this.#bar;
    const [below, above] = [words.bottom + gap, words.top - height - gap];
    const beside = below + height + gap > innerHeight && above >= gap ? above : below;
    const start = isForFinger ? innerHeight : beside; // Where a finger can still reach the next sentence.
    this.#bar.style.insetBlockStart = `${Math.max(gap, Math.min(start, innerHeight - height - gap))}px`;
    this.#bar.style.insetInlineStart = `${Math.max(gap, Math.min(words.left, innerWidth - width - gap))}px`;
  }

  hide() {
    this.#bar.hidden = true;
    this.#open(null);
  }

  /** Asks which signal the words show. */
  askWhich() {
    this.#open("signals");
    this.#list("signals").querySelector("button").focus();
  }

  #pressed(button) {
    if (!button) return;
    if (button.matches("[data-comment-on-it]")) this.#answer.comment();
    else if (button.matches("[data-which]")) button.ariaExpanded === "true" ? this.#open(null) : this.askWhich();
    else if (button.dataset.shows) this.#mark(button);
    else this.#rate(button);
  }

  #mark(button) {
    this.#signal = button.dataset.shows;
    const level = this.#answer.mark(this.#signal);
    this.#bar.querySelector("[data-how-well]").textContent = button.textContent;
    this.#open("levels");
    const levels = [...this.#list("levels").querySelectorAll("button")];
    for (const one of levels) one.ariaPressed = one.dataset.level === level;
    (levels.find((one) => one.dataset.level === level) ?? levels[0]).focus();
  }

  #rate(button) {
    if (button.dataset.level) this.#answer.rate(this.#signal, button.dataset.level, button.hasAttribute("data-opposite"));
    this.#answer.letGo();
  }

  #key(event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Escape") {
      if (this.#isOpen("levels")) this.#answer.letGo();
      else this.#back();
    } else if (steps[event.key]) {
      this.#step(steps[event.key]);
    } else if (/^[1-5]$/.test(event.key) && this.#isOpen("levels")) {
      this.#list("levels").querySelector(`[data-level="${event.key}"]`).click();
    } else {
      return;
    }
    event.preventDefault();
  }

  #back() {
    this.#open(null);
    this.#answer.back();
  }

  #step(by) {
    const buttons = [...this.#bar.querySelectorAll("button")].filter((button) => button.checkVisibility());
    const at = buttons.indexOf(document.activeElement);
    buttons[(at + by + buttons.length) % buttons.length].focus();
  }

  #open(which) {
    this.#bar.querySelector("[data-which]").ariaExpanded = which === "signals";
    for (const list of ["signals", "levels"]) this.#list(list).hidden = list !== which;
    this.#bar.querySelector("[data-first]").hidden = which === "levels";
    if (!this.#bar.hidden) this.#answer.grown();
  }

  #isOpen(which) {
    return !this.#list(which).hidden;
  }

  #list(which) {
    return this.#bar.querySelector(`[data-list="${which}"]`);
  }
}
