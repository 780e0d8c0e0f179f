/** Everything that the History page asks, by what its address says. */
import { useMemo, useRef } from "preact/hooks";
import { READING_EARLIEST_S } from "../../../worker/domain/limits.ts";
import type { HomeBody } from "../../../worker/protocol/config.ts";
import type { EnergyAnswer, PowerAnswer } from "../../../worker/protocol/questions.ts";
import { askEnergy, askPower, questionPath } from "../../api/questions.ts";
import type { Bounds, View } from "../../chart/viewport.ts";
import { addDays, type CivilDate } from "../../format/civil_date.ts";
import { civilDateAt, startOfDayS } from "../../format/zone.ts";
import { firstKnownS } from "./first_known.ts";
import { type HistoryQuery, periodOf } from "./history_query.ts";
import { branchesToAsk, type HistorySeries } from "./history_series.ts";
import { basePer, energyPer, powerOfWhole, powerPer, type Window, windowFor } from "./per_for_span.ts";
import { earlierPeriod, holds, type Period, periodSpan, type Span } from "./period.ts";
import { type Questioned, useQuestion } from "./use_question.ts";

export const FIRST_DAY = new Date(READING_EARLIEST_S * 1000).toISOString().slice(0, 10);
const HOUR_S = 3600;

export interface Earlier<T> {
  answer: T;
  dates: [CivilDate, CivilDate];
}
export interface HistoryAnswers {
  today: CivilDate;
  /** Null while "all" does not know yet where it begins, or when there is nothing at all. */
  span: Span | null;
  /** Null for all of it. */
  period: Period | null;
  /** Whether it is short enough to be drawn as power. */
  showsPower: boolean;
  /** The whole period. */
  home: View;
  view: View;
  bounds: Bounds;
  base: Questioned<EnergyAnswer>;
  energy: Questioned<EnergyAnswer>;
  power: Questioned<PowerAnswer>;
  earlierBase: EnergyAnswer | null;
  earlierEnergy: Earlier<EnergyAnswer> | null;
  earlierPower: Earlier<PowerAnswer> | null;
  /** Of the whole period, whatever is zoomed. */
  basePath: string | null;
  powerPath: string | null;
  /** No reading at all was ever recorded. */
  nothingAtAll: boolean;
}

