import { maskText } from "./domain/mask_text.ts";

type LogValue = string | number | boolean | null | undefined | readonly string[];
export type LogFields = Record<string, LogValue>;

function masked(value: LogValue): LogValue {
  if (typeof value === "string") return maskText(value);
  return Array.isArray(value) ? value.map(maskText) : value;
}

/**
 * The one way to the log: one JSON document a line. What goes in is masked where it is made; here once more, for the
 * texts of errors that others wrote.
 */
export function log(level: "info" | "warn" | "error", event: string, fields: LogFields = {}): void {
  const safe = Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, masked(value)]));
  console[level](JSON.stringify({ event, ...safe }));
}
