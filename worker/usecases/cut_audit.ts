import type { Database } from "../../db/client.ts";
import { cutEntriesBefore } from "../../db/queries/audit_chain.ts";
import { AUDIT_AT_ONCE, AUDIT_KEPT_S } from "../domain/limits.ts";

/** Retention: entries past their time go, the oldest first. */
export async function cutAudit(db: Database, nowS: number): Promise<number> {
  let cut = 0;
  for (;;) {
    const gone = await cutEntriesBefore(db, nowS - AUDIT_KEPT_S, AUDIT_AT_ONCE);
    cut += gone;
    if (gone < AUDIT_AT_ONCE) return cut;
  }
}
