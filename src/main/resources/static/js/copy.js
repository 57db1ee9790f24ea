// A button that copies what stands in the field before it, where the browser lets it.
for (const row of document.querySelectorAll("[data-copies]")) {
  const field = row.parentElement.querySelector("[data-copied]");
  field.addEventListener("focus", () => field.select());
  if (!navigator.clipboard) continue;
  row.hidden = false;
  row.querySelector("button").addEventListener("click", async ({ target }) => {
    await navigator.clipboard.writeText(field.value);
    target.textContent = "Copied";
  });
}
