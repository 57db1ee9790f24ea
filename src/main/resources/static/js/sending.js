/** From here on somebody wonders whether they pressed it. */
const patience = 400;

/**
 * Forms that lead to another page stay where they are without a network, as the browser's own
 * page would stand in place of what was typed; on a slow one their button shows that it works.
 */
export function bindSending() {
  document.addEventListener("submit", (event) => {
    const { target: form, submitter } = event;
    if (event.defaultPrevented || form.method === "dialog") return;
    document.querySelector("[data-not-sent]")?.remove();
    if (form.method === "post" && !navigator.onLine) {
      event.preventDefault();
      (form.hidden && submitter ? submitter.parentElement : form).append(notSent()); // A button may stand outside of its form.
    } else if (submitter) {
      const slow = setTimeout(() => submitter.setAttribute("aria-busy", "true"), patience);
      addEventListener("pagehide", () => {
        clearTimeout(slow);
        submitter.removeAttribute("aria-busy");
      }, { once: true });
    }
  });
  addEventListener("pageshow", unfoldTyped);
}

function notSent() {
  const note = document.createElement("p");
  note.className = "error small";
  note.role = "alert";
  note.dataset.notSent = "";
  note.textContent = "No network: nothing was sent, and what you typed is still here. Press it again when you are back.";
  return note;
}

/** Whoever comes back finds what they typed where they typed it. */
function unfoldTyped() {
  for (const field of document.querySelectorAll("details:not([open]) textarea")) {
    if (field.value === field.defaultValue) continue;
    for (let folded = field.closest("details"); folded; folded = folded.parentElement.closest("details")) folded.open = true;
  }
}
