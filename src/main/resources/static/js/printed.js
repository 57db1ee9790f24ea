/** Fields do not print what they cannot show: while a page is printed, their words stand there as text, with the day. */
export function bindPrinting(main) {
  const made = [];
  const put = (element, className, text, place) => {
    made.push(Object.assign(element, { className, textContent: text }));
    place(element);
  };
  addEventListener("beforeprint", () => {
    const day = new Date().toLocaleDateString("en-GB", { dateStyle: "long" });
    put(document.createElement("p"), "printed printed-only small soft", day, (element) => main.querySelector("h1").after(element));
    for (const field of main.querySelectorAll("section.part > textarea")) {
      put(document.createElement("p"), "printed printed-only reading kept-lines", field.value, (element) => field.after(element));
    }
  });
  addEventListener("afterprint", () => {
    for (const element of made.splice(0)) element.remove();
  });
}
