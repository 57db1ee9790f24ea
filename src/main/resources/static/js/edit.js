import { Announcer } from "./announcer.js";
import { bindAfterSaving } from "./after-saving.js";
import { Items } from "./items.js";
import { Keyring } from "./keyring.js";
import { leftFor, stayAlive } from "./kept.js";
import { Preview } from "./preview.js";
import { bindOneLine } from "./one-line.js";
import { newId } from "./saves.js";
import { Section } from "./section.js";
import { Session } from "./session.js";
import { SignInDialog } from "./sign-in-dialog.js";
import { bindSaveKey, signInButton, tend } from "./tending.js";

const form = document.querySelector("[data-edition]");
const announcer = new Announcer(form.querySelector("[data-announce]"));
const { address, draft, family } = form.dataset;
const colleagues = form.querySelector("[data-colleagues]");

const sections = [];
const lists = new Map();
const announce = (message, how) => announcer.say(message, how);
const firstTrouble = () => announcer.trouble;
const flushAll = (options) => Promise.all(sections.map((section) => section.flush(options)));
const owes = () => sections.some((section) => section.owes);
const session = new Session(`${address}/fields`, form.elements._csrf.value, new SignInDialog(document.querySelector("[data-sign-in]")), followAll);
const preview = new Preview(document.querySelector("[data-shows-preview]"), form, address);

const id = newId();
stayAlive(id);
const keyring = Keyring.of(JSON.parse(form.dataset.keys));

/** What the fields share, and whom they tell. */
const page = {
  id,
  draft,
  family,
  addressOf: (field) => `${address}/fields/${field}`,
  keyring,
  session,
  left: leftFor(draft, keyring, family),
  remembered: {},
  troubled: (field, message) => announcer.troubled(field, message),
  relieved: (field) => announcer.relieved(field),
  saved() {
    preview.refresh();
  },
  rewritten(field) {
    lists.get(field)?.render();
    preview.refresh();
  },
  signInButton: () => signInButton(session, flushAll),
};

for (const text of form.querySelectorAll("textarea[data-items]")) lists.set(text, new Items(text, announce));
sections.push(...[...form.querySelectorAll("[data-section]")].map((root) => new Section(root, page)));
for (const list of lists.values()) list.render();

form.autocomplete = "off";
document.documentElement.dataset.autosaves = "";
form.dataset.autosaves = "";
bindAfterSaving({ owes, flush: flushAll, trouble: firstTrouble, announce, refused: "Not published: every field must be saved first." });
preview.refresh();

form.addEventListener("submit", async (event) => {
  event.preventDefault();
  await flushAll();
  if (!owes()) announce("All of it is saved.", { well: true });
});
for (const field of form.querySelectorAll("[data-one-line]")) bindOneLine(field);
bindSaveKey(flushAll);
tend({ session, owes, flush: flushAll });

function followAll(parts, { colleagues: told }) {
  colleagues.textContent = told ?? "";
  colleagues.hidden = !told;
  for (const { part, version, body, savedAt } of parts) {
    if (version > 0) sections.find((section) => section.element.name === part)?.follow({ version, body, at: savedAt });
  }
}
