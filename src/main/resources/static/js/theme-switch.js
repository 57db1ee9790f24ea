const night = matchMedia("(prefers-color-scheme: dark)");

export function bindThemeSwitch(button) {
  const root = document.documentElement;
  const system = () => (night.matches ? "dark" : "light");
  const shown = () => root.dataset.theme ?? system();
  const tell = () => {
    root.dataset.shown = shown();
    const paper = getComputedStyle(document.body).backgroundColor;
    for (const colour of document.querySelectorAll("meta[name=theme-color]")) colour.content = paper;
  };

  button.addEventListener("click", () => {
    const wanted = shown() === "dark" ? "light" : "dark";
    if (wanted === system()) {
      delete root.dataset.theme;
      forget();
    } else {
      root.dataset.theme = wanted;
      remember(wanted);
    }
    tell();
  });
  night.addEventListener("change", tell);
  tell();
  button.hidden = false;
}

function remember(theme) {
  try { localStorage.setItem("starling.theme", theme); } catch { /* lasts for this page only */ }
}

function forget() {
  try { localStorage.removeItem("starling.theme"); } catch { /* nothing was remembered */ }
}
