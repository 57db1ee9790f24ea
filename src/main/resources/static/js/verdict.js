const patience = 20_000;

/** The verdict saves itself; one that did not arrive goes with the next change, or before the review is sent. */
export function bindVerdict(fieldset, address, session) {
  let owes = false;
  let flight = null;
  const value = () => fieldset.querySelector("input:checked")?.value ?? "";

  async function send() {
    while (owes) {
      owes = false;
      const answer = await fetch(address, {
        method: "PUT",
        headers: { "Content-Type": "application/json", Accept: "application/json", "X-CSRF-TOKEN": session.token },
        body: JSON.stringify({ verdict: value() || null }),
        keepalive: true,
        signal: AbortSignal.timeout(patience),
      }).catch(() => null);
      if (answer?.ok || answer?.status === 409) continue;
      owes = true;
      if (answer?.status === 401 && await session.restore()) continue;
      return;
    }
  }

  const flush = () => flight ??= send().finally(() => { flight = null; });
  fieldset.addEventListener("change", () => {
    owes = true;
    flush();
  });
  return { flush, get owes() { return owes; }, get value() { return value(); } };
}
