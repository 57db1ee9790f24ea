import { Kept } from "./kept.js";
import { timeElement } from "./moments.js";

const afterLastKey = 1000;
const longestPause = 30_000;

function newId() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

/**
 * One part of the editor: what the server is known to have, what it is owed, and the one
 * honest status between the two. A save that got no answer is sent again under its own id
 * before anything newer, so that it can never be in conflict with itself.
 */
export class Section {
  #field;
  #status;
  #refusal;
  #newer;
  #address;
  #token;
  #kept;
  #announce;

  #version;
  #saved;
  #unanswered = null;
  #conflict = null;
  #sending = false;
  #timer = 0;
  #pause = 0;

  constructor(root, { draft, token, announce }) {
    this.#field = root.querySelector("textarea");
    this.#status = root.querySelector("[data-status]");
    this.#refusal = root.querySelector("[data-refusal]");
    this.#newer = root.querySelector("[data-newer]");
    this.#address = `${location.pathname.replace(/\/$/, "")}/sections/${root.dataset.section}`;
    this.#token = token;
    this.#kept = new Kept(draft, root.dataset.section);
    this.#announce = announce;
    this.#version = Number(root.dataset.version);
    this.#saved = this.#field.defaultValue; // the field may have been typed in before this script ran

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
    clearTimeout(this.#timer);
    if (this.#sending || this.#conflict || !this.owes) return;
    this.#unanswered ??= { id: newId(), version: this.#version, body: this.#field.value };
    this.#keep();
    this.#sending = true;
    try {
      await this.#answered(await this.#send(this.#unanswered, leaving));
    } catch {
      this.#later();
    } finally {
      this.#sending = false;
    }
  }

  #typed() {
    this.#refusal.hidden = true;
    if (!this.owes) {
      clearTimeout(this.#timer);
      this.#kept.forget();
      this.#show("saved", "Saved");
      return;
    }
    const kept = this.#keep();
    if (this.#conflict) return;
    if (this.#pause > 0) {
      this.#showKept(kept);
      return;
    }
    this.#show("saving", "Saving…");
    this.#schedule(afterLastKey);
  }

  #send({ id, version, body }, keepalive) {
    return fetch(this.#address, {
      method: "PUT",
      headers: { "Content-Type": "application/json", Accept: "application/json", "X-CSRF-TOKEN": this.#token },
      body: JSON.stringify({ body, version, save: id }),
      keepalive,
    });
  }

  async #answered(response) {
    if (response.status === 200) this.#taken(await response.json());
    else if (response.status === 409) this.#conflicting(await response.json());
    else if (response.status === 401 || response.status === 403) this.#signedOut();
    else if (response.status === 429 || response.status >= 500) this.#later();
    else this.#refused((await response.json()).message);
  }

  #taken({ version, at }) {
    this.#saved = this.#unanswered.body;
    this.#version = version;
    this.#unanswered = null;
    if (this.#pause > 0) this.#announce("Saved again.");
    this.#pause = 0;
    if (this.owes) {
      this.#keep();
      this.#schedule(afterLastKey);
    } else {
      this.#kept.forget();
      this.#show("saved", "Saved ", timeElement(at));
    }
  }

  #later() {
    const first = this.#pause === 0;
    this.#pause = Math.min(longestPause, Math.max(1000, this.#pause * 2));
    const kept = this.#keep();
    this.#showKept(kept);
    if (first) this.#announce(kept ? "Not saved. Your text is kept on this device, and we keep trying." : "Not saved, and this device cannot keep it: copy your text.");
    this.#schedule(this.#pause);
  }

  #refused(message) {
    this.#unanswered = null;
    this.#showKept(this.#keep());
    this.#refusal.textContent = message;
    this.#refusal.hidden = false;
    this.#announce(message);
  }

  #signedOut() {
    this.#unanswered = null;
    this.#showKept(this.#keep());
    this.#refusal.replaceChildren("You were signed out. Your text is kept on this device: ", signInLink(), ", and it will be saved.");
    this.#refusal.hidden = false;
    this.#announce("You were signed out. Your text is kept on this device.");
  }

  #conflicting(conflict) {
    this.#unanswered = null;
    this.#conflict = conflict;
    this.#keep();
    this.#newer.querySelector("[data-newer-text]").textContent = conflict.current;
    this.#newer.hidden = false;
    const link = document.createElement("a");
    link.href = `#${this.#newer.id}`;
    link.textContent = "Newer text elsewhere: compare";
    this.#show("conflict", link);
    this.#announce("A part was changed elsewhere. Nothing you typed is lost.");
  }

  #keepMine() {
    this.#settle();
    this.flush();
    if (!this.owes) this.#show("saved", "Saved");
  }

  #takeNewer() {
    this.#field.value = this.#conflict?.current ?? this.#newer.querySelector("[data-newer-text]").textContent;
    this.#settle();
    this.#saved = this.#field.value;
    this.#kept.forget();
    this.#field.dispatchEvent(new Event("input", { bubbles: true }));
  }

  #settle() {
    if (this.#conflict) {
      this.#version = this.#conflict.version;
      this.#saved = this.#conflict.current;
    }
    this.#conflict = null;
    this.#newer.hidden = true;
    this.#field.focus();
  }

  /** Takes up what an earlier page of this draft could not bring to the server. */
  #resume() {
    if (!this.#newer.hidden) {
      this.#conflict = { version: this.#version, current: this.#newer.querySelector("[data-newer-text]").textContent };
      return;
    }
    if (this.owes) {
      this.#typed();
      return;
    }
    const owed = this.#kept.read();
    if (!owed) return;
    if (owed.body === this.#field.value) {
      this.#kept.forget();
      return;
    }
    this.#field.value = owed.body;
    this.#version = owed.version;
    this.#unanswered = owed.unanswered;
    this.#show("saving", "Saving…");
    this.#schedule(0);
  }

  #keep() {
    return this.#kept.keep({ body: this.#field.value, version: this.#version, unanswered: this.#unanswered });
  }

  #schedule(delay) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.flush(), delay);
  }

  #showKept(kept) {
    this.#show("kept", kept ? "Not saved: kept on this device" : "Not saved, nor kept: copy your text");
  }

  #show(status, ...content) {
    this.#status.dataset.status = status;
    this.#status.replaceChildren(...content);
  }
}

function signInLink() {
  const link = document.createElement("a");
  link.href = `/login?next=${encodeURIComponent(location.pathname)}`;
  link.textContent = "sign in again";
  return link;
}
