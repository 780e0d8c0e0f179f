import type { AuditEntry } from "../../worker/domain/audit.ts";
import type { Database } from "../client.ts";
import { audit } from "../schema/audit.ts";
import type { Write } from "./write.ts";

/** For the batch of what it tells of: so neither is there without the other. */
export function auditWrite(db: Database, { detail, ...entry }: AuditEntry): Write {
  return db.insert(audit).values({ ...entry, detail: detail === undefined ? null : JSON.stringify(detail) })
    .onConflictDoNothing({ target: audit.onceKey });
}
