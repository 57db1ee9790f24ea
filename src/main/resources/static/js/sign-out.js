import { forsaken } from "./kept.js";
import { Keyring } from "./keyring.js";
import { forget } from "./offline.js";

/** Signing out saves first; asks where it cannot; and leaves nothing on this device that can be read. */
export function bindSignOut(form) {
  const dialog = document.querySelector("[data-sign-out]");
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    if ((await isUnsaved()) && !(await confirmed(dialog))) return;
    await signOut(form, dialog);
  });
}

async function isUnsaved() {
  const waiting = [isLeftBehind()];
  dispatchEvent(new CustomEvent("starling:sign-out", { detail: { waitFor: (owes) => waiting.push(owes) } }));
  return (await Promise.all(waiting)).some((owes) => owes);
}

async function isLeftBehind() {
  try {
    const keyring = await Keyring.remembered();
    return await keyring.opensAny((await forsaken()).filter(({ untilSent }) => !untilSent));
  } catch {
    return false;
  }
}

function confirmed(dialog) {
  dialog.returnValue = "";
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener("close", () => resolve(dialog.returnValue === "sign-out"), { once: true });
  });
}

async function signOut(form, dialog) {
  try {
    const answer = await fetch(form.action, { method: "POST", body: new URLSearchParams(new FormData(form)), redirect: "manual" });
    if (answer.type !== "opaqueredirect" && answer.status !== 401) throw new Error(`${answer.status}`);
  } catch {
    dialog.dataset.failed = "";
    dialog.showModal();
    dialog.addEventListener("close", () => { delete dialog.dataset.failed; }, { once: true });
    return;
  }
  await forget();
  dispatchEvent(new Event("starling:leave"));
  location.assign("/");
}
