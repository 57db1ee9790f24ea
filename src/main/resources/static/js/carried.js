/** Settles earlier comments, or keeps them, without leaving the desk. */
document.addEventListener("click", async (event) => {
  const button = event.target.closest("[data-carried] [data-decides] button");
  if (!button) return;
  event.preventDefault();
  const refusal = button.closest("[data-carried]").querySelector("[data-refusal]");
  const answer = await fetch(button.formAction, {
    method: "PUT",
    headers: { "Content-Type": "application/json", Accept: "application/json", "X-CSRF-TOKEN": button.form.elements._csrf.value },
    body: JSON.stringify({ resolved: button.value === "true" }),
  }).catch(() => null);
  refusal.hidden = answer !== null && answer.ok;
  if (!refusal.hidden) return;
  for (const one of button.parentElement.querySelectorAll("button")) one.setAttribute("aria-pressed", one === button);
});
