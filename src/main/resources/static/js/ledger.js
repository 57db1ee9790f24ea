import { newId } from "./saves.js";

/** What the server is known to have of one text, and what it was sent that it has not answered. */
export class Ledger {
  /** The newest text that is known to stand there, from here or from elsewhere. */
  #newest;

  /** What the next save starts from. */
  #version;
  #saved;
  #savedAt;
  #unanswered = null;
  #conflict = null;
  #refused = null;

  /** `rendered` is what the page came with, which may not be saved, or be in conflict with what is. */
  constructor(rendered, { isSaved, isConflicting }) {
    this.#newest = rendered;
    this.#version = isConflicting ? Math.max(0, rendered.version - 1) : rendered.version;
    this.#saved = isSaved ? rendered.body : null;
    this.#savedAt = rendered.at;
  }

  get version() {
    return this.#version;
  }

  get newest() {
    return this.#newest;
  }

  get saved() {
    return this.#saved;
  }

  get savedAt() {
    return this.#savedAt;
  }

  get unanswered() {
    return this.#unanswered;
  }

  get conflict() {
    return this.#conflict;
  }

  owes(text) {
    return this.#unanswered !== null || this.#conflict !== null || text !== this.#saved;
  }

  isToBeSent(text) {
    return this.#conflict === null && (this.#unanswered !== null || (text !== this.#saved && text !== this.#refused));
  }

  /** The save to send: the one without an answer, as it was, or else one of this text. */
  next(text) {
    return (this.#unanswered ??= { id: newId(), version: this.#version, body: text, since: Date.now() });
  }

  /** Returns what was sent, now that it is answered. */
  answered() {
    const sent = this.#unanswered;
    this.#unanswered = null;
    return sent;
  }

  /** Returns whether that is the newest there is; it may have been taken long ago. */
  taken({ body }, { version, at }) {
    this.#version = version;
    this.#saved = body;
    this.#savedAt = at;
    const isNewest = version >= this.#newest.version;
    if (isNewest) this.#newest = { version, body, at };
    return isNewest;
  }

  refuse({ body }) {
    this.#refused = body;
  }

  conflictWith(conflict) {
    this.#conflict = conflict;
  }

  /** Ends the conflict: what comes next starts from the other text. */
  takeUpConflict() {
    const { version, current, at } = this.#conflict;
    this.#conflict = null;
    this.#version = version;
    this.#saved = current;
    this.#savedAt = at ?? this.#savedAt;
    if (version >= this.#newest.version) this.#newest = { version, body: current, at: this.#savedAt }; // What was rendered may have been of this version, and ours.
  }

  /** Returns whether it is news that this text stands there. */
  learn(text) {
    const isNews = text.version > this.#newest.version;
    if (isNews) this.#newest = text;
    return isNews;
  }

  /** Starts from the newest text, and returns it. */
  adopt() {
    const { version, body, at } = this.#newest;
    this.#version = version;
    this.#saved = body;
    this.#savedAt = at;
    return body;
  }

  /** Owes what an earlier page owed. */
  inherit({ version, unanswered }) {
    this.#version = version;
    this.#unanswered = unanswered;
    this.#saved = null;
  }

  /** Owes the text once more, whatever became of it. */
  forget() {
    this.#unanswered = null;
    this.#saved = null;
  }
}
