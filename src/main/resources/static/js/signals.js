/** The words that a comment or a signal is about light up while it is pointed at, or while something in it has the focus. */
for (const one of document.querySelectorAll("[data-lights]")) {
  const words = document.querySelectorAll(`[data-marks~="${one.dataset.lights}"]`);
  let pointed = false;
  let focused = false;
  const light = () => {
    for (const word of words) word.classList.toggle("lit", pointed || focused);
  };
  one.addEventListener("pointerenter", () => { pointed = true; light(); });
  one.addEventListener("pointerleave", () => { pointed = false; light(); });
  one.addEventListener("focusin", () => { focused = true; light(); });
  one.addEventListener("focusout", ({ relatedTarget }) => { focused = one.contains(relatedTarget); light(); });
}
