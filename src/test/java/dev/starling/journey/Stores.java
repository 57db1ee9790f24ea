package dev.starling.journey;

import java.util.List;
import java.util.Map;

import com.microsoft.playwright.Page;

/**
 * What a device keeps.
 */
final class Stores {

	/**
	 * How many entries each of the browser's stores holds, which pages, and everything in
	 * them that can be read as text.
	 */
	private static final String STORES = """
			async () => {
				const found = { readable: JSON.stringify({ ...localStorage }) + JSON.stringify({ ...sessionStorage }) };
				const database = await new Promise((resolve, reject) => {
					const opening = indexedDB.open("starling");
					opening.onsuccess = () => resolve(opening.result);
					opening.onerror = () => reject(opening.error);
				});
				const text = (value) => value instanceof ArrayBuffer || ArrayBuffer.isView(value) ? new TextDecoder().decode(value)
					: value instanceof Object ? Object.values(value).map(text).join(" ") : String(value);
				for (const store of database.objectStoreNames) {
					const entries = await new Promise((resolve) => {
						const all = database.transaction(store).objectStore(store).getAll();
						all.onsuccess = () => resolve(all.result);
					});
					found[store] = entries.length;
					if (store === "pages") found.paths = entries.map(({ path }) => path);
					found.readable += text(entries);
				}
				database.close();
				found.caches = (await caches.keys()).length;
				found.workers = (await navigator.serviceWorker.getRegistrations()).length;
				return found;
			}""";

	private Stores() {
	}

	@SuppressWarnings("unchecked")
	static Map<String, Object> of(Page page) {
		return (Map<String, Object>) page.evaluate(STORES);
	}

	@SuppressWarnings("unchecked")
	static List<String> pages(Page page) {
		return (List<String>) of(page).get("paths");
	}

}
