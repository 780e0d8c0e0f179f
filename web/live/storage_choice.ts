/** What may be stored in this browser: the person's choice, and the one door through which a text is stored. */
import { computed, signal } from "@preact/signals";
import { STORAGE_CATEGORIES, type StorageCategory } from "../../worker/domain/purpose.ts";
import { KEPT, type KeptName, OFFLINE_STORE } from "./storage_names.ts";

export type StorageChoice = Record<StorageCategory, boolean>;
export const CHOICE = "enecess.storage";

/** A browser may shut its storage off: then nothing is kept, and nothing breaks. */
export function quietly<T>(work: () => T): T | null {
  try {
    return work();
  } catch {
    return null;
  }
}

function readChoice(): StorageChoice | null {
  const text = quietly(() => localStorage.getItem(CHOICE));
  const kept: unknown = text && quietly(() => JSON.parse(text));
  if (typeof kept !== "object" || kept === null) return null;
  const entries = STORAGE_CATEGORIES.map((name) => [name, (kept as Record<string, unknown>)[name] === true]);
  return Object.fromEntries(entries) as StorageChoice;
}

/** The browser's own "do not sell or share": a refusal, until the person says otherwise here. */
export const globalPrivacyControl: boolean =
  (navigator as { globalPrivacyControl?: boolean }).globalPrivacyControl === true;

/** Null: not said yet. */
export const storageChoice = signal<StorageChoice | null>(readChoice());
export const storageUnasked = computed(() => storageChoice.value === null && !globalPrivacyControl);

export function mayStore(name: KeptName): boolean {
  const category = KEPT[name];
  return category === "necessary" || storageChoice.peek()?.[category] === true;
}

/** Keeps a text where its category allows it. */
export function keep(name: KeptName, text: string): void {
  if (mayStore(name)) quietly(() => localStorage.setItem(name, text));
}

export function kept(name: KeptName): string | null {
  return mayStore(name) ? quietly(() => localStorage.getItem(name)) : null;
}

export function forget(name: KeptName): void {
  quietly(() => localStorage.removeItem(name));
}

/**
 * What was seen of a home is no longer here; another page of this browser that has it open is told to close it. Names no
 * list of what there is: it must work when nothing more can be fetched.
 */
export function eraseSeen(): Promise<void> {
  return new Promise((done) => {
    const request = quietly(() => indexedDB.deleteDatabase(OFFLINE_STORE));
    if (request) request.onsuccess = request.onerror = request.onblocked = () => done();
    else done();
  });
}

/** Said again, here or in another tab. */
export function rereadChoice(): void {
  storageChoice.value = readChoice();
}
