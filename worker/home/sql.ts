/** The few things that a Home asks of its SQLite. Blobs come and go as Uint8Array. */
export type SqlValue = number | string | null | Uint8Array;

export interface Sql {
  all(query: string, ...bindings: SqlValue[]): Record<string, SqlValue>[];
  run(query: string, ...bindings: SqlValue[]): void;
}

/**
 * The Home's tables. One integer key each, so that a row written is one row billed. Append only: a step that ran
 * somewhere is never changed.
 */
export const HOME_SCHEMA = [
  // A device's minutes of one UTC hour: `hour_codec.ts`. id = device × 2^24 + hours since 1970.
  `CREATE TABLE IF NOT EXISTS hour (id INTEGER PRIMARY KEY, segments BLOB NOT NULL, health TEXT)`,
  // Spans: `span_codec.ts`. id = device × 2^24 + level × 2^21 + day since 1970, year, or 0.
  `CREATE TABLE IF NOT EXISTS span (id INTEGER PRIMARY KEY, energy BLOB NOT NULL, measures BLOB NOT NULL)`,
  // Devices that ever fed this home; their number is their place in the keys above.
  `CREATE TABLE IF NOT EXISTS device (no INTEGER PRIMARY KEY, id TEXT NOT NULL, generation INTEGER NOT NULL,
    offered INTEGER)`,
  // The configuration as last pushed: one row; `null` in an erased home.
  `CREATE TABLE IF NOT EXISTS config (id INTEGER PRIMARY KEY, json TEXT NOT NULL)`,
  // Until when somebody looks at live values: one row.
  `CREATE TABLE IF NOT EXISTS watch (id INTEGER PRIMARY KEY, until_s INTEGER NOT NULL)`,
  // What Home Assistant was told: one row while the home offers itself to it.
  `CREATE TABLE IF NOT EXISTS home_assistant (id INTEGER PRIMARY KEY, json TEXT NOT NULL)`,
  // Switches, open commands, timers: one row.
  `CREATE TABLE IF NOT EXISTS control (id INTEGER PRIMARY KEY, json TEXT NOT NULL)`,
  // Commands that ended, by the id that their asker made.
  `CREATE TABLE IF NOT EXISTS command (id TEXT PRIMARY KEY, asked_at_ms INTEGER NOT NULL, json TEXT NOT NULL)
    WITHOUT ROWID`,
  // Entries on their way into the audit trail.
  `CREATE TABLE IF NOT EXISTS untold (no INTEGER PRIMARY KEY AUTOINCREMENT, json TEXT NOT NULL)`,
  // Calls that wait for webhooks, in order.
  `CREATE TABLE IF NOT EXISTS hook_call (no INTEGER PRIMARY KEY, hook TEXT NOT NULL, type TEXT NOT NULL,
    tries INTEGER NOT NULL DEFAULT 0, due_at_ms INTEGER NOT NULL DEFAULT 0, json TEXT NOT NULL)`,
  // How each webhook fares: one row each. Which devices are known to be silent, and to whom: one row.
  `CREATE TABLE IF NOT EXISTS hook_state (id INTEGER PRIMARY KEY, json TEXT NOT NULL)`,
  `CREATE TABLE IF NOT EXISTS silence (id INTEGER PRIMARY KEY, json TEXT NOT NULL)`,
  // Notices on their way to people: one row where there ever was one.
  `CREATE TABLE IF NOT EXISTS notice (id INTEGER PRIMARY KEY, json TEXT NOT NULL)`,
];
