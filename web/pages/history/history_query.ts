/** What the address says about the History page, and back. Pure. */
import type { View } from "../../chart/viewport.ts";
import { type CivilDate, isCivilDate } from "../../format/civil_date.ts";
import { type Comparison, comparisonsFor, type HistoryView, type Period, VIEWS } from "./period.ts";

export interface HistoryQuery {
  view: HistoryView;
  /** Null: today. Of a range the first day. */
  date: CivilDate | null;
  /** The last day of a range; null for every other view. */
  to: CivilDate | null;
  zoom: View | null;
  compare: Comparison;
  /** Ids of what is shown; null: the overview. */
  show: string[] | null;
  table: boolean;
}

function oneOf<T extends string>(value: string | undefined, all: readonly T[], otherwise: T): T {
  return all.find((one) => one === value) ?? otherwise;
}

function readZoom(text: string | undefined): View | null {
  const match = /^(\d{9,11})-(\d{9,11})$/.exec(text ?? "");
  if (!match) return null;
  const [minS, maxS] = [Number(match[1]), Number(match[2])];
  return maxS - minS >= 60 ? { minS, maxS } : null;
}

const readDay = (text: string | undefined) => text && isCivilDate(text) ? text : null;

export function readHistoryQuery(query: Record<string, string | undefined>): HistoryQuery {
  const date = readDay(query.date);
  const last = readDay(query.to);
  const isRange = query.view === "range" && date !== null && last !== null && date <= last;
  const view = isRange ? "range" : oneOf(query.view, VIEWS, "day");
  return {
    view,
    date,
    to: isRange ? last : null,
    zoom: readZoom(query.zoom),
    compare: oneOf(query.compare, comparisonsFor(view), "none"),
    show: query.show ? [...new Set(query.show.split(",").filter(Boolean))] : null,
    table: query.table === "1",
  };
}

/** Only what differs from the plain page. */
export function writeHistoryQuery({ view, date, to, zoom, compare, show, table }: HistoryQuery): string {
  const query = new URLSearchParams();
  if (view !== "day") query.set("view", view);
  if (date !== null) query.set("date", date);
  if (view === "range" && to !== null) query.set("to", to);
  if (zoom) query.set("zoom", `${Math.round(zoom.minS)}-${Math.round(zoom.maxS)}`);
  if (compare !== "none") query.set("compare", compare);
  if (show) query.set("show", show.join(","));
  if (table) query.set("table", "1");
  const text = query.toString().replaceAll("%2C", ",");
  return text === "" ? "" : `?${text}`;
}

/** Null for all of it. */
export function periodOf({ view, date, to }: HistoryQuery, today: CivilDate): Period | null {
  if (view === "all") return null;
  if (view === "range") {
    return date !== null && to !== null ? { view, date, to } : { view: "day", date: today };
  }
  return { view, date: date ?? today };
}

/** How the address says a period; today is not written. */
export function queryOf(period: Period, today: CivilDate): Pick<HistoryQuery, "view" | "date" | "to"> {
  if (period.view === "range") return { view: period.view, date: period.date, to: period.to };
  return { view: period.view, date: period.date === today ? null : period.date, to: null };
}
