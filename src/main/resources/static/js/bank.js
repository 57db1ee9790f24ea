const pause = 150;

const form = document.querySelector("[data-bank]");
const status = document.querySelector("[data-bank-status]");
const list = document.querySelector("[data-bank-list]");

let timer = 0;
let asked = new AbortController();

form.addEventListener("input", () => {
  clearTimeout(timer);
  timer = setTimeout(search, pause);
});

form.addEventListener("submit", (event) => {
  event.preventDefault();
  search();
});

function address() {
  const fields = [...new FormData(form)].filter(([, value]) => value.trim());
  return form.action + (fields.length ? `?${new URLSearchParams(fields)}` : "");
}

async function search() {
  clearTimeout(timer);
  asked.abort();
  asked = new AbortController();
  const { signal } = asked;
  const wanted = address();
  list.setAttribute("aria-busy", "true");
  try {
    const response = await fetch(wanted, { signal, headers: { Accept: "text/html" } });
    if (!response.ok) throw new Error(`answered with ${response.status}`);
    const page = new DOMParser().parseFromString(await response.text(), "text/html");
    if (signal.aborted) return;
    show(page);
    history.replaceState(null, "", wanted);
  } catch {
    if (!signal.aborted) status.textContent = "The server does not answer. The list is that of an earlier search; type on or press Search to try again.";
  } finally {
    if (!signal.aborted) list.removeAttribute("aria-busy");
  }
}

/** What is typed stays as it is, and so does the link that has the focus: only what was found and the counts are new. */
function show(page) {
  const focused = list.contains(document.activeElement) && document.activeElement.getAttribute("href");
  list.replaceChildren(...page.querySelector("[data-bank-list]").childNodes);
  if (focused) list.querySelector(`a[href="${CSS.escape(focused)}"]`)?.focus({ preventScroll: true });
  const told = page.querySelector("[data-bank-status]").textContent;
  if (status.textContent !== told) status.textContent = told;
  for (const select of form.querySelectorAll("select")) {
    const chosen = select.value;
    select.replaceChildren(...page.getElementById(select.id).childNodes);
    select.value = chosen;
    if (select.selectedIndex < 0) select.selectedIndex = 0;
  }
}
