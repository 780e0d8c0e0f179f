import type { Branch } from "../../worker/domain/branch.ts";
import { isVirtual } from "../../worker/domain/virtual_branch.ts";
import { isSource } from "./flow.ts";

export interface PlacedBranch<B extends Branch = Branch> {
  branch: B;
  /** 0 directly under the mains, 1 under a subpanel of the mains, and so on. */
  depth: number;
}

/** Children right after their parent; siblings by `compare`. */
export function treeOrder<B extends Branch>(
  branches: readonly B[],
  compare: (a: B, b: B) => number,
): PlacedBranch<B>[] {
  const known = new Set(branches.map(({ id }) => id));
  const under = new Map<string | null, B[]>();
  for (const branch of branches) {
    const parent = branch.parent !== null && known.has(branch.parent) ? branch.parent : null;
    under.set(parent, [...(under.get(parent) ?? []), branch]);
  }
  const placed: PlacedBranch<B>[] = [];
  const visit = (parent: string | null, depth: number) => {
    for (const branch of (under.get(parent) ?? []).sort(compare)) {
      placed.push({ branch, depth });
      visit(branch.id, depth + 1);
    }
  };
  visit(null, 0);
  return placed;
}

/** As the breakers sit in the panel. */
export function panelOrder<B extends Branch>(branches: readonly B[]): PlacedBranch<B>[] {
  return treeOrder(branches, (a, b) => a.position - b.position || (a.id < b.id ? -1 : 1));
}

/** The biggest flow first, whichever way it flows; unknown last, then as in the panel. */
export function biggestFirst<B extends Branch>(
  branches: readonly B[],
  powerOf: (id: string) => number | null,
): PlacedBranch<B>[] {
  const size = ({ id }: B) => Math.abs(powerOf(id) ?? -0.5);
  const known = ({ id }: B) => (powerOf(id) === null ? 0 : 1);
  return treeOrder(branches, (a, b) => known(b) - known(a) || size(b) - size(a) || a.position - b.position);
}

/** The branch's ancestors, the nearest first. */
export function ancestors<B extends Branch>(branches: readonly B[], branch: B): B[] {
  const byId = new Map(branches.map((b) => [b.id, b]));
  const found: B[] = [];
  let next = branch.parent === null ? undefined : byId.get(branch.parent);
  while (next && !found.includes(next)) {
    found.push(next);
    next = next.parent === null ? undefined : byId.get(next.parent);
  }
  return found;
}

/** Sources that no other source stands in front of: each watt of supply is counted once. */
export function topSources<B extends Branch>(branches: readonly B[]): B[] {
  return branches.filter((branch) =>
    isSource(branch.role) && !isVirtual(branch) &&
    !ancestors(branches, branch).some(({ role }) => isSource(role))
  );
}
