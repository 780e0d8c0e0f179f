import { maskId } from "./mask.ts";

/** An entry of the trail, as far as it says what something was done to. */
export interface AuditTarget {
  action: string;
  actor: string;
  target: string | null;
  /** Where the reader may know it by name. */
  targetName: string | null;
}

/** What a person reads of it: a name, a policy's version, a purpose's id; of ids only what tells two apart. Pure. */
export function targetWords({ action, actor, target, targetName }: AuditTarget): string | null {
  if (target === null || target === "") return null;
  const [area] = action.split(".");
  if (area === "policy") return target;
  if (area === "consent") return target.slice(target.indexOf(":") + 1).replaceAll("_", " ");
  // What people do to themselves needs no name, and a session has none.
  if ((target === actor && area !== "device") || area === "session") return null;
  return targetName ?? maskId(target);
}
