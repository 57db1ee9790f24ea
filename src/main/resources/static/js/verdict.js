import { send } from "./saves.js";

/** The verdict saves itself; one that did not arrive goes with the next change, or before the review is sent. */
export function bindVerdict(fieldset, address, session) {
  let owes = false;
  let flight = null;
  const value = () => fieldset.querySelector("input:checked")?.value ?? "";

  async function sendAll() {
    while (owes) {
      owes = false;
      const { code } = await send(address, session.token, { verdict: value() || null }, true).catch(() => ({ code: 0 }));
      if (code === 204 || code === 409) continue;
      owes = true;
      if (code === 401 && await session.restore()) continue;
      return;
    }
  }

  const flush = () => flight ??= sendAll().finally(() => { flight = null; });
  fieldset.addEventListener("change", () => {
    owes = true;
    flush();
  });
  return { flush, get owes() { return owes; }, get value() { return value(); } };
}
