/** The brief stands open beside the answer; on a phone it is folded, so that the first field shows at once. */
export function bindBrief(root) {
  const brief = root.querySelector("[data-brief]");
  const wide = matchMedia("(min-width: 60rem)");
  const unfold = () => { if (wide.matches) brief.open = true; };
  wide.addEventListener("change", unfold);
  unfold();

  root.querySelector("[data-opens] button")?.addEventListener("click", (event) => {
    event.preventDefault();
    openCheatCode().focus();
  });

  /** Opens what stays closed until something is written. */
  function openCheatCode() {
    const code = root.querySelector("[data-closed]");
    code.hidden = false;
    root.querySelector("[data-opens]")?.remove();
    return code;
  }

  return { openCheatCode };
}
