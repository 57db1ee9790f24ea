/** Each try waits for an answer, so this only ends what would go round forever. */
const tries = 20;

/**
 * Links to pages that show what is saved wait for it. Most go on with what could be saved,
 * unless the server is away: then they say so, and go on if pressed again. One that wants
 * "all of it" goes on once every part is, shows that it waits, and says why where it cannot.
 */
export function bindAfterSaving({ owes, flush, trouble, announce, isAway = () => false, refused = "Not handed in: every part must be saved first." }) {
  let held = null;
  let followed = null;
  document.addEventListener("click", async (event) => {
    const link = event.target.closest("[data-after-saving]");
    if (!link || link === followed || !owes() || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    if (!(link.dataset.afterSaving === "all of it" ? await saveAll(link) : await saveSome(link))) return;
    followed = link;
    link.click();
    followed = null;
  });

  async function saveSome(link) {
    await flush();
    if (link === held || !isAway()) return true;
    held = link;
    announce(`Not opened: not all of it is saved. ${trouble() ?? ""} Press it again to leave all the same.`);
    return false;
  }

  async function saveAll(link) {
    if (link.hasAttribute("aria-busy")) return false;
    const words = link.textContent;
    link.textContent = link.dataset.waiting;
    link.setAttribute("aria-busy", "true");
    for (let tried = 0; tried < tries && owes() && (tried === 0 || !trouble()); tried++) await flush();
    link.removeAttribute("aria-busy");
    link.textContent = words;
    if (!owes()) return true;
    announce(`${refused} ${trouble() ?? "Try again in a moment."}`);
    return false;
  }
}
