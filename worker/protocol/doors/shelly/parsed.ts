/** An object out of JSON, of which nothing is known yet. */
export type Parsed = Record<string, unknown>;

/** Null for what is no object. */
export function parseRecord(value: unknown): Parsed | null {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? value as Parsed : null;
}
