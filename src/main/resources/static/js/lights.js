/** Lights the words of what is pointed at, and what is said of the words; pressing them goes there. */
export function bindLights(desk) {
  const light = ({ target }) => {
    for (const lit of desk.querySelectorAll(".lit")) lit.classList.remove("lit");
    for (const one of [...wordsOf(target, desk), ...saidOf(target)]) one.classList.add("lit");
  };
  desk.addEventListener("pointerover", light);
  desk.addEventListener("focusin", light);
  desk.addEventListener("click", ({ target }) => {
    const [said] = saidOf(target);
    if (getSelection().isCollapsed) (said?.querySelector("textarea") ?? said)?.focus();
  });
}

function wordsOf(target, desk) {
  const one = target.closest("[data-comment], [data-carried], [data-signal]");
  if (!one) return [];
  const { section, carried, signal } = one.dataset;
  const [kind, id] = carried ? ["earlier", carried] : signal ? ["signals", signal] : ["comments", section];
  return desk.querySelectorAll(`mark[data-${kind}~="${id}"]`);
}

/** The comments on the words, this round's in front. */
function saidOf(target) {
  const { comments = "", earlier = "" } = target.closest("mark")?.dataset ?? {};
  const ids = [["comment", comments], ["carried", earlier]].flatMap(([kind, list]) => list.split(" ").filter(Boolean).map((id) => `${kind}-${id}`));
  return ids.map((id) => document.getElementById(id)).filter(Boolean);
}
