/** What this device keeps, in the browser's own database. Pages and the service worker share it. */
const stores = { keys: "id", kept: "id", texts: "id", pages: "path" };

let opening = null;

function database() {
  opening ??= new Promise((resolve, reject) => {
    const request = indexedDB.open("starling", 1);
    request.onupgradeneeded = () => {
      for (const [name, keyPath] of Object.entries(stores)) request.result.createObjectStore(name, { keyPath });
    };
    request.onsuccess = () => {
      request.result.onversionchange = () => request.result.close();
      request.result.onclose = () => { opening = null; };
      resolve(request.result);
    };
    request.onerror = () => reject(request.error);
  }).catch((error) => {
    opening = null;
    throw error;
  });
  return opening;
}

/** Runs one request; resolves when what it did is on the disk, so that a power cut cannot take it back. */
async function transact(name, mode, ask) {
  const transaction = (await database()).transaction(name, mode, { durability: "strict" });
  const request = ask(transaction.objectStore(name));
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve(request.result);
    transaction.onabort = () => reject(transaction.error);
    transaction.onerror = () => reject(transaction.error);
  });
}

export const put = (name, value) => transact(name, "readwrite", (store) => store.put(value));
export const remove = (name, key) => transact(name, "readwrite", (store) => store.delete(key));
export const clear = (name) => transact(name, "readwrite", (store) => store.clear());
export const get = (name, key) => transact(name, "readonly", (store) => store.get(key));
export const all = (name) => transact(name, "readonly", (store) => store.getAll());
