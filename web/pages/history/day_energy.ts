/** A period's energy: what came into the house, and where it went, branch within branch. Pure. */
import { isVirtual } from "../../../worker/domain/virtual_branch.ts";
import type { HomeBody } from "../../../worker/protocol/config.ts";
import type { EnergyAnswer } from "../../../worker/protocol/questions.ts";
import type { HomeBranch } from "../../api/homes.ts";
import { type Column, totalOf } from "../../chart/columns.ts";
import { ancestors, topSources } from "../../format/branch_order.ts";
import { energyColumns } from "./energy_columns.ts";
import { type HistorySeries, historySeries } from "./history_series.ts";

export type EndKind = "grid" | "branch" | "unmetered" | "rest" | "unknown" | "others";

export interface EnergyEnd {
  key: string;
  kind: EndKind;
  /** Of a rest: the branch whose rest it is. */
  branch: HomeBranch | null;
  colour: string;
  wh: number;
  /** What it fed in turn, the biggest first; of "others" those that it stands for. */
  parts: EnergyEnd[];
}
export interface DayEnergy {
  /** All that came in, which is all that went out. */
  totalWh: number;
  sources: EnergyEnd[];
  sinks: EnergyEnd[];
  /** Without a reading for some of the time or all of it. */
  unread: { series: HistorySeries; whole: boolean }[];
}

/** A band as thin as this is nobody's knowledge and nobody's question. */
const DUST_WH = 0.5;
const DUST_SHARE = 1e-3;
/** Less of a subpanel than this is the clamps' own error. */
const REST_SHARE = 0.02;
/** Of all: below it a branch is small. */
const SMALL_SHARE = 0.01;
/** The biggest stand by themselves, however small. */
const BIGGEST = 3;

const bySize = (a: EnergyEnd, b: EnergyEnd) => b.wh - a.wh;

