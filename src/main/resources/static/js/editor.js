import { Announcer } from "./announcer.js";
import { bindAfterSaving } from "./after-saving.js";
import { bindBrief } from "./brief.js";
import { takeUpFirstWords } from "./first-words.js";
import { Keyring } from "./keyring.js";
import { leftFor, stayAlive } from "./kept.js";
import { Margin } from "./margin.js";
import { Meter } from "./meter.js";
import { Offline, keep } from "./offline.js";
import { bindPrinting } from "./printed.js";
import { newId } from "./saves.js";
import { Section } from "./section.js";
import { Session } from "./session.js";
import { bindShortcuts } from "./shortcuts.js";
import { SignInDialog } from "./sign-in-dialog.js";
import { signInButton, tend } from "./tending.js";

const form = document.querySelector("[data-editor]");
const announcer = new Announcer(form.querySelector("[data-announce]"));
const address = form.dataset.address;
const draft = form.dataset.draft;

const sections = [];
const announce = (message, how) => announcer.say(message, how);
const meter = new Meter(form);
const margin = new Margin(form, { token: () => session.token, announce });
const brief = bindBrief(document);
bindPrinting(form.closest("main"));
const others = new BroadcastChannel(`starling.draft.${draft}`);
const session = new Session(`${address}/sections`, form.elements._csrf.value, new SignInDialog(document.querySelector("[data-sign-in]")), followAll);
const flushAll = (options) => Promise.all(sections.map((section) => section.flush(options)));
const owes = () => sections.some((section) => section.owes);

takeUpFirstWords(form.dataset.question, form.elements.situation);
const id = newId();
stayAlive(id);
const keyring = Keyring.of(JSON.parse(form.dataset.keys));
const offline = new Offline(keyring, draft);

/** What the parts share, and whom they tell. */
const page = {
  id,
  draft,
  addressOf: (part) => `${address}/sections/${part}`,
  keyring,
  session,
  left: leftFor(draft, keyring),
  remembered: offline.remembered(),
  troubled: (part, message) => announcer.troubled(part, message),
  relieved(part, text) {
    if (text.trim() !== "") brief.openCheatCode();
    announcer.relieved(part);
  },
  saved(part, text) {
    others.postMessage({ part, ...text });
    offline.remember(part, text);
    margin.refresh();
  },
  rewritten(field) {
    meter.update(field);
    margin.refresh();
  },
  signInButton: () => signInButton(session, flushAll),
};

sections.push(...[...form.querySelectorAll("[data-section]")].map((root) => new Section(root, page)));

form.autocomplete = "off";
form.dataset.autosaves = "";
meter.update();
keep(keyring);
bindAfterSaving({ owes, flush: flushAll, trouble: firstTrouble, isAway: () => sections.some((section) => section.isUnanswered), announce });
bindShortcuts(sections.map((section) => section.element), { save: () => flushAll() });

form.addEventListener("input", (event) => meter.update(event.target));
form.addEventListener("submit", (event) => {
  event.preventDefault();
  flushAll();
});
others.addEventListener("message", ({ data }) => follow(data));
const begun = sections.find(({ element }) => location.hash === `#part-${element.name}`)?.element;
if (begun) addEventListener("load", () => requestAnimationFrame(() => requestAnimationFrame(() => writeIn(begun))));
tend({ session, owes, flush: flushAll });

/** Once the browser, too, has gone to the part, which takes the focus from whatever has it. */
function writeIn(field) {
  if (document.activeElement === document.body) field.focus({ preventScroll: true });
}

function firstTrouble() {
  return announcer.trouble;
}

function follow({ part, ...text }) {
  sections.find((section) => section.element.name === part)?.follow(text);
}

function followAll(parts) {
  for (const { part, version, body, savedAt } of parts) {
    if (version > 0) follow({ part: part.toLowerCase(), version, body, at: savedAt });
  }
}
