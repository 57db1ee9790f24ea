import { Kept, leftFor, stayAlive } from "./kept.js";
import { Keyring } from "./keyring.js";
import { keep } from "./offline.js";
import { newId } from "./saves.js";

/**
 * What is typed into a form that is sent as a whole stays on this device until it was sent: a phone throws pages away.
 */
const { holds, keys, forLater } = document.querySelector("main").dataset;
const id = newId();
stayAlive(id);
const keyring = keys ? Keyring.of(JSON.parse(keys)) : null;
const fields = [...document.querySelectorAll("[data-keeps]")].map(bind);

resume().catch(() => {}); // This browser keeps nothing.
if (keyring && forLater !== undefined) keep(keyring);
addEventListener("starling:sign-out", ({ detail }) => detail.waitFor(Promise.resolve(fields.some((field) => field.owes))));

/** Takes up what pages that are gone have left, but for what this one shows as sent. */
async function resume() {
  const left = await leftFor(holds, keyring ?? (await Keyring.remembered()));
  for (const { dataset: { sent }, textContent } of document.querySelectorAll("[data-sent]")) {
    const isSent = (one) => one.body.trim() === textContent.trim();
    left[sent]?.filter(isSent).forEach((one) => one.forget());
    left[sent] = left[sent]?.filter((one) => !isSent(one));
  }
  for (const field of fields) field.takeUp(left[field.name]?.pop());
}

function bind(field) {
  const name = field.dataset.keeps;
  const note = field.form.querySelector("[data-kept-note]");
  const kept = new Kept({ keyring, draft: holds, id, untilSent: true }, name);
  const isTyped = () => field.value.trim() !== "";
  const remember = async () => {
    const done = await (isTyped() ? kept.keep({ body: field.value }) : kept.forget());
    note.textContent = done && isTyped() ? "Kept on this device" : "";
    return done;
  };
  field.addEventListener("input", remember);

  return {
    name,
    get owes() {
      return isTyped();
    },
    /** What a page that is gone has left, where nobody has begun anew. */
    async takeUp(one) {
      if (!one || (isTyped() && field.value !== one.body)) return;
      field.value = one.body;
      field.closest("details")?.setAttribute("open", "");
      if (await remember()) one.forget();
    },
  };
}