/** Of an answer with every branch. What had not begun at `nowS` is not missed. */
export function dayEnergy(home: HomeBody, answer: EnergyAnswer, nowS: number): DayEnergy {
  const series = historySeries(home).filter(({ branch }) => !(branch && isVirtual(branch)));
  const columns = new Map(series.map((s) => [s.id, energyColumns(home, answer, s)]));
  const begun = answer.start.filter((startS) => startS < nowS).length;
  const sum = (id: string, side: "up" | "down") => totalOf(columns.get(id)?.[side] ?? []) ?? 0;
  const suns = topSources(home.branches);
  const sourceIds = new Set(suns.map(({ id }) => id));
  const over = new Map(
    series.flatMap(({ branch }) => branch ? [[branch.id, ancestors(home.branches, branch)]] : []),
  );

  const end = (kind: EndKind, { id, branch, colour }: HistorySeries, wh: number, key = id): EnergyEnd => ({
    key,
    kind,
    branch,
    colour,
    wh,
    parts: [],
  });
  const sources: EnergyEnd[] = [];
  const sinks: EnergyEnd[] = [];
  const comes = (from: EnergyEnd) => from.wh > 0 && sources.push(from);
  const goes = (to: EnergyEnd) => to.wh > 0 && sinks.push(to);

  /** What a branch used itself and fed, without the sources that hang under it. */
  const usedWh = (id: string): { up: number; down: number } => {
    const under = suns.filter((sun) => over.get(sun.id)?.some((one) => one.id === id));
    const [up, down] = [sum(id, "up"), sum(id, "down")];
    if (under.length === 0) return { up, down };
    const net = under.reduce((all, sun) => all + sum(sun.id, "up") - sum(sun.id, "down"), up - down);
    return { up: Math.max(net, 0), down: Math.max(-net, 0) };
  };
  const partsOf = (parent: HistorySeries, wh: number): EnergyEnd[] => {
    const parts = series.flatMap((s) =>
      s.branch?.parent === parent.id && !sourceIds.has(s.id) ? used(s) : []
    );
    if (parts.length === 0) return [];
    const restWh = parts.reduce((left, part) => left - part.wh, wh);
    if (restWh > wh * REST_SHARE) {
      const rest = { ...parent, colour: "--unmetered" };
      parts.push(end("rest", rest, restWh, `${parent.id} rest`));
    }
    return parts.sort(bySize);
  };
  const used = (s: HistorySeries): EnergyEnd[] => {
    const { up } = usedWh(s.id);
    return up > 0 ? [{ ...end("branch", s, up), parts: partsOf(s, up) }] : [];
  };

  for (const s of series) {
    if (s.kind === "house") continue;
    if (s.kind === "grid") {
      comes(end("grid", s, sum(s.id, "up")));
      goes(end("grid", { ...s, colour: "--export" }, sum(s.id, "down"), "export"));
    } else if (s.kind === "unmetered") {
      const net = sum(s.id, "up") - sum(s.id, "down");
      goes(end("unmetered", s, net));
      comes(end("unmetered", s, -net, "unmetered in"));
    } else if (sourceIds.has(s.id)) {
      comes(end("branch", s, sum(s.id, "up")));
      goes(end("branch", s, sum(s.id, "down"), `${s.id} out`));
    } else if (!known(home, s.branch!.parent)) {
      sinks.push(...used(s));
      comes(end("branch", s, usedWh(s.id).down, `${s.id} in`));
    }
  }

  const all = (ends: readonly EnergyEnd[]) => ends.reduce((total, { wh }) => total + wh, 0);
  const [inWh, outWh] = [all(sources), all(sinks)];
  const totalWh = Math.max(inWh, outWh);
  if (Math.abs(inWh - outWh) > Math.max(DUST_WH, totalWh * DUST_SHARE)) {
    const unknown: EnergyEnd = {
      key: inWh < outWh ? "unknown in" : "unknown out",
      kind: "unknown",
      branch: null,
      colour: "--edge",
      wh: Math.abs(inWh - outWh),
      parts: [],
    };
    (inWh < outWh ? sources : sinks).push(unknown);
  }

  const unknownIn = (column: Column) => column.slice(0, begun).filter((value) => value === null).length;
  const unread = series.filter(({ kind }) => kind !== "house").flatMap((s) => {
    const missing = unknownIn(columns.get(s.id)!.up);
    return missing === 0 ? [] : [{ series: s, whole: missing === begun }];
  });
  const last = (e: EnergyEnd) => (e.kind === "unmetered" ? 1 : e.kind === "unknown" ? 2 : 0);
  const inOrder = (a: EnergyEnd, b: EnergyEnd) => last(a) - last(b) || bySize(a, b);
  return { totalWh, sources: sources.sort(inOrder), sinks: sinks.sort(inOrder), unread };
}

function known({ branches }: HomeBody, id: string | null): boolean {
  return id !== null && branches.some((branch) => branch.id === id);
}

/** Small branches side by side become one end, unless it was opened. `most`: how many branches there may be. */
export function groupSmall(
  ends: readonly EnergyEnd[],
  most: number,
  opened: ReadonlySet<string>,
  totalWh: number,
  key = "others",
): EnergyEnd[] {
  const nested = ends.map((one) => ({
    ...one,
    parts: groupSmall(one.parts, Math.ceil(most / 2), opened, totalWh, `${one.key} others`),
  }));
  const branches = nested.filter(({ kind }) => kind === "branch");
  const small = branches.filter(({ wh }, i) =>
    i >= most - 1 && branches.length > most || i >= BIGGEST && wh < totalWh * SMALL_SHARE
  );
  if (opened.has(key) || small.length < 2) return nested;
  const others: EnergyEnd = {
    key,
    kind: "others",
    branch: null,
    colour: "--edge",
    wh: small.reduce((sum, { wh }) => sum + wh, 0),
    parts: small,
  };
  const kept = nested.filter((one) => !small.includes(one));
  const at = kept.findLastIndex(({ kind }) => kind === "branch") + 1;
  return [...kept.slice(0, at), others, ...kept.slice(at)];
}
