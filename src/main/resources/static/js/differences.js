/** The earlier and the later text of differences, as the server's fragment shows them. */
export function sides(differences) {
  return {
    before: shown(differences.filter(({ kind }) => kind !== "ADDED")),
    after: shown(differences.filter(({ kind }) => kind !== "REMOVED")),
  };
}

function shown(runs) {
  const fragment = document.createDocumentFragment();
  for (const { kind, text } of runs) {
    if (kind === "SAME") {
      fragment.append(text);
      continue;
    }
    const mark = document.createElement(kind === "ADDED" ? "ins" : "del");
    const said = document.createElement("span");
    said.className = "visually-hidden";
    said.textContent = kind === "ADDED" ? "[only there: " : "[only here: ";
    const end = said.cloneNode();
    end.textContent = "]";
    mark.append(said, text, end);
    fragment.append(mark);
  }
  return fragment;
}

/** Both texts in one: what they share once, and wherever they differ the earlier one's words and then the later one's. */
export function merged(differences) {
  let text = "";
  let last = "";
  for (const { kind, text: run } of differences) {
    if (last === "REMOVED" && kind === "ADDED" && /\S$/u.test(text) && /^\S/u.test(run)) text += " ";
    text += run;
    last = kind;
  }
  return text;
}
