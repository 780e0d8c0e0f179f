/** What may be stored in this browser: the person's choice, and the one door through which anything is stored. */
import { computed, signal } from "@preact/signals";
import { STORAGE_CATEGORIES, type StorageCategory } from "../../worker/domain/purpose.ts";
import { itemNamed, itemsOf, type KeptName } from "./storage_items.ts";

export type StorageChoice = Record<StorageCategory, boolean>;
const CHOICE = "enecess.storage";

export const REFUSED: StorageChoice = { preferences: false, offline: false, statistics: false };
export const ACCEPTED: StorageChoice = { preferences: true, offline: true, statistics: true };

/** A browser may shut its storage off: then nothing is kept, and nothing breaks. */
function quietly<T>(work: () => T): T | null {
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
  const { category } = itemNamed(name);
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

async function removeAll(category: StorageCategory): Promise<void> {
  for (const { name, where } of itemsOf(category)) {
    if (where === "localStorage") quietly(() => localStorage.removeItem(name));
    if (where === "sessionStorage") quietly(() => sessionStorage.removeItem(name));
    if (where === "indexedDB") quietly(() => indexedDB.deleteDatabase(name));
    if (where === "cache") await caches.delete(name).catch(() => false);
  }
}

/** Takes effect at once: what is refused is removed. */
export async function chooseStorage(choice: StorageChoice): Promise<void> {
  storageChoice.value = choice;
  keep(CHOICE, JSON.stringify(choice));
  for (const category of STORAGE_CATEGORIES) if (!choice[category]) await removeAll(category);
}
