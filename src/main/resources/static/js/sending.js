/** From here on somebody wonders whether they pressed it. */
const patience = 400;

/** Without a network a server still answers the machine that it runs on. */
let isHere = false;

/**
 * Forms and links that lead to another page stay where they are without a network, as the browser's own page would
 * stand in place of what was typed or read; on a slow one the button of a form shows that it works.
 */
export function bindSending() {
  document.addEventListener("submit", (event) => {
    const { target: form, submitter } = event;
    if (event.defaultPrevented || form.method === "dialog") return;
    if (isCutOff() && (form.method === "post" || !isServedHere())) {
      const place = form.hidden && submitter ? submitter.parentElement : form; // A button may stand outside of its form.
      hold(event, () => form.requestSubmit(submitter), (note) => place.append(note), whatIsHeld(form));
    } else if (submitter) {
      const slow = setTimeout(() => submitter.setAttribute("aria-busy", "true"), patience);
      addEventListener("pagehide", () => {
        clearTimeout(slow);
        submitter.removeAttribute("aria-busy");
      }, { once: true });
    }
  });
  // After all others, which may have other plans for it.
  addEventListener("click", (event) => {
    const link = event.target.closest?.("a[href]");
    if (link && isCutOff() && !isServedHere() && leads(link, event)) hold(event, () => link.click(), (note) => putBeside(link, note), "this page stays open");
  });
  addEventListener("offline", () => { isHere = false; });
  addEventListener("online", takeNoteAway);
  addEventListener("pageshow", unfoldTyped);
}

function isCutOff() {
  return !navigator.onLine && !isHere;
}

function whatIsHeld(form) {
  if (form.method !== "post") return "this page stays open";
  const isTyped = [...form.elements].some((field) => field.matches("textarea, input:not([type=hidden])"));
  return isTyped ? "nothing was sent, and what you typed is still here" : "nothing was sent";
}

/** Whether a page that needs a network says so in our own words. */
function isServedHere() {
  return Boolean(navigator.serviceWorker?.controller);
}

/** Whether a click leaves this page for another one of ours. */
function leads(link, event) {
  const [address, place] = link.href.split("#");
  return !event.defaultPrevented && event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey
    && link.origin === location.origin && !link.target && !link.hasAttribute("download")
    && (place === undefined || address !== location.href.split("#")[0]);
}

async function hold(event, goOn, put, what) {
  event.preventDefault();
  if (await isReached()) return goOn();
  takeNoteAway();
  put(noteOf(what));
}

/** Whether the server is there, as far as this can be told without waiting for long. */
export async function isReached() {
  if (isCutOff()) isHere = await fetch("/livez", { method: "HEAD", cache: "no-store" }).then(() => true, () => false);
  return !isCutOff();
}

function noteOf(what) {
  const note = document.createElement("p");
  note.className = "error small";
  note.role = "alert";
  note.dataset.notSent = "";
  note.textContent = `No network: ${what}. Press it again when you are back.`;
  return note;
}

function putBeside(link, note) {
  const around = link.closest("li, td, dd, header, footer");
  if (around) around.append(note);
  else (link.closest("p, h1, h2, h3, nav") ?? link).after(note);
}

function takeNoteAway() {
  document.querySelector("[data-not-sent]")?.remove();
}

/** Whoever comes back finds what they typed where they typed it. */
function unfoldTyped() {
  for (const field of document.querySelectorAll("details:not([open]) textarea")) {
    if (field.value === field.defaultValue) continue;
    for (let folded = field.closest("details"); folded; folded = folded.parentElement.closest("details")) folded.open = true;
  }
}
