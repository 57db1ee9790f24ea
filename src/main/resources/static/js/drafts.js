import { forsaken } from "./kept.js";

// Says which drafts have text on this device that the server does not have yet.
try {
  const owed = new Set((await forsaken()).map(({ draft }) => draft));
  for (const row of document.querySelectorAll("[data-draft]")) {
    if (!owed.has(row.dataset.draft)) continue;
    const note = document.createElement("p");
    note.className = "small owed";
    note.textContent = "Some of it is only on this device yet. Open it, and it is saved.";
    row.querySelector(".row-facts").after(note);
  }
} catch {
  // This browser keeps nothing.
}
