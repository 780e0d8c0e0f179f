/** What the History page's things are called. */
import type { Per } from "../../../worker/protocol/questions.ts";
import { timeTicks, type WallClock } from "../../chart/ticks.ts";
import type { View } from "../../chart/viewport.ts";
import type { CivilDate } from "../../format/civil_date.ts";
import { isSource } from "../../format/flow.ts";
import { formatDay, formatTime } from "../../format/time_text.ts";
import { type Key, locale, t } from "../../i18n/translate.ts";
import { formatDayRange } from "../../ui/calendar_text.ts";
import type { HistorySeries } from "./history_series.ts";
import type { Period } from "./period.ts";

export function seriesName({ kind, branch }: HistorySeries): string {
  if (branch) return branch.name;
  return t(
    kind === "house"
      ? "history.seriesHouse"
      : kind === "grid"
      ? "history.seriesGrid"
      : "history.seriesUnmetered",
  );
}

/** What a series' side down is called in a table. */
export function downName(series: HistorySeries): string {
  const name = seriesName(series);
  if (series.kind === "grid") return t("history.exportPart", { name });
  const role = series.branch?.role;
  if (role === "battery") return t("history.chargePart", { name });
  return t(role && isSource(role) ? "history.drawnPart" : "history.feedPart", { name });
}

/** The year is said where it is not this one. */
export function periodText(period: Period | null, today: CivilDate): string {
  if (period === null) return t("history.allTime");
  if (period.view === "range") return formatDayRange(period.date, period.to, today, locale);
  const { view, date } = period;
  if (view !== "day") return formatDay(date, view === "month" ? "monthLong" : "year", locale);
  return formatDay(date, date.slice(0, 4) === today.slice(0, 4) ? "dayAndMonth" : "dayMiddle", locale);
}

/** An interval, as long as it takes to say it. */
export function intervalText(startS: number, endS: number, per: Per, zone: string): string {
  if (per === "year") return formatTime(startS, "year", locale, zone);
  if (per === "month") return formatTime(startS, "monthLong", locale, zone);
  if (per === "day") return formatTime(startS, "dayMiddle", locale, zone);
  const start = formatTime(startS, "dayAndClock", locale, zone);
  return per === "minute" ? start : `${start}–${formatTime(endS, "clock", locale, zone)}`;
}

/** Under a bar of a day or more there is little room. */
export function barText(startS: number, per: Per, zone: string, narrow: boolean): string {
  const style = per === "year"
    ? "year"
    : per === "day"
    ? "dayOfMonth"
    : narrow
    ? "monthNarrow"
    : "monthShort";
  return formatTime(startS, style, locale, zone);
}

/** Marks of the home's clock; where a day begins within a longer view, its date. */
export function clockTicks(view: View, widthPx: number, clock: WallClock, zone: string) {
  const severalDays = view.maxS - view.minS > 90_000;
  const crosses = clock.toWall(view.minS) % 86_400 !== 0 || severalDays;
  return timeTicks(view, widthPx, 56, clock).atS.map((atS) => {
    const midnight = clock.toWall(atS) % 86_400 === 0;
    return { atS, text: formatTime(atS, midnight && crosses ? "dayShort" : "clock", locale, zone) };
  });
}

const PER_TEXT = {
  "minute": "history.perMinute",
  "15min": "history.per15min",
  "hour": "history.perHour",
  "day": "history.perDay",
  "month": "history.perMonth",
  "year": "history.perYear",
} as const satisfies Record<Per, Key>;

export const perText = (per: Per): string => t(PER_TEXT[per]);
