/** Where each breaker sits on the wall: two columns, poles one under another. Pure. */
import { isVirtual } from "../../../worker/domain/virtual_branch.ts";
import type { HomeBranch } from "../../api/homes.ts";
import { panelOrder } from "../../format/branch_order.ts";

export interface Slot<B> {
  branch: B;
  /** The number of its first pole, counted down the left column and on down the right one. */
  first: number;
}
export interface PanelPicture<B> {
  /** The branch whose panel it is; null: the main one. */
  feeder: B | null;
  columns: [Slot<B>[], Slot<B>[]];
}

type Breaker = Pick<HomeBranch, "id" | "name" | "parent" | "position" | "poles" | "parts"> & HomeBranch;

/** The main panel, then each subpanel that has branches; what nobody's breaker protects has no place in it. */
export function panelPictures<B extends Breaker>(branches: readonly B[]): PanelPicture<B>[] {
  const order = panelOrder(branches.filter((branch) => !isVirtual(branch))).map(({ branch }) => branch);
  const ids = new Set(order.map(({ id }) => id));
  const feeders = [null, ...order.filter(({ id }) => order.some(({ parent }) => parent === id))];
  return feeders.map((feeder) => {
    const own = order.filter(({ parent }) =>
      (parent !== null && ids.has(parent) ? parent : null) === (feeder?.id ?? null)
    );
    return { feeder, columns: columnsOf(own) };
  }).filter(({ columns: [left] }) => left.length > 0);
}

/** The left column takes half of the poles, and the one breaker more that crosses the half. */
function columnsOf<B extends Breaker>(branches: readonly B[]): [Slot<B>[], Slot<B>[]] {
  const poles = branches.reduce((sum, branch) => sum + branch.poles, 0);
  const columns: [Slot<B>[], Slot<B>[]] = [[], []];
  let first = 1;
  for (const branch of branches) {
    columns[first - 1 < poles / 2 ? 0 : 1].push({ branch, first });
    first += branch.poles;
  }
  return columns;
}
