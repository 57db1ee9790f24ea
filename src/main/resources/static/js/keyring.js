import { all, put } from "./store.js";

const algorithm = "AES-GCM";
const text = new TextEncoder();

/**
 * The keys of an account, which only its signed-in pages get. What is sealed with them says
 * for what it is, so that one sealed thing cannot stand in for another.
 */
export class Keyring {
  #keys;

  constructor(keys) {
    this.#keys = keys;
  }

  /** From what the page holds; the browser keeps them too, but never gives the secrets out again. */
  static async of(keys) {
    const imported = new Map();
    for (const { id, secret } of keys) {
      const bytes = Uint8Array.from(atob(secret), (character) => character.charCodeAt(0));
      imported.set(id, await crypto.subtle.importKey("raw", bytes, algorithm, false, ["encrypt", "decrypt"]));
    }
    return new Keyring(imported);
  }

  /** From what a page of whoever is signed in has left here. */
  static async remembered() {
    return new Keyring(new Map((await all("keys")).map(({ id, key }) => [id, key])));
  }

  async remember() {
    for (const [id, key] of this.#keys) await put("keys", { id, key });
  }

  opens({ key }) {
    return this.#keys.has(key);
  }

  get isEmpty() {
    return this.#keys.size === 0;
  }

  async seal(purpose, value) {
    const [[id, key]] = this.#keys;
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const plain = text.encode(JSON.stringify(value));
    const data = await crypto.subtle.encrypt({ name: algorithm, iv, additionalData: text.encode(purpose) }, key, plain);
    return { key: id, iv, data };
  }

  /** Returns what was sealed, or null where none of these keys opens it. */
  async open(purpose, { key: id, iv, data }) {
    const key = this.#keys.get(id);
    if (!key) return null;
    try {
      const plain = await crypto.subtle.decrypt({ name: algorithm, iv, additionalData: text.encode(purpose) }, key, data);
      return JSON.parse(new TextDecoder().decode(plain));
    } catch {
      return null;
    }
  }
}
