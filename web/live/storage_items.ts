/** Everything that the app stores in a browser: what is not listed here must not be stored. */
import type { Key } from "../i18n/translate.ts";
import { type ItemCategory, KEPT, OFFLINE_STORE } from "./storage_names.ts";

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
    category: KEPT["enecess.storage"],
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
    name: "enecess-texts",
    where: "cache",
    category: "necessary",
    purpose: "storage.item.texts",
    life: "storage.life.newVersion",
  },
  {
    name: "enecess.language",
    where: "localStorage",
    category: KEPT["enecess.language"],
    purpose: "storage.item.language",
    life: "storage.life.untilOwn",
  },
  {
    name: "enecess.theme",
    where: "localStorage",
    category: KEPT["enecess.theme"],
    purpose: "storage.item.theme",
    life: "storage.life.untilChanged",
  },
  {
    name: "enecess.install",
    where: "localStorage",
    category: KEPT["enecess.install"],
    purpose: "storage.item.install",
    life: "storage.life.untilChanged",
  },
  {
    name: OFFLINE_STORE,
    where: "indexedDB",
    category: "offline",
    purpose: "storage.item.seen",
    life: "storage.life.signOut",
  },
] as const satisfies readonly StorageItem[];

export function itemsOf(category: ItemCategory): StorageItem[] {
  return STORAGE_ITEMS.filter((item) => item.category === category);
}
