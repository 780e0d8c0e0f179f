/** What went wrong in a statement, as far as the caller can do something about it. */
export type Trouble = "conflict" | "unavailable";

const UNAVAILABLE = new Set([
  "DATABASE_UNREACHABLE",
  "SERVER_ERROR",
  "HRANA_PROTO_ERROR",
  "HRANA_CLOSED_ERROR",
  "SQLITE_BUSY",
]);

/**
 * "conflict": a constraint refused the write, since somebody else was faster. "unavailable": the database cannot be
 * reached or is overloaded. Null: a bug, or no error of the database at all.
 */
export function databaseTrouble(error: unknown): Trouble | null {
  for (let e = error, depth = 0; e instanceof Error && depth < 8; e = e.cause, depth++) {
    const code = (e as { code?: unknown }).code;
    if (typeof code === "string") {
      if (code.startsWith("SQLITE_CONSTRAINT")) return "conflict";
      if (UNAVAILABLE.has(code)) return "unavailable";
    }
  }
  return null;
}
