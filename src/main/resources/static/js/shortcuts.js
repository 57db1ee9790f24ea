const mac = /Mac|iP(hone|ad)/.test(navigator.platform);

/** The editor's keys; the sheet that lists them is part of the page. */
export function bindShortcuts(fields, { save }) {
  const sheet = document.querySelector("[data-shortcuts]");

  const step = (by) => {
    const at = fields.indexOf(document.activeElement);
    const next = fields[at === -1 ? (by > 0 ? 0 : fields.length - 1) : at + by];
    next?.focus();
    next?.scrollIntoView({ block: "center" });
  };
  const actions = {
    "control s": save,
    "control Enter": () => step(1),
    "control shift Enter": () => step(-1),
    "alt h": () => document.querySelector("[data-history]").click(),
    "control /": () => sheet.showModal(),
  };

  document.addEventListener("keydown", (event) => {
    const action = actions[nameOf(event)];
    if (!action || document.querySelector("dialog:modal")) return;
    event.preventDefault();
    action();
  });
  for (const button of document.querySelectorAll("[data-opens-shortcuts]")) {
    button.hidden = false;
    button.addEventListener("click", () => sheet.showModal());
  }
}

function nameOf(event) {
  const control = mac ? event.metaKey : event.ctrlKey;
  const key = event.altKey && event.code.startsWith("Key") ? event.code.slice(3).toLowerCase() : event.key;
  return [control && "control", event.altKey && "alt", event.shiftKey && key.length > 1 && "shift", key.length === 1 ? key.toLowerCase() : key]
    .filter(Boolean)
    .join(" ");
}
