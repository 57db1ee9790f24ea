/** What an address points into is shown, also where it stands folded. */
export function openLinked() {
  addEventListener("hashchange", open);
  open();
}

function open() {
  const linked = document.getElementById(decoded(location.hash.slice(1)));
  if (!linked) return;
  let folded = linked.closest("details:not([open])");
  if (!folded) return;
  for (; folded; folded = folded.parentElement.closest("details:not([open])")) folded.open = true;
  linked.scrollIntoView();
}

function decoded(hash) {
  try {
    return decodeURIComponent(hash);
  } catch {
    return hash;
  }
}
