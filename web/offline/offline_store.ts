/** The one database of this app in the browser: what was seen, and edits that wait. It is there only with consent. */
import { storageChoice } from "../live/storage_choice.ts";
import { OFFLINE_STORE } from "../live/storage_names.ts";

export type StoreName = "answers" | "edits";
const VERSION = 1;

let open: Promise<IDBDatabase | null> | null = null;
let erased: () => void = () => {};

/** Called when the database goes away under us: signed out, or consent withdrawn, here or in another tab. */
export function whenErased(callback: () => void): void {
  erased = callback;
}

export const mayKeepOffline = (): boolean => storageChoice.peek()?.offline === true;

function openDatabase(make: boolean): Promise<IDBDatabase | null> {
  return new Promise((resolve) => {
    const request = indexedDB.open(OFFLINE_STORE, VERSION);
    request.onupgradeneeded = () => {
      // To look into what is not there leaves nothing behind.
      if (!make) return request.transaction!.abort();
      request.result.createObjectStore("answers", { keyPath: "path" }).createIndex("seenMs", "seenMs");
      request.result.createObjectStore("edits", { keyPath: "key" });
    };
    request.onerror = () => resolve(null);
    request.onsuccess = () => {
      const database = request.result;
      database.onversionchange = () => {
        database.close();
        open = null;
        erased();
      };
      database.onclose = () => open = null;
      resolve(database);
    };
  });
}

/** Works on a store; null where nothing may be kept, nothing is there, or the browser refuses. */
export async function withStore<T>(
  name: StoreName,
  mode: IDBTransactionMode,
  work: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T | null> {
  if (!mayKeepOffline()) return null;
  try {
    open ??= openDatabase(mode === "readwrite");
    const database = await open;
    if (database === null) {
      open = null;
      return null;
    }
    const transaction = database.transaction(name, mode, { durability: "relaxed" });
    const request = work(transaction.objectStore(name));
    return await new Promise((resolve) => {
      transaction.oncomplete = () => resolve(request.result);
      transaction.onabort = () => resolve(null);
      transaction.onerror = () => resolve(null);
    });
  } catch {
    return null;
  }
}
