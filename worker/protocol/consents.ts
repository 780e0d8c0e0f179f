/** REST bodies of what people agreed to. */
import * as v from "valibot";
import { PURPOSE_IDS, STORAGE_CATEGORIES } from "../domain/purpose.ts";

const textHash = v.pipe(
  v.string(),
  v.regex(/^[0-9a-f]{64}$/),
  v.description("SHA-256 of the text that was shown"),
);
const language = v.pipe(v.string(), v.regex(/^[A-Za-z0-9-]{2,35}$/));
const WAYS = ["registration", "gate", "privacy_page", "banner", "guardian", "development"] as const;

/** The text that was agreed to, as `GET /v1/policies/{version}` gave it. */
export const policyAnswer = v.object({
  given: v.pipe(v.boolean(), v.description("false: declined")),
  textHash,
  language,
});

export const newConsent = v.variant("kind", [
  v.object({
    kind: v.literal("purpose"),
    item: v.picklist(PURPOSE_IDS),
    given: v.boolean(),
    textHash,
    language,
  }),
  v.object({
    kind: v.literal("storage"),
    item: v.picklist(STORAGE_CATEGORIES),
    given: v.boolean(),
    textHash,
    language,
    way: v.picklist(["banner", "privacy_page"]),
  }),
]);
export type NewConsent = v.InferOutput<typeof newConsent>;

export const ledgerEntry = v.object({
  seq: v.number(),
  kind: v.picklist(["policy", "purpose", "storage"]),
  item: v.pipe(v.string(), v.description("A policy's version, or the id of a purpose or a storage category")),
  given: v.boolean(),
  atS: v.number(),
  way: v.picklist(WAYS),
  language: v.string(),
  textHash: v.string(),
});

export const consentsBody = v.object({
  policy: v.object({
    inForce: v.string(),
    accepted: v.pipe(v.nullable(ledgerEntry), v.description("What stands; null: nothing")),
  }),
  purposes: v.array(v.object({
    id: v.picklist(PURPOSE_IDS),
    title: v.string(),
    used: v.string(),
    lost: v.string(),
    language: v.string(),
    textHash: v.string(),
    inUse: v.pipe(v.boolean(), v.description("Whether anything is done yet with those who agreed")),
    given: v.boolean(),
    atS: v.nullable(v.number()),
  })),
  history: v.pipe(v.array(ledgerEntry), v.description("The whole ledger, the newest first")),
});
export type ConsentsBody = v.InferOutput<typeof consentsBody>;

/** Kinds of pages that are counted for whoever agreed to it. */
export const COUNTED_PAGES = [
  "now",
  "history",
  "branches",
  "channels",
  "settings",
  "system",
  "other",
] as const;
export const pageView = v.object({ page: v.picklist(COUNTED_PAGES) });
