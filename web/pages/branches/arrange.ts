/** Moving a breaker in the panel. Pure. */
import type { Branch } from "../../../worker/domain/branch.ts";
import { panelOrder } from "../../format/branch_order.ts";

/** The branches whose position changes when one trades places with its sibling above or below. */
export function positionsAfterMove(
  branches: readonly Branch[],
  id: string,
  by: -1 | 1,
): [id: string, position: number][] {
  const order = panelOrder(branches).map(({ branch }) => branch);
  const moved = order.find((branch) => branch.id === id);
  if (!moved) return [];
  const siblings = order.filter(({ parent }) => parent === moved.parent);
  const other = siblings[siblings.indexOf(moved) + by];
  if (!other) return [];
  const swapped = order.map((branch) => branch === moved ? other : branch === other ? moved : branch);
  return swapped.flatMap((branch, i) => branch.position === i ? [] : [[branch.id, i] as [string, number]]);
}
