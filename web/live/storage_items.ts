/** Everything that the app stores in a browser: what is not listed here must not be stored. */
import type { StorageCategory } from "../../worker/domain/purpose.ts";
import type { Key } from "../i18n/translate.ts";

export type ItemCategory = "necessary" | StorageCategory;
export interface StorageItem {
  name: string;
  where: "cookie" | "localStorage" | "sessionStorage" | "indexedDB" | "cache";
  category: ItemCategory;
  purpose: Extract<Key, `storage.item.${string}`>;
  life: Extract<Key, `storage.life.${string}`>;
}

export const STORAGE_ITEMS = [
  {
    name: "__Host-session",
    where: "cookie",
    category: "necessary",
    purpose: "storage.item.session",
    life: "storage.life.session",
  },
  {
    name: "__Host-browser",
    where: "cookie",
    category: "necessary",
    purpose: "storage.item.browser",
    life: "storage.life.browser",
  },
  {
    name: "enecess.storage",
    where: "localStorage",
    category: "necessary",
    purpose: "storage.item.choice",
    life: "storage.life.untilChanged",
  },
  {
    name: "enecess-app",
    where: "cache",
    category: "necessary",
    purpose: "storage.item.app",
    life: "storage.life.newVersion",
  },
  {
    name: "enecess.language",
    where: "localStorage",
    category: "necessary",
    purpose: "storage.item.language",
    life: "storage.life.untilOwn",
  },
  {
    name: "enecess.theme",
    where: "localStorage",
    category: "preferences",
    purpose: "storage.item.theme",
    life: "storage.life.untilChanged",
  },
] as const satisfies readonly StorageItem[];

/** Those that code may keep a text under. */
export type KeptName = Extract<(typeof STORAGE_ITEMS)[number], { where: "localStorage" }>["name"];

export function itemsOf(category: ItemCategory): StorageItem[] {
  return STORAGE_ITEMS.filter((item) => item.category === category);
}

export function itemNamed(name: KeptName): StorageItem {
  return STORAGE_ITEMS.find((item) => item.name === name)!;
}
