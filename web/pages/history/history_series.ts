/** What can be shown of a home's history, and in which colour. Pure. */
import { isVirtual } from "../../../worker/domain/virtual_branch.ts";
import type { HomeBody } from "../../../worker/protocol/config.ts";
import type { HomeBranch } from "../../api/homes.ts";
import { branchColours } from "../../format/branch_colour.ts";
import { ancestors, panelOrder, topSources } from "../../format/branch_order.ts";
import { isSource } from "../../format/flow.ts";

export interface HistorySeries {
  id: string;
  kind: "house" | "grid" | "branch" | "unmetered";
  branch: HomeBranch | null;
  colour: string;
  depth: number;
}

export function historySeries({ branches }: HomeBody): HistorySeries[] {
  const colours = branchColours(branches);
  return [
    { id: "house", kind: "house", branch: null, colour: "--load", depth: 0 },
    { id: "grid", kind: "grid", branch: null, colour: "--import", depth: 0 },
    ...panelOrder(branches).map(({ branch, depth }): HistorySeries => ({
      id: branch.id,
      kind: "branch",
      branch,
      colour: colours.get(branch.id)!,
      depth,
    })),
    { id: "unmetered", kind: "unmetered", branch: null, colour: "--unmetered", depth: 0 },
  ];
}

/** Where the house's energy comes from and how much it uses; without sources the grid says both. */
export function overviewIds(home: HomeBody): string[] {
  const sources = topSources(home.branches).map(({ id }) => id);
  return sources.length > 0 ? ["house", "grid", ...sources] : ["grid"];
}

/** Every load once, with what is left over. */
export function allBranchIds(home: HomeBody): string[] {
  const loads = home.branches.filter((branch) =>
    branch.parent === null && !isSource(branch.role) && !isVirtual(branch)
  );
  return [...loads.map(({ id }) => id), "unmetered"];
}

/** The branches that must be asked for so that these can be drawn. */
export function branchesToAsk(home: HomeBody, shown: readonly HistorySeries[]): string[] {
  const ids = new Set(shown.flatMap(({ branch }) => branch?.id ?? []));
  if (shown.some(({ kind }) => kind === "house")) {
    for (const { id } of topSources(home.branches)) ids.add(id);
  }
  return [...ids].sort();
}

/** The nearest shown branch that this one hangs under, or null. */
export function shownAncestor(
  home: HomeBody,
  series: HistorySeries,
  shown: readonly HistorySeries[],
): string | null {
  if (!series.branch) return null;
  const ids = new Set(shown.map(({ id }) => id));
  return ancestors(home.branches, series.branch).find(({ id }) => ids.has(id))?.id ?? null;
}
