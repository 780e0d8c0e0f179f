/** Which interval length suits a stretch of time. Pure. */
import type { Per } from "../../../worker/protocol/questions.ts";
import type { View } from "../../chart/viewport.ts";
import type { HistoryView } from "./period.ts";

const HOUR = 3600;
const DAY = 86_400;

/** Longest span, in seconds, that each is used for: a few thousand values for lines, a few dozen bars for energy. */
const POWER: readonly [Per, number][] = [["minute", 2.1 * DAY], ["15min", 15 * DAY], ["hour", 100 * DAY]];
const ENERGY: readonly [Per, number][] = [
  ["15min", 12.5 * HOUR],
  ["hour", 4.1 * DAY],
  ["day", 100 * DAY],
  ["month", 4.1 * 366 * DAY],
];

function choose(table: readonly [Per, number][], spanS: number, otherwise: Per): Per {
  return table.find(([, longest]) => spanS <= longest)?.[0] ?? otherwise;
}

export function powerPer(spanS: number): Per {
  return choose(POWER, spanS, "day");
}

export function energyPer(spanS: number): Per {
  return choose(ENERGY, spanS, "year");
}

/** The bars of a period that is seen whole. An answer is widened to whole intervals: a range's are days at most. */
export function basePer(view: HistoryView, spanS: number): Per {
  if (view === "range") return choose(ENERGY.slice(0, 3), spanS, "day");
  return view === "day" ? "hour" : view === "month" ? "day" : view === "year" ? "month" : energyPer(spanS);
}

/** How the power of a period that is seen whole is drawn; null for one that is too long, or has no lines. */
export function powerOfWhole(view: HistoryView, spanS: number): Per | null {
  if (view === "day") return "minute";
  const per = view === "range" ? powerPer(spanS) : "day";
  return per === "day" ? null : per;
}

export interface Window extends View {
  per: Per;
}

/**
 * What to ask for so that a zoomed view can be panned a little before the next question. Stays as it is while it
 * serves: the same length of interval, and the view inside.
 */
export function windowFor(
  view: View,
  per: Per,
  have: Window | null,
  earliestS: number,
  latestS: number,
): Window {
  if (have && have.per === per && have.minS <= view.minS && have.maxS >= view.maxS) return have;
  const margin = view.maxS - view.minS;
  return {
    per,
    minS: Math.floor(Math.max(view.minS - margin, earliestS)),
    maxS: Math.ceil(Math.min(view.maxS + margin, latestS)),
  };
}