export function useHistory(
  home: HomeBody,
  query: HistoryQuery,
  shown: readonly HistorySeries[],
  nowS: number,
): HistoryAnswers {
  const { zone } = home;
  const today = civilDateAt(nowS, zone);
  const period = periodOf(query, today);

  const years = useQuestion(
    query.view === "all" ? path(home, "energy", FIRST_DAY, addDays(today, 1), "year", []) : null,
    askEnergy,
    false,
  );
  const span = useMemo(() => period ? periodSpan(period) : wholeSpan(years.value, zone, today), [
    query.view,
    query.date,
    query.to,
    years.value,
    today,
  ]);
  const calendar = useMemo(() => viewOf(span ?? periodSpan({ view: "day", date: today }), zone), [
    span,
    today,
    zone,
  ]);
  const per = basePer(query.view, calendar.maxS - calendar.minS);
  const wholePower = powerOfWhole(query.view, calendar.maxS - calendar.minS);
  const showsPower = wholePower !== null;
  const live = span !== null && holds(span, today);
  const wanted = branchesToAsk(home, shown);

  const basePath = span && path(home, "energy", span.start, span.end, per, null);
  const asked = useQuestion(basePath, askEnergy, live);
  // "All" that does not know where it begins has failed before it could ask.
  const base = basePath === null ? { ...asked, problem: years.problem, retry: years.retry } : asked;
  const whole = useMemo(
    () => query.view === "all" ? fromFirstReading(calendar, base.value) : calendar,
    [query.view, calendar, base.value],
  );
  const bounds = useMemo((): Bounds => ({
    earliestS: READING_EARLIEST_S,
    latestS: Math.max(startOfDayS(addDays(today, 1), zone), span ? startOfDayS(span.end, zone) : 0),
    shortestS: showsPower ? HOUR_S / 2 : 3 * HOUR_S,
    longestS: whole.maxS - whole.minS,
  }), [today, zone, showsPower, span, whole]);
  const view = query.zoom ?? whole;
  const length = view.maxS - view.minS;

  const energyWindow = useWindow(query.zoom, energyPer(length), { ...calendar, per }, bounds);
  const zoomedEnergy = useQuestion(
    energyWindow && path(home, "energy", energyWindow.minS, energyWindow.maxS, energyWindow.per, null),
    askEnergy,
    live,
  );
  const powerWindow = useWindow(showsPower ? query.zoom : null, powerPer(length), {
    ...calendar,
    per: wholePower ?? "day",
  }, bounds);
  const powerWhole = wholePower && span
    ? path(home, "power", span.start, span.end, wholePower, wanted)
    : null;
  const powerQuestion = !powerWhole
    ? null
    : powerWindow
    ? path(home, "power", powerWindow.minS, powerWindow.maxS, powerWindow.per, wanted)
    : powerWhole;
  const power = useQuestion(powerQuestion, askPower, live);

  const earlier = period && earlierPeriod(period, query.compare);
  const earlierSpan = earlier && periodSpan(earlier);
  const backS = earlierSpan && span
    ? startOfDayS(span.start, zone) - startOfDayS(earlierSpan.start, zone)
    : 0;
  const earlierBase = useQuestion(
    earlierSpan && path(home, "energy", earlierSpan.start, earlierSpan.end, per, null),
    askEnergy,
    false,
  );
  const earlierZoomed = useQuestion(
    earlierSpan && energyWindow &&
      path(home, "energy", energyWindow.minS - backS, energyWindow.maxS - backS, energyWindow.per, null),
    askEnergy,
    false,
  );
  const earlierPower = useQuestion(
    !earlierSpan || !wholePower
      ? null
      : powerWindow
      ? path(home, "power", powerWindow.minS - backS, powerWindow.maxS - backS, powerWindow.per, wanted)
      : path(home, "power", earlierSpan.start, earlierSpan.end, wholePower, wanted),
    askPower,
    false,
  );
  const dates: [CivilDate, CivilDate] | null = earlierSpan && span ? [earlierSpan.start, span.start] : null;
  const zoomReady = energyWindow !== null && zoomedEnergy.value !== null;
  const earlierAnswer = zoomReady ? earlierZoomed.value : earlierBase.value;

  return {
    today,
    span,
    period,
    showsPower,
    home: whole,
    view,
    bounds,
    base,
    energy: zoomReady ? zoomedEnergy : base,
    power,
    earlierBase: earlierBase.value,
    earlierEnergy: dates && earlierAnswer ? { answer: earlierAnswer, dates } : null,
    earlierPower: dates && earlierPower.value ? { answer: earlierPower.value, dates } : null,
    basePath,
    powerPath: powerWhole,
    nothingAtAll: query.view === "all" && years.value !== null && span === null,
  };
}

function path(
  home: HomeBody,
  kind: "energy" | "power",
  start: string | number,
  end: string | number,
  per: Window["per"],
  branches: readonly string[] | null,
): string {
  return questionPath(kind, { home: home.id, start: String(start), end: String(end), per, branches });
}

function viewOf({ start, end }: Span, zone: string): View {
  return { minS: startOfDayS(start, zone), maxS: startOfDayS(end, zone) };
}

function fromFirstReading(view: View, answer: EnergyAnswer | null): View {
  const first = answer && firstKnownS(answer);
  return first !== null && first > view.minS ? { minS: first, maxS: view.maxS } : view;
}

/** From the first year that has a reading to the end of this one. */
function wholeSpan(years: EnergyAnswer | null, zone: string, today: CivilDate): Span | null {
  const first = years && firstKnownS(years);
  if (first === null) return null;
  const start = `${civilDateAt(first, zone).slice(0, 4)}-01-01`;
  return { start, end: `${Number(today.slice(0, 4)) + 1}-01-01` };
}

/** Null while the answer for the whole period serves. */
function useWindow(
  zoom: View | null,
  per: Window["per"],
  whole: Window,
  { earliestS, latestS }: Bounds,
): Window | null {
  const have = useRef<Window | null>(null);
  const wholeServes = !zoom || windowFor(zoom, per, whole, earliestS, latestS) === whole;
  have.current = wholeServes ? null : windowFor(zoom, per, have.current, earliestS, latestS);
  return have.current;
}
