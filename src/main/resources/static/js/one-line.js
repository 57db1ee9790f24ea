/** A field that grows with its text, and yet holds one line. */
export function bindOneLine(field) {
  field.addEventListener("beforeinput", (event) => {
    if (event.inputType === "insertLineBreak") event.preventDefault();
  });
  field.addEventListener("input", () => {
    if (!/\n/.test(field.value)) return;
    const { selectionEnd } = field;
    field.value = field.value.replaceAll(/\s*\n\s*/g, " ");
    field.setSelectionRange(selectionEnd, selectionEnd);
  });
}
