/** Asks over the page who is there, as the sign-in page would. */
export class SignInDialog {
  #dialog;
  #form;
  #refusal;

  constructor(dialog) {
    this.#dialog = dialog;
    this.#form = dialog.querySelector("form");
    this.#refusal = dialog.querySelector("[data-refusal]");
    dialog.querySelector("[data-not-now]").addEventListener("click", () => dialog.close());
  }

  /**
   * Resolves to whether the page may go on: false where they would rather not now.
   * `look` says, as a status, what the server makes of whoever is signed in.
   */
  async ask(somebodyElse, look) {
    this.#say(somebodyElse ? this.#dialog.dataset.somebodyElse : "");
    this.#dialog.showModal();
    this.#form.elements.password.value = "";
    const field = this.#form.elements.email.value ? "password" : "email";
    this.#form.elements[field].focus();
    try {
      return await this.#answer(look);
    } finally {
      this.#dialog.close();
    }
  }

  #answer(look) {
    return new Promise((resolve) => {
      const over = new AbortController();
      const end = (answer) => {
        over.abort();
        resolve(answer);
      };
      this.#form.addEventListener("submit", async (event) => {
        event.preventDefault();
        if (await this.#signIn(look)) end(true);
      }, over);
      this.#dialog.addEventListener("close", () => end(false), over);
      // They may have signed in elsewhere: by passkey, or with a new password.
      addEventListener("focus", async () => {
        if ((await look().catch(() => 0)) === 200) end(true);
      }, over);
    });
  }

  async #signIn(look) {
    const button = this.#form.querySelector("button");
    button.disabled = true;
    try {
      const answer = await fetch(this.#form.action, {
        method: "POST",
        body: new URLSearchParams(new FormData(this.#form)),
        redirect: "manual",
      });
      if (answer.type !== "opaqueredirect") {
        const { refused, often, broken } = this.#dialog.dataset;
        this.#say(answer.status === 422 ? refused : answer.status === 429 ? often : broken);
        return false;
      }
      if ((await look()) === 200) return true;
      this.#say(this.#dialog.dataset.somebodyElse);
    } catch {
      this.#say(this.#dialog.dataset.broken);
    } finally {
      button.disabled = false;
    }
    return false;
  }

  #say(message) {
    this.#refusal.textContent = message;
    this.#refusal.hidden = message === "";
  }
}
