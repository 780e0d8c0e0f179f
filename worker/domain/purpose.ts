/** What people may agree to beside the policy: each for itself, off until they do. Pure. */

export const PURPOSES = [
  /** Which pages are opened is counted, without saying by whom. */
  { id: "product_statistics", inUse: true },
  { id: "news_by_mail", inUse: false },
  { id: "community_comparison", inUse: false },
] as const;
export type PurposeId = (typeof PURPOSES)[number]["id"];

export const PURPOSE_IDS = PURPOSES.map(({ id }) => id) as [PurposeId, ...PurposeId[]];

/** How a purpose is put to people: the words that they agree to. */
export interface PurposeText {
  title: string;
  /** What is used, and for what. */
  used: string;
  /** What refusing costs. */
  lost: string;
}
export type PurposeTexts = Record<PurposeId, PurposeText>;

/** What is hashed for the ledger. */
export function purposeWriting({ title, used, lost }: PurposeText): string {
  return [title, used, lost].join("\n\n");
}

/** What of a browser's storage people decide on; the necessary is not asked for. */
export const STORAGE_CATEGORIES = ["preferences", "offline", "statistics"] as const;
export type StorageCategory = (typeof STORAGE_CATEGORIES)[number];
