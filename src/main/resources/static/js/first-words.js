/**
 * What is typed before there is a draft stays in this tab until a draft of the same question
 * has it: a phone throws pages away, and a draft may be begun from another page.
 */
const key = (question) => `starling.first-words.${question}`;

/** A draft that has no words yet takes them up. */
export function takeUpFirstWords(question, field) {
  try {
    const words = sessionStorage.getItem(key(question));
    if (words === null) return;
    field.value ||= words;
    if (field.value.trim() === words.trim()) sessionStorage.removeItem(key(question));
  } catch {
    // Nothing is kept here.
  }
}

for (const field of document.querySelectorAll("[data-first-words]")) {
  const question = field.dataset.firstWords;
  try {
    field.value ||= sessionStorage.getItem(key(question)) ?? "";
    field.addEventListener("input", () => sessionStorage.setItem(key(question), field.value));
    field.form.addEventListener("submit", () => { history.scrollRestoration = "manual"; }); // Whoever comes back finds another page here.
  } catch {
    // This browser keeps nothing.
  }
}
