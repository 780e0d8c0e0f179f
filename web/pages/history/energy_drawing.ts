/** An energy answer as bars, with what a table and the pointer need of it. Pure: the clock is an argument. */
import type { EnergyAnswer } from "../../../worker/protocol/questions.ts";
import type { Drawing } from "../../chart/drawing.ts";
import { endsOf } from "../../chart/interval_at.ts";
import { leastCertain, stretchesOf } from "../../chart/stretches.ts";
import { alignEarlier } from "./align.ts";
import type { HistoryChartProps } from "./chart_parts.ts";
import { type BarSeries, energyBars, ghostBars } from "./energy_bars.ts";
import { energyColumns } from "./energy_columns.ts";
import { shownAncestor } from "./history_series.ts";
import { downName, seriesName } from "./history_texts.ts";

export function drawEnergy(
  { home, shown, answers, clock }: HistoryChartProps,
  answer: EnergyAnswer,
  nowS: number,
) {
  const partsOf = (from: EnergyAnswer): BarSeries[] =>
    shown.map((series) => ({
      series,
      columns: energyColumns(home, from, series),
      under: shownAncestor(home, series, shown),
    }));
  const parts = partsOf(answer);
  const starts = answer.start;
  const ends = endsOf(starts, answer.end);
  const { earlierEnergy } = answers;
  const earlier = earlierEnergy && earlierEnergy.answer.per === answer.per
    ? {
      parts: partsOf(earlierEnergy.answer),
      at: alignEarlier(starts, earlierEnergy.answer.start, answer.per, earlierEnergy.dates, clock.toWall),
    }
    : null;
  const quality = leastCertain(
    parts.map(({ columns }) => columns).filter(({ up }) => up.some((v) => v !== null)).map((c) => c.quality),
    starts.length,
  );
  const drawing: Drawing = {
    starts,
    ends,
    lines: [],
    bars: [
      ...(earlier ? ghostBars(parts, earlier.parts, starts.length, earlier.at) : []),
      ...energyBars(parts),
    ],
    stretches: stretchesOf(starts, ends, quality, nowS - 180),
  };
  const sides = parts.flatMap(({ series, columns: { up, down } }) => [
    { name: seriesName(series), column: up },
    ...(down.some((v) => (v ?? 0) > 0) ? [{ name: downName(series), column: down }] : []),
  ]);
  const empty = parts.every(({ columns }) => columns.up.every((v) => v === null));
  return { drawing, parts, earlier, quality, sides, empty };
}
