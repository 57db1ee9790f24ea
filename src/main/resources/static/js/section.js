import { merged } from "./differences.js";
import { Kept } from "./kept.js";
import { Ledger } from "./ledger.js";
import { PartView } from "./part-view.js";
import { Retry } from "./retry.js";
import { newId, put } from "./saves.js";

const afterLastKey = 1000;

/** For how long what is typed now waits for what earlier pages left: a device may never tell. */
const patience = 3000;

/**
 * One part of the editor: its field, its ledger of what the server has, and the one honest status between the two. A
 * save that got no answer is sent again under its own id before anything newer, so that it can never be in conflict
 * with itself.
 */
export class Section {
  #name;
  #part;
  #field;
  #view;
  #address;
  #page;
  #along;
  #kept;
  #ledger;
  #sending = false;
  #flight = null;
  #retry = new Retry(() => this.flush());
  #denied = false;
  #abandoned = false;

  /** Until what earlier pages left has been brought to the server, for as long as one can wait for that. */
  #older;

  constructor(root, page) {
    this.#name = root.querySelector("label").textContent;
    this.#part = root.dataset.section;
    this.#field = root.querySelector("textarea");
    this.#view = new PartView(root);
    this.#address = page.addressOf(this.#part);
    this.#page = page;
    this.#along = page.along?.(root);
    this.#kept = new Kept(page, this.#part);

    // The field may have been typed in before this script ran: what was rendered is what the server has.
    const { version, savedAt, conflicting, unsaved } = root.dataset;
    this.#ledger = new Ledger({ version: Number(version), body: this.#field.defaultValue, at: savedAt }, {
      isSaved: conflicting === undefined && unsaved === undefined,
      isConflicting: conflicting !== undefined,
    });

    this.#field.addEventListener("input", () => this.#typed());
    this.#view.onChoice({
      mine: () => this.#choose(() => this.#keepMine()),
      other: () => this.#choose(() => this.#keepOther()),
      both: () => this.#choose(() => this.#merge()),
    });
    if (this.owes) this.#typed();
    this.#older = Promise.race([this.#resume(), new Promise((resolve) => setTimeout(resolve, patience))]);
  }

  get owes() {
    return !this.#abandoned && this.#ledger.owes(this.#field.value);
  }

  get #isToBeSent() {
    return !this.#abandoned && this.#ledger.isToBeSent(this.#field.value);
  }

  /** Whether the server was sent something and has not answered. */
  get isUnanswered() {
    return !this.#abandoned && this.#ledger.unanswered !== null;
  }

  get element() {
    return this.#field;
  }

  /** Saves what is owed now rather than later, and resolves once that is answered; `leaving` lets it outlive the page. */
  flush(options = {}) {
    if (!this.#sending) this.#flight = this.#send(options);
    return this.#flight;
  }

  /** Owes nothing any more, whatever the field says; resolves once nothing is under way. */
  async abandon() {
    this.#abandoned = true;
    this.#retry.cancel();
    await this.#flight;
    this.#retry.cancel();
    await this.#kept.forget();
  }

  /** Saves what the field says once more, whatever became of it. */
  takeUpAgain() {
    this.#abandoned = false;
    this.#ledger.forget();
    return this.flush();
  }

  async #send({ leaving = false }) {
    if (!this.#isToBeSent) return;
    this.#sending = true;
    if (!leaving) await this.#older; // Sent behind this one, it would be put aside without a word.
    const answer = this.#isToBeSent ? await this.#put(leaving) : undefined;
    this.#sending = false;
    if (answer !== undefined) await this.#answered(answer);
  }

  /** Resolves to what the server answered, or to null: then it may have arrived or not. */
  #put(leaving) {
    this.#retry.cancel();
    const save = this.#ledger.next(this.#field.value);
    this.#keep();
    return put(this.#address, this.#page.session.token, save, leaving, this.#along).catch(() => null);
  }

  /** Something was saved elsewhere. A part that owes nothing follows; else its own save finds out. */
  follow(text) {
    if (this.#ledger.learn(text) && !this.#sending && !this.owes) this.#adopt();
  }

  #adopt() {
    this.#write(this.#ledger.adopt());
    this.#settled();
  }

  #typed() {
    this.#view.hideRefusal();
    if (!this.owes) {
      this.#settled();
      return;
    }
    this.#keep();
    if (this.#ledger.conflict || this.#sending) return;
    if (this.#retry.isFailing) {
      this.#retry.goOn();
    } else {
      this.#view.showSaving();
      this.#retry.after(afterLastKey);
    }
  }

  /** Resolves once it is said what became of it. */
  async #answered(answer) {
    if (answer === null || answer.code === 429 || answer.code >= 500) return this.#later();
    if (answer.code === 401 || answer.code === 403) return this.#signedOut();
    this.#retry.succeeded();
    this.#denied = false;
    const sent = this.#ledger.answered();
    if (answer.code === 200) this.#taken(sent, answer);
    else if (answer.code === 409) this.#conflicting(answer);
    else await this.#refuse(sent, answer.message ?? "This page is older than what it saves to. Reload it: your text is kept on this device, and comes back.");
  }

  #taken(sent, answer) {
    const isNewest = this.#ledger.taken(sent, answer);
    if (isNewest) this.#page.saved(this.#part, this.#ledger.newest);
    if (this.owes) {
      this.#keep();
      this.#view.showSaving();
      this.#retry.after(afterLastKey);
    } else if (isNewest) {
      this.#settled();
    } else {
      this.#adopt(); // The save had arrived long ago, and something newer was saved since.
    }
  }

  #settled() {
    this.#retry.cancel();
    this.#kept.forget();
    this.#view.showSaved(this.#ledger.savedAt);
    this.#page.relieved(this.#name, this.#ledger.saved);
  }

  async #later() {
    this.#retry.failed();
    const kept = await this.#keep();
    if (this.#retry.isFailing) this.#trouble(kept, "not saved. Your text is kept on this device, and we keep trying.");
  }

  /** Says what is owed only when it is certain where it is kept. */
  #trouble(kept, message) {
    this.#view.showKept(kept);
    this.#page.troubled(this.#name, kept ? message : "not saved, and this device cannot keep it: copy your text.");
  }

  async #refuse(sent, message) {
    this.#ledger.refuse(sent);
    const kept = await this.#keep();
    this.#view.showKept(kept);
    if (this.#field.value !== sent.body) {
      this.#retry.after(afterLastKey);
      return;
    }
    this.#view.showRefusal(message);
    this.#page.troubled(this.#name, message);
  }

  async #signedOut() {
    this.#trouble(await this.#keep(), "not saved, since you were signed out. Your text is kept on this device.");
    this.#signInAgain();
  }

  async #signInAgain() {
    if (this.#denied) {
      this.#denied = false; // A new sign-in did not help, or was overtaken by another: not at once again.
      this.#later();
      return;
    }
    if (await this.#page.session.restore()) {
      this.#denied = true;
      this.#view.hideRefusal();
      this.flush();
    } else {
      this.#view.showRefusal("Not saved, since you are signed out: ", this.#page.signInButton(), ". Your text is kept on this device.");
    }
  }

  async #conflicting(conflict) {
    this.#ledger.conflictWith(conflict);
    this.#view.showConflict(conflict);
    this.#page.troubled(this.#name, "changed elsewhere. Nothing you typed is lost.");
    this.#keep();
  }

  async #choose(how) {
    if (!this.#ledger.conflict) await this.flush(); // One that came with the page is known once the server says so again.
    if (this.#ledger.conflict) how();
  }

  #keepMine() {
    this.#takeUp();
    this.#view.hideConflict();
    this.#keep();
    this.#view.showSaving();
    this.flush();
  }

  async #keepOther() {
    if (!(await this.#isSetAside())) return;
    this.#takeUp();
    this.#view.hideConflict();
    this.#adopt();
  }

  /** Both texts in the field, one after the other wherever they differ, to be edited into one. */
  async #merge() {
    if (!(await this.#isSetAside())) return;
    const { differences } = this.#ledger.conflict;
    this.#takeUp();
    this.#write(merged(differences));
    this.#view.keepConflictForReference();
    this.#typed();
  }

  #takeUp() {
    this.#ledger.takeUpConflict();
    this.#field.focus();
  }

  /** Has the server keep what was typed since the conflict began, before it leaves the field. */
  async #isSetAside() {
    const body = this.#field.value;
    if (body === this.#ledger.conflict.yours) return true;
    const answer = await this.#bring(body, this.#ledger.version);
    if (answer.code === 409) this.#ledger.conflictWith(answer);
    if (answer.code === 409 || answer.code === 200) return true;
    this.#page.troubled(this.#name, "yours could not be put aside yet, so nothing was replaced. Try again in a moment.");
    return false;
  }

  /** Brings a text to the history beside what the field holds: it is taken there, or set aside. */
  #bring(body, version, id = newId()) {
    return put(this.#address, this.#page.session.token, { id, version, body }, false, this.#along).catch(() => ({}));
  }

  /** Takes up what the server answered while this page was away, and brings it what earlier pages could not. */
  async #resume() {
    const [left, remembered] = (await Promise.all([this.#page.left, this.#page.remembered])).map((texts) => texts[this.#part]);
    if (remembered && this.#ledger.learn(remembered) && !this.owes) this.#adopt();
    const owed = (left ?? []).filter((one) => {
      const known = one.body === this.#ledger.newest.body && !one.unanswered;
      if (known) one.forget();
      return !known;
    });
    const last = this.owes ? undefined : owed.pop();
    const delivered = Promise.all(owed.map((one) => this.#deliver(one)));
    if (last) {
      this.#write(last.body);
      this.#ledger.inherit(last);
      this.#view.showSaving();
      this.#keep().then(() => last.forget());
      this.#retry.after(0);
    }
    await delivered;
  }

  /** What does not arrive stays on this device, for the next page. */
  async #deliver({ body, version, unanswered, forget }) {
    const { code } = await this.#bring(body, version, unanswered?.body === body ? unanswered.id : newId());
    if (code === 200 || code === 409) forget();
  }

  #write(text) {
    const { selectionStart, selectionEnd } = this.#field;
    this.#field.value = text;
    if (document.activeElement === this.#field) this.#field.setSelectionRange(selectionStart, selectionEnd);
    this.#page.rewritten(this.#field);
  }

  #keep() {
    return this.#kept.keep({ body: this.#field.value, version: this.#ledger.version, unanswered: this.#ledger.unanswered, along: this.#along });
  }
}
