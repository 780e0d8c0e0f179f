/** Instants as people and files write them. */

const DATE_ONLY = /^\d{4}-\d{2}-\d{2}$/;
const ISO = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?$/;

/** Unix seconds, or ISO 8601 (UTC where it names no offset), as Unix seconds; null when it is neither. */
export function readMoment(text: string): number | null {
  const trimmed = text.trim();
  if (/^\d{1,12}(\.\d+)?$/.test(trimmed)) return Number(trimmed);
  if (DATE_ONLY.test(trimmed)) return finite(Date.parse(`${trimmed}T00:00:00Z`));
  const iso = ISO.exec(trimmed);
  if (iso === null) return null;
  const offset = iso[3] === undefined ? "Z" : "";
  return finite(Date.parse(trimmed.replace(" ", "T") + offset));
}

function finite(ms: number): number | null {
  return Number.isNaN(ms) ? null : ms / 1000;
}

/** An instant in UTC, to the minute. */
export function showMoment(s: number): string {
  return new Date(s * 1000).toISOString().slice(0, 16).replace("T", " ") + " UTC";
}
