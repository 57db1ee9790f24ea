const pause = 500;

const shown = document.querySelector("[data-storing]");

setTimeout(look, pause);

async function look() {
  try {
    const response = await fetch(location.href, { headers: { Accept: "text/html" } });
    const page = new DOMParser().parseFromString(await response.text(), "text/html");
    const now = page.querySelector("[data-storing]");
    if (!now) {
      location.reload();
      return;
    }
    shown.querySelector("progress").value = now.querySelector("progress").value;
    shown.querySelector("p").textContent = now.querySelector("p").textContent;
  } catch {
    // The server is away for a moment; it is asked again.
  }
  setTimeout(look, pause);
}
