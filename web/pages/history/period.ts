/** A day, a month, a year of a home's calendar, or all of it. Pure. */
import {
  addDays,
  addMonths,
  type CivilDate,
  daysBetween,
  startOfMonth,
  startOfYear,
} from "../../format/civil_date.ts";

export const VIEWS = ["day", "month", "year", "all"] as const;
export type HistoryView = (typeof VIEWS)[number];

export const COMPARISONS = ["none", "previousDay", "previousWeek", "previousMonth", "previousYear"] as const;
export type Comparison = (typeof COMPARISONS)[number];

export interface Period {
  view: Exclude<HistoryView, "all">;
  /** Any day of it. */
  date: CivilDate;
}
/** Half-open, in days. */
export interface Span {
  start: CivilDate;
  end: CivilDate;
}

export function periodSpan({ view, date }: Period): Span {
  if (view === "day") return { start: date, end: addDays(date, 1) };
  const start = view === "month" ? startOfMonth(date) : startOfYear(date);
  return { start, end: addMonths(start, view === "month" ? 1 : 12) };
}

export function shiftPeriod({ view, date }: Period, by: number): Period {
  if (view === "day") return { view, date: addDays(date, by) };
  return { view, date: addMonths(periodSpan({ view, date }).start, view === "month" ? by : by * 12) };
}

const OFFERED: Record<HistoryView, readonly Comparison[]> = {
  day: ["none", "previousDay", "previousWeek", "previousYear"],
  month: ["none", "previousMonth", "previousYear"],
  year: ["none", "previousYear"],
  all: ["none"],
};
export function comparisonsFor(view: HistoryView): readonly Comparison[] {
  return OFFERED[view];
}

/** The earlier period to set beside this one; null for none. */
export function earlierPeriod(period: Period, comparison: Comparison): Period | null {
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

export function holds({ start, end }: Span, date: CivilDate): boolean {
  return start <= date && date < end;
}

/** What a bar of this length opens into, or null when it is short already. */
export function viewInto(per: string): Period["view"] | null {
  return per === "day" ? "day" : per === "month" ? "month" : per === "year" ? "year" : null;
}

/** Length in calendar units of the shift between two periods, by the unit of their intervals. */
export function shiftBetween(earlier: CivilDate, later: CivilDate, unit: "day" | "month"): number {
  if (unit === "day") return daysBetween(earlier, later);
  const months = (date: CivilDate) => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));
  return months(later) - months(earlier);
}
