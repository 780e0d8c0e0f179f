/** The one database of this app in the browser: what was seen, and edits that wait. It is there only with consent. */
import { storageChoice } from "../live/storage_choice.ts";
import { OFFLINE_STORE } from "../live/storage_names.ts";

export type StoreName = "answers" | "edits";
const VERSION = 1;

let opened: { make: boolean; database: Promise<IDBDatabase | null> } | null = null;
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
        opened = null;
        erased();
      };
      database.onclose = () => opened = null;
      resolve(database);
    };
  });
}

/** One connection for all; who only looks does not stand in the way of who makes it. */
async function connection(make: boolean): Promise<IDBDatabase | null> {
  if (opened === null || make && !opened.make) {
    const before = opened?.database ?? Promise.resolve(null);
    opened = { make, database: before.then((database) => database ?? openDatabase(make)) };
  }
  const mine = opened;
  const database = await mine.database;
  if (database === null && opened === mine) opened = null;
  return database;
}

/** Works on a store; null where nothing may be kept, nothing is there, or the browser refuses. */
export async function withStore<T>(
  name: StoreName,
  mode: IDBTransactionMode,
  work: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T | null> {
  if (!mayKeepOffline()) return null;
  try {
    const database = await connection(mode === "readwrite");
    if (database === null) return null;
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
