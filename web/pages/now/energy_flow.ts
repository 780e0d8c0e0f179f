/** The house as a hub: what flows into it and out of it, side by side. Pure. */
import type { NowReading } from "./now_reading.ts";

export interface FlowEnd {
  key: string;
  kind: "grid" | "solar" | "battery" | "generator" | "branch" | "rest";
  /** Of a branch. */
  name: string | null;
  icon: string;
  colour: string;
  /** Into the house; below zero out of it. Null: unknown. */
  inW: number | null;
}
export interface EnergyFlow {
  houseW: number | null;
  /** Grid and sources; what goes into them is below zero. */
  sources: FlowEnd[];
  /** The biggest branches, and everything else. What the sources bring in and these take out is the same. */
  sinks: FlowEnd[];
}

const ICONS = { grid: "utility-pole", solar: "sun", battery: "battery-charging", generator: "fuel" } as const;
const IDLE_W = 0.5;

/** `chosen`: the branches to show by id, the others are "everything else". */
export function energyFlow({ balance, branches }: NowReading, chosen: readonly string[]): EnergyFlow {
  const kinds = (["solar", "grid", "battery", "generator"] as const).filter((kind) =>
    kind === "grid" || branches.some(({ branch }) => branch.role === kind)
  );
  const known = balance.houseW !== null;
  const sources = kinds.map((kind): FlowEnd => {
    const comes = balance.from.find(({ key }) => key === kind)?.watts ?? 0;
    const goes = balance.to.find(({ key }) => key === kind)?.watts ?? 0;
    const inW = kind === "grid" ? balance.gridW : known ? comes - goes : comes || goes ? comes - goes : null;
    const colour = kind === "grid"
      ? (inW ?? 0) < 0 ? "--export" : "--import"
      : kind === "generator"
      ? "--price"
      : `--${kind}`;
    return { key: kind, kind, name: null, icon: ICONS[kind], colour, inW };
  });

  const sinks = chosen.flatMap((id): FlowEnd[] => {
    const row = branches.find(({ branch }) => branch.id === id);
    if (row === undefined) return [];
    const { branch, powerW, colour } = row;
    const inW = powerW === null ? null : 0 - powerW;
    return [{ key: id, kind: "branch", name: branch.name, icon: branch.icon, colour, inW }];
  });
  const shownW = sinks.reduce((sum, { inW }) => sum - (inW ?? 0), 0);
  const restW = balance.houseW === null ? null : shownW - balance.houseW;
  sinks.push({ key: "rest", kind: "rest", name: null, icon: "plug", colour: "--unmetered", inW: restW });
  return { houseW: balance.houseW, sources, sinks };
}

/** The biggest branches directly under the mains that are no sources: chosen by the minute, so that they stay in place. */
export function biggestBranches({ branches }: NowReading, most: number): string[] {
  const isSource = (role: string) => role === "solar" || role === "battery" || role === "generator";
  return branches
    .filter(({ branch, depth }) => depth === 0 && !isSource(branch.role))
    .slice(0, most)
    .map(({ branch }) => branch.id);
}

export interface FlowLine {
  key: string;
  /** In a box of 100 by 100: the ends stand at its top, the house in the middle of its bottom. */
  path: string;
  colour: string;
  widthPx: number;
  /** Where it stands, in the same box. */
  x: number;
  /** Seconds from end to end; null where nothing flows. */
  paceS: number | null;
  towardsHouse: boolean;
}

const PACES_S = [4, 3, 2.2, 1.6];

/** `mostW`: the biggest flow of the whole picture. */
export function flowLines(ends: readonly FlowEnd[], mostW: number): FlowLine[] {
  return ends.map(({ key, colour, inW }, i) => {
    const x = round((i + 0.5) / ends.length * 100);
    const share = mostW <= 0 ? 0 : Math.min(Math.abs(inW ?? 0) / mostW, 1);
    const flows = inW !== null && Math.abs(inW) >= IDLE_W;
    return {
      key,
      colour,
      x,
      path: `M ${x} 0 L 50 100`,
      widthPx: flows ? round(1.5 + 6.5 * Math.sqrt(share)) : 1,
      paceS: flows ? PACES_S[Math.min(Math.floor(share * PACES_S.length), PACES_S.length - 1)] : null,
      towardsHouse: (inW ?? 0) > 0,
    };
  });
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

export function biggestFlow({ sources, sinks }: EnergyFlow): number {
  return Math.max(...[...sources, ...sinks].map(({ inW }) => Math.abs(inW ?? 0)));
}
