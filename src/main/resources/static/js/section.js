import { Kept } from "./kept.js";
import { PartView } from "./part-view.js";
import { newId, put } from "./saves.js";

const afterLastKey = 1000;
const longestPause = 30_000;

/**
 * One part of the editor: what the server is known to have, what it is owed, and the one
 * honest status between the two. A save that got no answer is sent again under its own id
 * before anything newer, so that it can never be in conflict with itself.
 */
export class Section {
  #name;
  #field;
  #view;
  #address;
  #page;
  #kept;

  #rendered;
  #version;
  #saved;
  #savedAt;
  #unanswered = null;
  #conflict = null;
  #refused = null;
  #sending = false;
  #timer = 0;
  #pause = 0;

  constructor(root, page) {
    this.#name = root.querySelector("label").textContent;
    this.#field = root.querySelector("textarea");
    this.#view = new PartView(root);
    this.#address = `${location.pathname}/sections/${root.dataset.section}`;
    this.#page = page;
    this.#kept = new Kept(page.draft, root.dataset.section, page.id);

    // The field may have been typed in before this script ran: what was rendered is what the server has.
    this.#rendered = { version: Number(root.dataset.version), body: this.#field.defaultValue };
    this.#version = this.#rendered.version;
    this.#saved = root.dataset.unsaved === undefined ? this.#rendered.body : null;
    this.#savedAt = root.dataset.savedAt;

    this.#field.addEventListener("input", () => this.#typed());
    root.querySelector("[data-keep-mine]").addEventListener("click", () => this.#keepMine());
    root.querySelector("[data-take-newer]").addEventListener("click", () => this.#takeNewer());
    this.#resume();
  }

  get owes() {
    return this.#unanswered !== null || this.#conflict !== null || this.#field.value !== this.#saved;
  }

  /** Saves what is owed now rather than later; `leaving` lets it outlive the page. */
  async flush({ leaving = false } = {}) {
    if (this.#sending || this.#conflict || !this.owes) return;
    if (!this.#unanswered && this.#field.value === this.#refused) return;
    this.#cancel();
    this.#unanswered ??= { id: newId(), version: this.#version, body: this.#field.value };
    this.#keep();
    this.#sending = true;
    let answer = null;
    try {
      answer = await put(this.#address, this.#page.token, this.#unanswered, leaving);
    } catch {
      // No answer: it may have arrived or not.
    }
    this.#sending = false;
    this.#answered(answer);
  }

  #typed() {
    this.#view.hideRefusal();
    if (!this.owes) {
      this.#settled();
      return;
    }
    const kept = this.#keep();
    if (this.#conflict || this.#sending) return;
    if (this.#pause > 0) {
      this.#view.showKept(kept);
      if (!this.#timer) this.#schedule(this.#pause);
    } else {
      this.#view.showSaving();
      this.#schedule(afterLastKey);
    }
  }

  #answered(answer) {
    if (answer === null || answer.code === 429 || answer.code >= 500) {
      this.#later();
      return;
    }
    this.#pause = 0;
    const sent = this.#unanswered;
    this.#unanswered = null;
    if (answer.code === 200) this.#taken(sent, answer);
    else if (answer.code === 409) this.#conflicting({ ...answer, yours: sent.body });
    else if (answer.code === 401 || answer.code === 403) this.#signedOut();
    else this.#refuse(sent, answer.message ?? "This could not be saved. Copy it, then reload the page.");
  }

  #taken(sent, { version, at }) {
    const overtaken = version < this.#rendered.version;
    this.#version = version;
    this.#saved = sent.body;
    this.#savedAt = at;
    if (overtaken) this.#follow();
    else this.#goOn();
  }

  /** A save from before this page was made had arrived, and something newer was saved since. */
  #follow() {
    const { version, body } = this.#rendered;
    if (this.#field.value === this.#saved) {
      this.#write(body);
      this.#version = version;
      this.#saved = body;
      this.#settled();
    } else {
      this.#conflicting({ version, current: body, yours: this.#saved });
    }
  }

  #goOn() {
    if (this.owes) {
      this.#keep();
      this.#view.showSaving();
      this.#schedule(afterLastKey);
    } else {
      this.#settled();
    }
  }

  #settled() {
    this.#cancel();
    this.#kept.forget();
    this.#view.showSaved(this.#savedAt);
    this.#page.relieved(this.#name, this.#saved);
  }

  #later() {
    this.#pause = Math.min(longestPause, Math.max(1000, this.#pause * 2));
    const kept = this.#keep();
    this.#view.showKept(kept);
    this.#page.troubled(this.#name, kept ? "not saved. Your text is kept on this device, and we keep trying." : "not saved, and this device cannot keep it: copy your text.");
    this.#schedule(this.#pause);
  }

