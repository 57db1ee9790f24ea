/** What is typed before there is a draft stays in this tab until there is one: a phone throws pages away. */
const key = "starling.first-words";

export function forgetFirstWords() {
  try { sessionStorage.removeItem(key); } catch { /* nothing is kept here */ }
}

for (const field of document.querySelectorAll("[data-first-words]")) {
  try {
    field.value ||= sessionStorage.getItem(key) ?? "";
    field.addEventListener("input", () => sessionStorage.setItem(key, field.value));
  } catch {
    // This browser keeps nothing.
  }
}
