import { Meter } from "./meter.js";
import { newId } from "./saves.js";
import { Section } from "./section.js";

const form = document.querySelector("[data-editor]");
const announcer = form.querySelector("[data-announce]");
const troubles = new Map();
let signingIn = false;
const meter = new Meter(form);

/** What the parts share, and whom they tell. */
const page = {
  id: newId(),
  draft: form.dataset.draft,
  token: form.elements._csrf.value,
  troubled(part, message) {
    if (troubles.get(part) === message) return;
    troubles.set(part, message);
    announcer.textContent = `${part}: ${message}`;
  },
  relieved(part, text) {
    if (text.trim() !== "") openCheatCode();
    if (!troubles.delete(part)) return;
    const [next] = troubles;
    announcer.textContent = next ? `${next[0]}: ${next[1]}` : "Saved again.";
  },
  rewritten(field) {
    meter.update(field);
  },
  /** Leaves without a warning: what is owed is kept, and comes back with this page. */
  signInLink() {
    const link = document.createElement("a");
    link.href = `/login?next=${encodeURIComponent(location.pathname)}`;
    link.textContent = "sign in again";
    link.addEventListener("click", () => { signingIn = true; });
    return link;
  },
};

const sections = [...form.querySelectorAll("[data-section]")].map((root) => new Section(root, page));
const flushAll = (options) => sections.forEach((section) => section.flush(options));

form.autocomplete = "off";
form.dataset.autosaves = "";
meter.update();
form.addEventListener("input", (event) => meter.update(event.target));
form.addEventListener("submit", (event) => {
  event.preventDefault();
  flushAll();
});
addEventListener("online", () => flushAll());
document.addEventListener("visibilitychange", () => flushAll({ leaving: document.visibilityState === "hidden" }));
addEventListener("beforeunload", (event) => {
  if (!signingIn && sections.some((section) => section.owes)) event.preventDefault();
});

// The brief stands open beside the answer; on a phone it is folded, so that the first field shows at once.
const brief = document.querySelector("[data-brief]");
const wide = matchMedia("(min-width: 60rem)");
const unfold = () => { if (wide.matches) brief.open = true; };
wide.addEventListener("change", unfold);
unfold();

document.querySelector("[data-opens] button")?.addEventListener("click", (event) => {
  event.preventDefault();
  openCheatCode().focus();
});

/** Opens what stays closed until something is written. */
function openCheatCode() {
  const code = document.querySelector("[data-closed]");
  code.hidden = false;
  document.querySelector("[data-opens]")?.remove();
  return code;
}
