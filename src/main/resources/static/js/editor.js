import { Meter } from "./meter.js";
import { Section } from "./section.js";

const form = document.querySelector("[data-editor]");
const announcer = form.querySelector("[data-announce]");
const context = {
  draft: form.dataset.draft,
  token: form.elements._csrf.value,
  announce: (message) => { announcer.textContent = message; },
};

const meter = new Meter(form);
const sections = [...form.querySelectorAll("[data-section]")].map((root) => new Section(root, context));
const flushAll = (options) => sections.forEach((section) => section.flush(options));

meter.update();
form.dataset.autosaves = "";
form.addEventListener("input", (event) => meter.update(event.target));
form.addEventListener("submit", (event) => {
  event.preventDefault();
  flushAll();
});
addEventListener("online", () => flushAll());
document.addEventListener("visibilitychange", () => {
  if (document.visibilityState === "hidden") flushAll({ leaving: true });
});
addEventListener("beforeunload", (event) => {
  if (sections.some((section) => section.owes)) event.preventDefault();
});

// The brief stands open beside the answer; on a phone it is folded, so that the first field shows at once.
const brief = document.querySelector("[data-brief]");
const wide = matchMedia("(min-width: 60rem)");
const unfold = () => { if (wide.matches) brief.open = true; };
wide.addEventListener("change", unfold);
unfold();

document.querySelector("[data-opens]")?.addEventListener("click", (event) => {
  if (!event.target.closest("button")) return;
  event.preventDefault();
  document.querySelector("[data-closed]").hidden = false;
  event.currentTarget.hidden = true;
});
