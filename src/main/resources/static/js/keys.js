const name = "starling.question-mark";
const mac = /Mac|iP(hone|ad)/.test(navigator.platform);

/** The key "?" leads to the list of all keys, or opens that of the page; whoever does not want it turns it off. */
export function bindKeys() {
  if (mac) for (const key of document.querySelectorAll("[data-control]")) key.textContent = "⌘";
  document.addEventListener("keydown", (event) => {
    if (event.key !== "?" || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || isOff()) return;
    if (event.target.closest("input, textarea, select, [contenteditable]") || document.querySelector("dialog:modal")) return;
    event.preventDefault();
    (document.querySelector("[data-opens-shortcuts]") ?? document.querySelector("[data-leads-to-keys]"))?.click();
  });
  const told = document.querySelector("[data-question-mark]");
  if (told) bindSwitch(told);
}

function bindSwitch(told) {
  const tell = () => { for (const words of told.querySelectorAll("[data-while]")) words.hidden = (words.dataset.while === "off") !== isOff(); };
  told.querySelector("button").addEventListener("click", () => {
    if (isOff()) localStorage.removeItem(name);
    else localStorage.setItem(name, "off");
    tell();
  });
  tell();
  told.hidden = false;
}

function isOff() {
  try {
    return localStorage.getItem(name) === "off";
  } catch {
    return false; // Storage may be forbidden.
  }
}
