/** A day, a month, a year of a home's calendar, any range of its days, or all of it. Pure. */
import {
  addDays,
  addMonths,
  type CivilDate,
  daysBetween,
  startOfMonth,
  startOfYear,
} from "../../format/civil_date.ts";

/** One press away; a range is picked. */
export const VIEWS = ["day", "month", "year", "all"] as const;
export type HistoryView = (typeof VIEWS)[number] | "range";

export const COMPARISONS = [
  "none",
  "previousDay",
  "previousWeek",
  "previousMonth",
  "previousPeriod",
  "previousYear",
] as const;
export type Comparison = (typeof COMPARISONS)[number];

export type CalendarView = "day" | "month" | "year";
export type Period =
  /** `date`: any day of it. */
  | { view: CalendarView; date: CivilDate }
  /** `date`: its first day, `to`: its last. */
  | { view: "range"; date: CivilDate; to: CivilDate };
/** Half-open, in days. */
export interface Span {
  start: CivilDate;
  end: CivilDate;
}

export function periodSpan(period: Period): Span {
  const { view, date } = period;
  if (view === "range") return { start: date, end: addDays(period.to, 1) };
  if (view === "day") return { start: date, end: addDays(date, 1) };
  const start = view === "month" ? startOfMonth(date) : startOfYear(date);
  return { start, end: addMonths(start, view === "month" ? 1 : 12) };
}

/** A range moves by its own length. */
export function shiftPeriod(period: Period, by: number): Period {
  const { view, date } = period;
  if (view === "range") {
    const days = by * (daysBetween(date, period.to) + 1);
    return { view, date: addDays(date, days), to: addDays(period.to, days) };
  }
  if (view === "day") return { view, date: addDays(date, by) };
  return { view, date: addMonths(periodSpan(period).start, view === "month" ? by : by * 12) };
}

const OFFERED: Record<HistoryView, readonly Comparison[]> = {
  day: ["none", "previousDay", "previousWeek", "previousYear"],
  month: ["none", "previousMonth", "previousYear"],
  year: ["none", "previousYear"],
  range: ["none", "previousPeriod", "previousYear"],
  all: ["none"],
};
export function comparisonsFor(view: HistoryView): readonly Comparison[] {
  return OFFERED[view];
}

/** The earlier period to set beside this one; null for none. */
export function earlierPeriod(period: Period, comparison: Comparison): Period | null {
  if (comparison === "previousPeriod") return shiftPeriod(period, -1);
  if (period.view === "range") {
    if (comparison !== "previousYear") return null;
    const { view, date, to } = period;
    const start = addMonths(date, -12);
    return { view, date: start, to: addDays(start, daysBetween(date, to)) };
  }
  const { view, date } = period;
  switch (comparison) {
    case "none":
      return null;
    case "previousDay":
      return { view, date: addDays(date, -1) };
    case "previousWeek":
      return { view, date: addDays(date, -7) };
    case "previousMonth":
      return { view, date: addMonths(startOfMonth(date), -1) };
    case "previousYear":
      return { view, date: addMonths(view === "day" ? date : periodSpan(period).start, -12) };
  }
}

/** What picked days are called: a day, a month or a year where they are one, as far as it has come. */
export function periodOfDays(start: CivilDate, end: CivilDate, today: CivilDate): Period {
  if (start === end) return { view: "day", date: start };
  for (const view of ["month", "year"] as const) {
    const span = periodSpan({ view, date: start });
    const isWhole = end === addDays(span.end, -1) || (end === today && end < span.end);
    if (start === span.start && isWhole) return { view, date: start };
  }
  return { view: "range", date: start, to: end };
}

export function holds({ start, end }: Span, date: CivilDate): boolean {
  return start <= date && date < end;
}

/** What a bar of this length opens into, or null when it is short already. */
export function viewInto(per: string): CalendarView | null {
  return per === "day" ? "day" : per === "month" ? "month" : per === "year" ? "year" : null;
}

/** Length in calendar units of the shift between two periods, by the unit of their intervals. */
export function shiftBetween(earlier: CivilDate, later: CivilDate, unit: "day" | "month"): number {
  if (unit === "day") return daysBetween(earlier, later);
  const months = (date: CivilDate) => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));
  return months(later) - months(earlier);
}
