/** The languages that the product has texts in. Pure. */
export const LANGUAGES = ["en", "de", "fr", "pl", "zh"] as const;
export type Language = (typeof LANGUAGES)[number];
