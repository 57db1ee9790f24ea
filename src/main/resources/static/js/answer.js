const note = document.querySelector("[data-copied-note]");

for (const button of document.querySelectorAll("[data-copy]")) {
  if (!navigator.clipboard) continue;
  button.hidden = false;
  button.addEventListener("click", async () => {
    const source = document.querySelector(`[data-source="${button.dataset.copy}"]`);
    try {
      await navigator.clipboard.writeText(source.value);
      note.textContent = "Copied.";
    } catch {
      note.textContent = "This browser would not copy it. Use the links beside the button.";
    }
  });
}

const print = document.querySelector("[data-print]");
if (print) {
  print.hidden = false;
  print.addEventListener("click", () => window.print());
}
