/** The names under which this browser keeps something that code asks for, with the consent each needs. */
import type { StorageCategory } from "../../worker/domain/purpose.ts";

export type ItemCategory = "necessary" | StorageCategory;

/** Texts. */
export const KEPT = {
  "enecess.storage": "necessary",
  "enecess.theme": "preferences",
  "enecess.language": "necessary",
  "enecess.install": "preferences",
} as const satisfies Record<string, ItemCategory>;
export type KeptName = keyof typeof KEPT;

/** The database of what was seen. */
export const OFFLINE_STORE = "enecess.offline";
