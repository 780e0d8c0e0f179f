/** What the address says about the History page, and back. Pure. */
import type { View } from "../../chart/viewport.ts";
import { type CivilDate, isCivilDate } from "../../format/civil_date.ts";
import { type Comparison, comparisonsFor, type HistoryView, VIEWS } from "./period.ts";

export interface HistoryQuery {
  view: HistoryView;
  /** Null: today. */
  date: CivilDate | null;
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

export function readHistoryQuery(query: Record<string, string | undefined>): HistoryQuery {
  const view = oneOf(query.view, VIEWS, "day");
  return {
    view,
    date: query.date && isCivilDate(query.date) ? query.date : null,
    zoom: readZoom(query.zoom),
    compare: oneOf(query.compare, comparisonsFor(view), "none"),
    show: query.show ? [...new Set(query.show.split(",").filter(Boolean))] : null,
    table: query.table === "1",
  };
}

/** Only what differs from the plain page. */
export function writeHistoryQuery({ view, date, zoom, compare, show, table }: HistoryQuery): string {
  const query = new URLSearchParams();
  if (view !== "day") query.set("view", view);
  if (date !== null) query.set("date", date);
  if (zoom) query.set("zoom", `${Math.round(zoom.minS)}-${Math.round(zoom.maxS)}`);
  if (compare !== "none") query.set("compare", compare);
  if (show) query.set("show", show.join(","));
  if (table) query.set("table", "1");
  const text = query.toString().replaceAll("%2C", ",");
  return text === "" ? "" : `?${text}`;
}
