import type { Rows } from "../protocol/rows_timing.ts";
import type { DurableSql } from "./durable_sql.ts";

/** What one question cost in rows: the first to ask after the object woke up pays for its waking. */
export class RowsTally {
  #woken = false;

  constructor(readonly sql: Pick<DurableSql, "rows">) {}

  before(): Rows {
    const before = this.#woken ? this.sql.rows() : { read: 0, written: 0 };
    this.#woken = true;
    return before;
  }

  since(before: Rows): Rows {
    const { read, written } = this.sql.rows();
    return { read: read - before.read, written: written - before.written };
  }
}
