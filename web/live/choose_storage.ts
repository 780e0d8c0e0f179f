/** Saying what may be stored, with what follows from it. */
import { STORAGE_CATEGORIES, type StorageCategory } from "../../worker/domain/purpose.ts";
import { CHOICE, eraseSeen, keep, quietly, type StorageChoice, storageChoice } from "./storage_choice.ts";
import { itemsOf } from "./storage_items.ts";
import { OFFLINE_STORE } from "./storage_names.ts";

export const REFUSED: StorageChoice = { preferences: false, offline: false, statistics: false };
export const ACCEPTED: StorageChoice = { preferences: true, offline: true, statistics: true };

async function removeAll(category: StorageCategory): Promise<void> {
  for (const { name, where } of itemsOf(category)) {
    if (where === "localStorage") quietly(() => localStorage.removeItem(name));
    if (where === "sessionStorage") quietly(() => sessionStorage.removeItem(name));
    if (where === "indexedDB" && name === OFFLINE_STORE) await eraseSeen();
    if (where === "cache") await caches.delete(name).catch(() => false);
  }
}

/** Takes effect at once: what is refused is removed. */
export async function chooseStorage(choice: StorageChoice): Promise<void> {
  storageChoice.value = choice;
  keep(CHOICE, JSON.stringify(choice));
  for (const category of STORAGE_CATEGORIES) if (!choice[category]) await removeAll(category);
}
