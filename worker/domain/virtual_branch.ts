/** Branches that no clamp measures: sums and differences of others, made when asked for, never stored. Pure. */
import type { Branch, BranchPart, HomeConfig } from "./branch.ts";
import { ok, type Outcome, refuse } from "./outcome.ts";

export function isVirtual({ parts }: Pick<Branch, "parts">): boolean {
  return parts != null;
}

/**
 * A virtual branch is made of measured ones and the mains, each once; no channel feeds it, and it hangs nowhere in the
 * panel. Refuses with `bad_value` at `/parts` or `/parent`, or `in_use` where channels feed it.
 */
export function checkVirtual({ branches, feeds }: HomeConfig): Outcome<null> {
  const byId = new Map(branches.map((branch) => [branch.id, branch]));
  for (const { id, name, parent, parts } of branches) {
    const over = parent === null ? undefined : byId.get(parent);
    if (over !== undefined && isVirtual(over)) {
      return atParent(`Cannot hang ${name} under a virtual branch: ${over.name}`);
    }
    if (parts == null) continue;
    if (parent !== null) return atParent(`Cannot hang a virtual branch under another: ${name}`);
    const found = checkParts(parts, byId);
    if (!found.ok) return found;
    const fed = feeds.find(({ target }) => target === id);
    if (fed !== undefined) {
      return refuse("in_use", `Cannot make ${name} virtual: fed by ${fed.channel}`, { field: "/parts" });
    }
  }
  return ok(null);
}

/** The virtual branch that a branch is part of. */
export function partOf(branches: readonly Branch[], id: string): Branch | undefined {
  return branches.find(({ parts }) => parts?.some((part) => part.of === id));
}

/** Known only where every part is. */
export function signedSum(values: readonly (number | null)[], parts: readonly BranchPart[]): number | null {
  let sum = 0;
  for (const [i, { sign }] of parts.entries()) {
    const value = values[i];
    if (value === null) return null;
    sum += sign * value;
  }
  return parts.length === 0 ? null : sum;
}

function checkParts(parts: readonly BranchPart[], byId: ReadonlyMap<string, Branch>): Outcome<null> {
  if (parts.length === 0) return atParts("Cannot make a virtual branch of nothing");
  const seen = new Set<string>();
  for (const { of } of parts) {
    if (seen.has(of)) return atParts(`Cannot count a part twice: ${of}`);
    seen.add(of);
    if (of === "mains") continue;
    const branch = byId.get(of);
    if (branch === undefined) return atParts(`Cannot find branch: ${of}`);
    if (isVirtual(branch)) return atParts(`Cannot make a virtual branch of another: ${branch.name}`);
  }
  return ok(null);
}

const atParts = (detail: string) => refuse("bad_value", detail, { field: "/parts" });
const atParent = (detail: string) => refuse("bad_value", detail, { field: "/parent" });