  #refuse({ body }, message) {
    this.#refused = body;
    this.#view.showKept(this.#keep());
    if (this.#field.value !== body) {
      this.#schedule(afterLastKey);
      return;
    }
    this.#view.showRefusal(message);
    this.#page.troubled(this.#name, message);
  }

  #signedOut() {
    this.#view.showKept(this.#keep());
    this.#view.showRefusal("You were signed out. Your text is kept on this device: ", this.#page.signInLink(), ", and it will be saved.");
    this.#page.troubled(this.#name, "not saved, since you were signed out. Your text is kept on this device.");
  }

  #conflicting(conflict) {
    this.#conflict = conflict;
    this.#keep();
    this.#view.showNewer(conflict.current);
    this.#page.troubled(this.#name, "changed elsewhere. Nothing you typed is lost.");
  }

  #keepMine() {
    this.#version = this.#conflict.version;
    this.#saved = this.#conflict.current;
    this.#endConflict();
    this.#goOn();
    this.flush();
  }

  async #takeNewer() {
    if (this.#field.value !== this.#conflict.yours && !(await this.#setAside(this.#field.value))) return;
    this.#write(this.#conflict.current);
    this.#version = this.#conflict.version;
    this.#saved = this.#conflict.current;
    this.#savedAt = this.#conflict.at ?? this.#savedAt;
    this.#endConflict();
    this.#settled();
  }

  /** Has the server keep what was typed after the conflict began, before it leaves the field. */
  async #setAside(body) {
    try {
      const answer = await put(this.#address, this.#page.token, { id: newId(), version: this.#version, body }, false);
      if (answer.code === 409) {
        this.#conflict = { ...answer, yours: body };
        return true;
      }
    } catch {
      // Said below.
    }
    this.#page.troubled(this.#name, "yours could not be put aside yet, so nothing was replaced. Try again in a moment.");
    return false;
  }

  #endConflict() {
    this.#conflict = null;
    this.#view.hideNewer();
    this.#field.focus();
  }

  /** Takes up what an earlier page of this draft could not bring to the server. */
  #resume() {
    const left = this.#kept.left().filter((owed) => {
      const known = owed.body === this.#rendered.body && !owed.unanswered;
      if (known) owed.forget();
      return !known;
    });
    const typedAlready = this.#field.value !== this.#saved;
    const newer = this.#view.newer;
    const last = !typedAlready && newer === null ? left.pop() : undefined;
    left.forEach((owed) => this.#deliver(owed));
    if (newer !== null) {
      const { version, body } = this.#rendered;
      this.#version = version - 1; // any that is not the current one
      this.#conflict = { version, current: newer, yours: body };
    } else if (last) {
      this.#write(last.body);
      this.#version = last.version;
      this.#unanswered = last.unanswered;
      this.#saved = null;
      this.#keep();
      last.forget();
      this.#view.showSaving();
      this.#schedule(0);
    } else if (typedAlready) {
      this.#typed();
    }
  }

  /** Brings an older text to the history, where it is taken or set aside. */
  async #deliver({ body, version, forget }) {
    try {
      const { code } = await put(this.#address, this.#page.token, { id: newId(), version, body }, false);
      if (code === 200 || code === 409) forget();
    } catch {
      // It stays on this device, for the next page.
    }
  }

  #write(text) {
    this.#field.value = text;
    this.#page.rewritten(this.#field);
  }

  #keep() {
    return this.#kept.keep({ body: this.#field.value, version: this.#version, unanswered: this.#unanswered });
  }

  #schedule(delay) {
    this.#cancel();
    this.#timer = setTimeout(() => {
      this.#timer = 0;
      this.flush();
    }, delay);
  }

  #cancel() {
    clearTimeout(this.#timer);
    this.#timer = 0;
  }
}
