// Runs before the page is painted, so that night never begins with a flash of day.
(() => {
  const root = document.documentElement;
  try {
    const chosen = localStorage.getItem("starling.theme");
    if (chosen === "light" || chosen === "dark") root.dataset.theme = chosen;
  } catch {
    // Storage is forbidden here: follow the system.
  }
})();
