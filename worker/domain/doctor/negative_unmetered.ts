/** Branches that take more than the mains bring. Pure. */
import { chartWhole, numbers } from "./evidence.ts";
import type { Finding } from "./finding.ts";
import type { PanelView } from "./panel_view.ts";

/** What clamps of different make may be apart. */
const ERROR_W = 25;
const ERROR_SHARE = 0.03;
const OFTEN = 0.15;

export function negativeUnmetered(view: PanelView): Finding[] {
  const supply = view.supplies.find(({ feeder }) => feeder === null);
  if (supply === undefined || supply.restAll === null) return [];
  const { restAll, clamps, below } = supply;
  let known = 0, negative = 0, lowestW = 0;
  for (let i = 0; i < restAll.length; i++) {
    if (restAll[i] !== restAll[i] || below.some(({ powerW }) => powerW[i] !== powerW[i])) continue;
    known++;
    const flowing = [...clamps, ...below].reduce((sum, { powerW }) => sum + Math.abs(powerW[i]), 0);
    if (restAll[i] >= -ERROR_W - ERROR_SHARE * flowing) continue;
    negative++;
    lowestW = Math.min(lowestW, restAll[i]);
  }
  if (known < 60 || negative < OFTEN * known) return [];
  return [{
    kind: "negative_unmetered",
    place: null,
    other: null,
    evidence: numbers({ negativeShare: negative / known, lowestW }),
    chart: chartWhole(view.record, [
      { of: "unmetered", phase: null, values: restAll },
      { of: "mains", phase: null, values: supply.all! },
    ]),
    mend: [],
  }];
}
