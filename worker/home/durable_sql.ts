import type { SqlStorage } from "@cloudflare/workers-types";
import type { Sql, SqlValue } from "./sql.ts";

/** The Durable Object's SQLite as a Home sees it; counts the rows that are billed. */
export class DurableSql implements Sql {
  #read = 0;
  #written = 0;

  constructor(readonly storage: SqlStorage) {}

  rows(): { read: number; written: number } {
    return { read: this.#read, written: this.#written };
  }

  all(query: string, ...bindings: SqlValue[]): Record<string, SqlValue>[] {
    const cursor = this.storage.exec(query, ...bindings);
    const rows = cursor.toArray() as Record<string, SqlValue | ArrayBuffer>[];
    this.#read += cursor.rowsRead;
    this.#written += cursor.rowsWritten;
    for (const row of rows) {
      for (const key in row) {
        const value = row[key];
        if (value instanceof ArrayBuffer) row[key] = new Uint8Array(value);
      }
    }
    return rows as Record<string, SqlValue>[];
  }

  run(query: string, ...bindings: SqlValue[]): void {
    this.all(query, ...bindings);
  }
}
