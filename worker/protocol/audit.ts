/** The audit trail as people read it. */
import * as v from "valibot";
import { AUDIT_ACTIONS } from "../domain/audit.ts";

export const auditPage = v.object({
  entries: v.array(v.object({
    seq: v.number(),
    atS: v.number(),
    action: v.picklist(AUDIT_ACTIONS),
    /** "you", the nickname of somebody, or the last characters of an id; null: nobody known. */
    who: v.nullable(v.string()),
    isYou: v.boolean(),
    /** The last characters of the id of what it was done to. */
    target: v.nullable(v.string()),
    home: v.nullable(v.object({ id: v.string(), name: v.nullable(v.string()) })),
    /** Truncated. */
    network: v.nullable(v.string()),
    /** "ok", or the code of the refusal. */
    result: v.string(),
    detail: v.nullable(v.record(v.string(), v.union([v.string(), v.number(), v.boolean(), v.null()]))),
  })),
  /** For `before` of the next page; null: there is no older entry. */
  next: v.nullable(v.number()),
  /** How long entries are kept. */
  keptDays: v.number(),
});
export type AuditPage = v.InferOutput<typeof auditPage>;
