/** A power answer as lines, with what a table and the pointer need of it. Pure: the clock is an argument. */
import type { PowerAnswer } from "../../../worker/protocol/questions.ts";
import type { Drawing } from "../../chart/drawing.ts";
import { endsOf } from "../../chart/interval_at.ts";
import { leastCertain, type Quality, stretchesOf } from "../../chart/stretches.ts";
import { alignEarlier } from "./align.ts";
import type { HistoryChartProps } from "./chart_parts.ts";
import { ghostLine, powerColumn, powerLine } from "./power_lines.ts";

export function drawPower(
  { home, shown, answers, clock }: HistoryChartProps,
  answer: PowerAnswer,
  nowS: number,
) {
  const columnsOf = (from: PowerAnswer) => new Map(shown.map((s) => [s.id, powerColumn(home, from, s)]));
  const columns = columnsOf(answer);
  const starts = answer.start;
  const ends = endsOf(starts, answer.end);
  const lines = shown.map((s) => powerLine(s, columns.get(s.id)!, shown.length <= 3 && s.kind !== "house"));
  const { earlierPower } = answers;
  const earlier = earlierPower && earlierPower.answer.per === answer.per
    ? {
      columns: columnsOf(earlierPower.answer),
      at: alignEarlier(starts, earlierPower.answer.start, answer.per, earlierPower.dates, clock.toWall),
    }
    : null;
  const ghosts = earlier
    ? shown.map((s) => ghostLine(powerLine(s, earlier.columns.get(s.id)!, false), starts.length, earlier.at))
    : [];
  const known = starts.map((_, i) => [...columns.values()].some((column) => column[i] !== null));
  const certainty = leastCertain(
    [...answer.mains, ...answer.branches.filter(({ id }) => columns.has(id))]
      .filter(({ meanW }) => meanW.some((w) => w !== null))
      .map((s) => answer.quality[s.quality]),
    starts.length,
  );
  // Energy may be estimated over a gap; power is not known there.
  const where = (minutes: readonly number[]) => minutes.map((n, i) => (known[i] ? n : 0));
  const quality: Quality = {
    measuredMin: where(certainty.measuredMin),
    recoveredMin: where(certainty.recoveredMin),
    estimatedMin: where(certainty.estimatedMin),
  };
  const drawing: Drawing = {
    starts,
    ends,
    lines: [...ghosts, ...lines],
    bars: [],
    stretches: stretchesOf(starts, ends, quality, nowS - 180),
  };
  const empty = !known.includes(true);
  return { drawing, columns, earlier, quality, empty };
}
