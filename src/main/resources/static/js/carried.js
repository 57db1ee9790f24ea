import { send } from "./saves.js";

/** Says of earlier comments whether they are settled, without leaving the desk. */
document.addEventListener("click", async (event) => {
  const button = event.target.closest("[data-carried] [data-decides] button");
  if (!button) return;
  event.preventDefault();
  const refusal = button.closest("[data-carried]").querySelector("[data-refusal]");
  const { code } = await send(button.dataset.address, button.form.elements._csrf.value, { resolved: button.dataset.resolved === "true" }).catch(() => ({ code: 0 }));
  refusal.hidden = code >= 200 && code < 300;
  if (!refusal.hidden) return;
  for (const one of button.parentElement.querySelectorAll("button")) one.setAttribute("aria-pressed", one === button);
});
