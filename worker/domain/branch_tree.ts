/** Branches under branches: parents exist, nothing hangs under itself, and not too deep. Pure. */
import type { Branch } from "./branch.ts";
import { BRANCH_DEPTH_MAX } from "./limits.ts";
import { ok, type Outcome, refuse } from "./outcome.ts";

/**
 * The ids from a branch's parent up to the one directly under the mains. Refuses with `bad_value` and the field
 * `/parent` where a parent is missing, a circle closes, or the branch lies deeper than `BRANCH_DEPTH_MAX`.
 */
export function ancestorsOf(branches: readonly Branch[], id: string): Outcome<string[]> {
  const byId = new Map(branches.map((branch) => [branch.id, branch]));
  const path: string[] = [];
  let parent = byId.get(id)?.parent ?? null;
  while (parent !== null) {
    const branch = byId.get(parent);
    if (branch === undefined) return atParent(`Cannot find the branch that it hangs under: ${parent}`);
    if (parent === id || path.includes(parent)) return atParent(`Cannot hang a branch under itself: ${id}`);
    path.push(parent);
    parent = branch.parent;
  }
  if (path.length >= BRANCH_DEPTH_MAX) {
    return atParent(`Cannot hang branches deeper than ${BRANCH_DEPTH_MAX}: ${path.length + 1}`);
  }
  return ok(path);
}

/** Checks the whole tree, as after a change of one parent: what hangs below moves along. */
export function checkTree(branches: readonly Branch[]): Outcome<null> {
  for (const branch of branches) {
    const ancestors = ancestorsOf(branches, branch.id);
    if (!ancestors.ok) return ancestors;
  }
  return ok(null);
}

function atParent(detail: string) {
  return refuse("bad_value", detail, { field: "/parent" });
}
