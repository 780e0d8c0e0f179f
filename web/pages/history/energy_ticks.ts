import type { EnergyAnswer } from "../../../worker/protocol/questions.ts";
import type { Drawing } from "../../chart/drawing.ts";
import { intervalsWithin } from "../../chart/interval_at.ts";
import { intervalTicks, type WallClock } from "../../chart/ticks.ts";
import type { View } from "../../chart/viewport.ts";
import { formatTime } from "../../format/time_text.ts";
import { locale } from "../../i18n/translate.ts";
import { barText, clockTicks } from "./history_texts.ts";

/** Bars of a day or more are labelled at their middle, shorter ones by the clock. */
export function energyTicks(
  { per }: EnergyAnswer,
  { starts, ends }: Drawing,
  view: View,
  widthPx: number,
  clock: WallClock,
  zone: string,
) {
  if (per === "minute" || per === "15min" || per === "hour") return clockTicks(view, widthPx, clock, zone);
  const seen = intervalsWithin(starts, ends, view.minS, view.maxS);
  if (!seen) return [];
  const perPx = (seen[1] - seen[0] + 1) / widthPx;
  const narrow = per === "month" && perPx > 1 / 34;
  // Among days of several months the day of the month says nothing.
  const dated = per === "day" && seen[1] - seen[0] >= 31;
  const roomPx = narrow ? 16 : dated ? 56 : per === "year" ? 48 : 26;
  return intervalTicks(seen[0], seen[1], perPx, roomPx)
    .map((i) => ({
      atS: (starts[i] + ends[i]) / 2,
      text: dated ? formatTime(starts[i], "dayShort", locale, zone) : barText(starts[i], per, zone, narrow),
    }))
    .filter(({ atS }) => atS >= view.minS && atS <= view.maxS);
}
