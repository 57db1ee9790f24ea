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

const endOfSentence = /[.!?…]["'”’)]*\s+|\n+/gu;

/**
 * Both texts in one: what they share once. Where one says more than the other, that; where they
 * differ, the earlier one's sentences and then the later one's, as words of both make no sense.
 */
export function merged(differences) {
  let text = "";
  let earlier = "";
  let later = "";
  let kinds = new Set();
  const settle = () => {
    text += kinds.size < 2 ? (kinds.has("REMOVED") ? earlier : later) : joined(earlier, later);
    earlier = later = "";
    kinds = new Set();
  };
  for (const { kind, text: run } of differences) {
    if (kind === "SAME" && isWhole(earlier) && isWhole(later)) settle();
    if (kind !== "SAME") kinds.add(kind);
    const ends = kind === "SAME" ? [...run.matchAll(endOfSentence)].map((end) => end.index + end[0].length) : [];
    const [first, last] = ends.length > 0 ? [ends[0], ends.at(-1)] : [run.length, run.length];
    if (kind !== "ADDED") earlier += run.slice(0, first);
    if (kind !== "REMOVED") later += run.slice(0, first);
    if (ends.length === 0) continue;
    settle();
    text += run.slice(first, last);
    earlier = later = run.slice(last);
  }
  settle();
  return text;
}

const isWhole = (text) => /(^|[.!?…]["'”’)]*\s+|\n)$/u.test(text);
const joined = (earlier, later) => (/\s$/u.test(earlier) ? earlier : `${earlier} `) + later;
