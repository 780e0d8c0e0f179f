/** The one way to the log: one JSON document a line. What goes in is masked already; a test reads what came out. */
export type LogFields = Record<string, string | number | boolean | null | readonly string[]>;

export function log(level: "info" | "warn" | "error", event: string, fields: LogFields = {}): void {
  console[level](JSON.stringify({ event, ...fields }));
}
