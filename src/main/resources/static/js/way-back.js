/**
 * A page that answers a form cannot be gone back to: browsers ask whether to send it again. Once it is left, what
 * stands in its place among the pages one goes back to is the page where the form was.
 */
export function bindWayBack() {
  const from = URL.canParse(document.referrer) ? new URL(document.referrer) : location;
  const address = from.origin === location.origin ? from.href : location.href;
  const replace = () => history.replaceState(null, "", address);
  document.addEventListener("submit", replace);
  document.addEventListener("click", (event) => {
    if (event.target.closest("a[href]:not([href^='#'])")) replace();
  });
}
