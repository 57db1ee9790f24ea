import { all, put } from "./store.js";

const algorithm = "AES-GCM";
const text = new TextEncoder();

/**
 * The keys of an account, which only its signed-in pages get. What is sealed with them says
 * for what it is, so that one sealed thing cannot stand in for another.
 */
export class Keyring {
  #keys;

  /** The keys by their ids, or what they will be. */
  constructor(keys) {
    this.#keys = keys;
  }

  /** From what the page holds, at once: whoever seals first waits. It is empty where the browser cannot seal. */
  static of(keys) {
    return new Keyring(imported(keys).catch(() => new Map()));
  }

  /** From what a page of whoever is signed in has left here. */
  static async remembered() {
    return new Keyring(new Map((await all("keys")).map(({ id, key }) => [id, key])));
  }

  async remember() {
    for (const [id, key] of await this.#keys) await put("keys", { id, key });
  }

  async opensAny(entries) {
    const keys = await this.#keys;
    return entries.some(({ key }) => keys.has(key));
  }

  async isEmpty() {
    return (await this.#keys).size === 0;
  }

  async seal(purpose, value) {
    const [[id, key]] = await this.#keys;
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const plain = text.encode(JSON.stringify(value));
    const data = await crypto.subtle.encrypt({ name: algorithm, iv, additionalData: text.encode(purpose) }, key, plain);
    return { key: id, iv, data };
  }

  /** Returns what was sealed, or null where none of these keys opens it. */
  async open(purpose, { key: id, iv, data }) {
    const key = (await this.#keys).get(id);
    if (!key) return null;
    try {
      const plain = await crypto.subtle.decrypt({ name: algorithm, iv, additionalData: text.encode(purpose) }, key, data);
      return JSON.parse(new TextDecoder().decode(plain));
    } catch {
      return null;
    }
  }
}

/** The browser keeps these, but never gives the secrets out again. */
async function imported(keys) {
  const made = new Map();
  for (const { id, secret } of keys) {
    const bytes = Uint8Array.from(atob(secret), (character) => character.charCodeAt(0));
    made.set(id, await crypto.subtle.importKey("raw", bytes, algorithm, false, ["encrypt", "decrypt"]));
  }
  return made;
}
