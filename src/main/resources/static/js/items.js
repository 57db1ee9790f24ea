/**
 * A text of one item a line, shown as a list that grows, shrinks and changes order. The
 * text stays what is saved: the list follows it, and it follows the list.
 */
export class Items {
  #text;
  #name;
  #list = document.createElement("ol");
  #announce;
  #dragged = null;

  constructor(text, announce) {
    this.#text = text;
    this.#name = text.dataset.items;
    this.#announce = announce;
    this.#list.className = "items";
    const add = button(`Add a ${text.dataset.item}`, () => this.#add());
    add.setAttribute("aria-label", `Add a ${text.dataset.item} to ${this.#name}`);
    text.hidden = true;
    text.after(this.#list, add);
    this.render();
    this.#list.addEventListener("dragover", (event) => this.#dragOver(event));
  }

  /** Shows what the text says now, unless the list says so already. */
  render() {
    if (this.#says() === this.#text.value) return;
    const lines = this.#text.value.split("\n").filter((line) => line.trim() !== "");
    this.#list.replaceChildren(...lines.map((line) => this.#item(line)));
    this.#number();
  }

  #says() {
    return this.#fields().map((field) => field.value.replaceAll("\n", " ")).filter((line) => line.trim() !== "").join("\n");
  }

  #fields() {
    return [...this.#list.querySelectorAll("textarea")];
  }

  /** Without the notes that stand where something was removed. */
  #items() {
    return this.#fields().map((field) => field.parentElement);
  }

  #item(line) {
    const item = document.createElement("li");
    const field = document.createElement("textarea");
    field.value = line;
    field.rows = 1;
    field.spellcheck = true;
    field.addEventListener("input", () => this.#changed());
    field.addEventListener("keydown", (event) => this.#pressed(event, item));
    const handle = document.createElement("span");
    handle.className = "handle";
    handle.draggable = true;
    handle.textContent = "⠿";
    handle.setAttribute("aria-hidden", "true");
    handle.addEventListener("dragstart", (event) => {
      this.#dragged = item;
      event.dataTransfer.effectAllowed = "move";
      event.dataTransfer.setData("text/plain", field.value);
    });
    handle.addEventListener("dragend", () => {
      this.#dragged = null;
      this.#changed();
    });
    const buttons = document.createElement("span");
    buttons.className = "row tight";
    const remove = button("×", () => this.#remove(item));
    remove.classList.add("remove");
    buttons.append(button("↑", () => this.#move(item, -1)), button("↓", () => this.#move(item, 1)), remove);
    item.append(handle, field, buttons);
    return item;
  }

  #number() {
    this.#fields().forEach((field, i, all) => {
      const where = `${this.#name}, ${i + 1} of ${all.length}`;
      field.setAttribute("aria-label", where);
      const [up, down, remove] = field.parentElement.querySelectorAll("button");
      up.setAttribute("aria-label", `Move up: ${where}`);
      down.setAttribute("aria-label", `Move down: ${where}`);
      remove.setAttribute("aria-label", `Remove: ${where}`);
      up.disabled = i === 0;
      down.disabled = i === all.length - 1;
    });
  }

  #pressed(event, item) {
    if (event.isComposing) return;
    if (event.key === "Enter") {
      event.preventDefault();
      this.#split(item);
    } else if (event.key === "Backspace" && event.target.value === "" && this.#fields().length > 1) {
      event.preventDefault();
      this.#remove(item, -1);
    } else if (event.altKey && (event.key === "ArrowUp" || event.key === "ArrowDown")) {
      event.preventDefault();
      this.#move(item, event.key === "ArrowUp" ? -1 : 1);
      event.target.focus();
    }
  }

  #add() {
    const item = this.#item("");
    this.#list.append(item);
    this.#number();
    item.querySelector("textarea").focus();
  }

  /** What stands behind the caret goes on in a new line. */
  #split(item) {
    const field = item.querySelector("textarea");
    const { value, selectionStart, selectionEnd } = field;
    const next = this.#item(value.slice(selectionEnd).trimStart());
    field.value = value.slice(0, selectionStart).trimEnd();
    item.after(next);
    this.#changed();
    const begun = next.querySelector("textarea");
    begun.focus();
    begun.setSelectionRange(0, 0);
  }

  #move(item, by) {
    const items = this.#items();
    const to = items.indexOf(item) + by;
    if (to < 0 || to >= items.length) return;
    const focused = document.activeElement;
    items[to][by < 0 ? "before" : "after"](item);
    this.#changed();
    const [up, down] = item.querySelectorAll("button");
    if (item.contains(focused)) (focused.disabled ? (by < 0 ? down : up) : focused).focus(); // What is moved loses it.
    this.#announce(`${this.#name}: now ${to + 1} of ${items.length}.`, { well: true });
  }

  /** The focus goes on to the next item, or `towards` the one before. */
  #remove(item, towards = 1) {
    const said = item.querySelector("textarea").value.trim();
    if (said === "") {
      const items = this.#items();
      const at = items.indexOf(item);
      const next = (items[at + towards] ?? items[at - towards])?.querySelector("textarea");
      item.remove();
      this.#changed();
      next?.setSelectionRange(next.value.length, next.value.length);
      (next ?? this.#list.nextElementSibling).focus();
    } else {
      const note = this.#removed(item, beginning(said));
      item.replaceWith(note);
      this.#changed();
      note.querySelector("button").focus();
    }
    this.#announce(`${this.#name}: removed, ${this.#fields().length} left.`, { well: true });
  }

  /** Stands where the item stood, and brings it back there. */
  #removed(item, said) {
    const note = document.createElement("li");
    note.className = "removed small soft";
    const undo = button("Undo", () => {
      note.replaceWith(item);
      this.#changed();
      item.querySelector("textarea").focus();
      this.#announce(`${this.#name}: back in its place.`, { well: true });
    });
    undo.setAttribute("aria-label", `Undo: bring back “${said}”`);
    note.append(`Removed: “${said}”. `, undo);
    return note;
  }

  #dragOver(event) {
    const over = event.target.closest("li");
    if (!this.#dragged || !over || over.parentElement !== this.#list) return;
    event.preventDefault();
    if (over === this.#dragged) return;
    const box = over.getBoundingClientRect();
    over[event.clientY < box.top + box.height / 2 ? "before" : "after"](this.#dragged);
  }

  #changed() {
    this.#number();
    this.#text.value = this.#says();
    this.#text.dispatchEvent(new Event("input", { bubbles: true }));
  }
}

const mostWords = 6;

function beginning(text) {
  const words = text.split(/\s+/);
  return words.length > mostWords ? `${words.slice(0, mostWords).join(" ")}…` : text;
}

function button(label, act) {
  const made = document.createElement("button");
  made.type = "button";
  made.className = "button quiet small";
  made.textContent = label;
  made.addEventListener("click", act);
  return made;
}
