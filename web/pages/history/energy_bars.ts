/** Energy as bars: beside each other where it came from, what the house used, and where it went. Pure. */
import type { Column } from "../../chart/columns.ts";
import type { Bar } from "../../chart/drawing.ts";
import { estimatedShare } from "../../chart/stretches.ts";
import { isSource } from "../../format/flow.ts";
import type { EnergyColumns } from "./energy_columns.ts";
import type { HistorySeries } from "./history_series.ts";

export interface BarSeries {
  series: HistorySeries;
  columns: EnergyColumns;
  /** Under which other shown series it hangs: it is drawn, and its parent becomes the rest. */
  under: string | null;
}

type Group = "supply" | "house" | "loads";

export function groupOf({ kind, branch }: HistorySeries): Group {
  if (kind === "grid") return "supply";
  if (kind === "house") return "house";
  return branch && isSource(branch.role) ? "supply" : "loads";
}

const GROUPS: readonly Group[] = ["supply", "house", "loads"];

/** What is left of a parent when its shown children are drawn beside it; may fall below zero, and then shows it. */
function ownPart(all: readonly BarSeries[], { series, columns }: BarSeries, side: "up" | "down"): Column {
  const children = all.filter(({ under }) => under === series.id);
  return columns[side].map((value, i) => {
    if (value === null) return null;
    return children.reduce((rest, child) => rest - (child.columns[side][i] ?? 0), value);
  });
}

export function energyBars(shown: readonly BarSeries[]): Bar[] {
  const groups = GROUPS.filter((group) => shown.some(({ series }) => groupOf(series) === group));
  const bars: Bar[] = [];
  groups.forEach((group, column) => {
    const parts = shown.filter(({ series }) => groupOf(series) === group)
      .map((part) => ({ ...part, ups: ownPart(shown, part, "up"), downs: ownPart(shown, part, "down") }));
    const length = parts[0].ups.length;
    for (let interval = 0; interval < length; interval++) {
      const reach = { above: 0, below: 0 };
      for (const { series, columns, ups, downs } of parts) {
        const hatched = estimatedShare(columns.quality, interval);
        const put = (value: number | null, colour: string) => {
          if (value === null || value === 0) return;
          const side = value > 0 ? "above" : "below";
          const from = reach[side];
          const to = from + value;
          const turn = to - value * hatched;
          const place = { interval, column, columns: groups.length, colour };
          if (hatched < 1) bars.push({ ...place, from, to: turn, look: "solid" });
          if (hatched > 0) bars.push({ ...place, from: turn, to, look: "hatched" });
          reach[side] = to;
        };
        put(ups[interval], series.colour);
        const down = downs[interval];
        put(down === null ? null : -down, series.kind === "grid" ? "--export" : series.colour);
      }
    }
  });
  return bars;
}

/** The earlier period's columns as outlines around today's. `at(i)`: the earlier interval that stands at `i`. */
export function ghostBars(
  shown: readonly BarSeries[],
  earlier: readonly BarSeries[],
  length: number,
  at: (interval: number) => number | null,
): Bar[] {
  const groups = GROUPS.filter((group) => shown.some(({ series }) => groupOf(series) === group));
  const bars: Bar[] = [];
  groups.forEach((group, column) => {
    const parts = earlier.filter(({ series, under }) => groupOf(series) === group && under === null);
    for (let interval = 0; interval < length; interval++) {
      const i = at(interval);
      if (i === null) continue;
      for (const side of ["up", "down"] as const) {
        const total = parts.reduce((sum, { columns }) => sum + (columns[side][i] ?? 0), 0);
        if (total === 0) continue;
        const to = side === "up" ? total : -total;
        bars.push({
          interval,
          column,
          columns: groups.length,
          from: 0,
          to,
          colour: "--ink-muted",
          look: "ghost",
        });
      }
    }
  });
  return bars;
}
