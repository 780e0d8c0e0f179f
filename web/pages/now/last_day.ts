/** The last 24 hours of mains and sun as lines. Pure. */
import type { PowerAnswer } from "../../../worker/protocol/questions.ts";
import { addColumns } from "../../chart/columns.ts";
import type { Drawing, Line } from "../../chart/drawing.ts";
import { endsOf } from "../../chart/interval_at.ts";
import { leastCertain, stretchesOf } from "../../chart/stretches.ts";
import { shownPower } from "../../format/flow.ts";

export interface LastMinute {
  startS: number;
  mainsW: number | null;
  solarW: number | null;
}

/** `newest`: the live minute, put behind what history knows when it is later. */
export function lastDayDrawing(answer: PowerAnswer, newest: LastMinute | null, nowS: number): Drawing {
  const starts = [...answer.start];
  const grid = addColumns(answer.mains.map(({ meanW }) => meanW));
  const sun = addColumns(answer.branches.filter(({ role }) => role === "solar").map(({ meanW }) => meanW));
  const place = newest ? starts.indexOf(newest.startS) : -1;
  const put = (column: (number | null)[] | null, value: number | null) => {
    if (!column || !newest || value === null) return column;
    return place < 0 ? column : column.map((old, i) => (i === place ? old ?? value : old));
  };
  const line = (id: string, values: (number | null)[], colour: string, colourBelow?: string): Line => ({
    id,
    colour,
    colourBelow,
    values,
    ghost: false,
    filled: true,
  });
  const gridValues = put(grid, newest?.mainsW ?? null);
  const sunValues = put(sun, newest?.solarW ?? null)?.map((w) => shownPower("solar", w)) ?? null;
  const ends = endsOf(starts, answer.end);
  const quality = leastCertain(answer.mains.map((m) => answer.quality[m.quality]), starts.length);
  const stretches = stretchesOf(starts, ends, quality, nowS - 180)
    .filter(({ kind }) => kind === "gap");
  return {
    starts,
    ends,
    lines: [
      ...(sunValues ? [line("solar", sunValues, "--solar")] : []),
      ...(gridValues ? [line("grid", gridValues, "--import", "--export")] : []),
    ],
    bars: [],
    stretches,
  };
}
