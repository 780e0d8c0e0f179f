/** An object out of JSON, of which nothing is known yet. */
export type Parsed = Record<string, unknown>;

/** Null for what is no object. */
export function parseRecord(value: unknown): Parsed | null {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? value as Parsed : null;
}

/** NaN for what is none; an object may not even let itself be turned into one. */
export function parseNumber(value: unknown): number {
  return typeof value === "number" || typeof value === "string" ? Number(value) : NaN;
}

/** As strings, in their places; what is none is empty. */
export function parseNames(value: unknown): string[] {
  return Array.isArray(value) ? value.map((name) => typeof name === "string" ? name : "") : [];
}
