/**
 * The comment that somebody works on, at the top of a narrow screen: there, it and the field that it speaks of have
 * no room side by side.
 */
export class InSight {
  #strip;
  #comment = null;
  #field = null;

  /** None where nobody has said anything. */
  constructor(strip) {
    this.#strip = strip;
    strip?.querySelector("[data-put-away]").addEventListener("click", () => {
      this.#putAway();
      this.#field.focus();
    });
    for (const moved of ["scroll", "resize"]) visualViewport.addEventListener(moved, () => this.#stay());
  }

  show(comment, field) {
    this.#comment = comment.id;
    this.#field = field;
    const says = this.#strip.querySelector("[data-says]");
    says.textContent = document.getElementById(`${comment.id}-says`).textContent;
    says.scrollTop = 0;
    this.#strip.hidden = false;
    this.#stay();
  }

  /** Once it is done, there is nothing more to look at. */
  follow() {
    if (this.#comment && document.getElementById(this.#comment)?.matches(".done")) this.#putAway();
  }

  /** A keyboard on the screen moves what is in view, and not what the page takes for its top. */
  #stay() {
    this.#strip?.style.setProperty("inset-block-start", `${visualViewport.offsetTop}px`);
  }

  #putAway() {
    this.#strip.hidden = true;
    this.#comment = null;
  }
}
