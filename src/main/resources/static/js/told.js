/** Where something stands in a text, in code points, as the server counts. */
export function placeOf(text, { startContainer, startOffset, endContainer, endOffset }) {
  return { start: lengthTo(text, startContainer, startOffset), end: lengthTo(text, endContainer, endOffset) };
}

function lengthTo(text, node, offset) {
  const range = document.createRange();
  range.selectNodeContents(text);
  range.setEnd(node, offset);
  return [...range.toString()].length;
}

/** The range of some code points of a text. */
export function rangeOf(text, { start, end }) {
  const range = document.createRange();
  range.setStart(...pointAt(text, start));
  range.setEnd(...pointAt(text, end));
  return range;
}

/** Where the sentences of a text begin and end, as the server cut them. */
export function sentencesOf(text) {
  return text.dataset.sentences.split(" ").map((bounds) => bounds.split("-").map(Number)).map(([start, end]) => ({ start, end }));
}

function pointAt(text, codePoints) {
  const nodes = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
  let left = codePoints;
  let last = [text, 0];
  while (nodes.nextNode()) {
    const characters = [...nodes.currentNode.data];
    if (left <= characters.length) return [nodes.currentNode, characters.slice(0, left).join("").length];
    left -= characters.length;
    last = [nodes.currentNode, nodes.currentNode.data.length];
  }
  return last;
}

/** Cuts a text where something that is marked begins or ends, as the server does. */
export function paint(text, marks) {
  const characters = [...text.textContent];
  const cuts = [...new Set([0, characters.length, ...marks.flatMap(({ start, end }) => [start, end])])].sort((a, b) => a - b);
  const pieces = cuts.slice(1).map((end, i) => piece(characters.slice(cuts[i], end).join(""), marks.filter((mark) => mark.start < end && cuts[i] < mark.end)));
  text.replaceChildren(...pieces);
}

function piece(words, covering) {
  if (covering.length === 0) return words;
  const mark = document.createElement("mark");
  const looks = { commented: "comment", earlier: "earlier", evidence: "signal" };
  mark.className = Object.keys(looks).filter((look) => covering.some((one) => one[looks[look]])).join(" ");
  const ids = (kind) => covering.map((one) => one[kind]).filter(Boolean).join(" ");
  Object.assign(mark.dataset, { comments: ids("comment"), earlier: ids("earlier"), signals: ids("signal") });
  mark.textContent = words;
  return mark;
}
