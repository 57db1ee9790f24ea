const lookEvery = 30_000;

/**
 * Keeps what a page saves by itself saved: when the network is back, when the page is hidden, left or signed out
 * of; and looks for what was saved elsewhere while nothing is owed here. Returns what to call before the page is
 * left on purpose.
 */
export function tend({ session, owes, flush }) {
  let leaving = false;
  const leave = () => { leaving = true; };
  const look = async () => {
    if (!owes()) await session.refresh().catch(() => {});
  };

  addEventListener("online", () => flush());
  document.addEventListener("visibilitychange", () => flush({ leaving: document.visibilityState === "hidden" }));
  addEventListener("focus", look);
  addEventListener("pageshow", ({ persisted }) => { if (persisted) look(); });
  setInterval(() => { if (document.visibilityState === "visible") look(); }, lookEvery);
  addEventListener("beforeunload", (event) => {
    if (!leaving && owes()) event.preventDefault();
  });

  // Whoever signs out saves first; what cannot be saved is asked about.
  addEventListener("starling:sign-out", ({ detail }) => detail.waitFor(flush().then(owes)));
  addEventListener("starling:leave", leave);
  return leave;
}

/** Ctrl or Command and S save, as they do elsewhere. */
export function bindSaveKey(flush) {
  document.addEventListener("keydown", (event) => {
    if (event.key === "s" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      flush();
    }
  });
}

/** What stands in a refusal for who was signed out. */
export function signInButton(session, flush) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "link";
  button.textContent = "sign in again";
  button.addEventListener("click", async () => {
    if (await session.restore(true)) flush();
  });
  return button;
}
