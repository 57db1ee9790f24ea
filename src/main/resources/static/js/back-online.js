const { dataset } = document.documentElement;

/** A page that stands in for one that needs a network makes way for that one, unless somebody is typing in it. */
if ("offline" in dataset) {
  addEventListener("online", () => {
    const typed = [...document.querySelectorAll("input, textarea")].some((field) => field.value !== field.defaultValue);
    if (typed) dataset.offline = "no more";
    else location.reload();
  });
}
