/** Everything that the History page asks, by what its address says. */
import { useMemo, useRef } from "preact/hooks";
import { READING_EARLIEST_S } from "../../../worker/domain/limits.ts";
import type { HomeBody } from "../../../worker/protocol/config.ts";
import type { EnergyAnswer, PowerAnswer } from "../../../worker/protocol/questions.ts";
import { askEnergy, askPower, questionPath } from "../../api/questions.ts";
import type { Bounds, View } from "../../chart/viewport.ts";
import { addDays, type CivilDate } from "../../format/civil_date.ts";
import { civilDateAt, startOfDayS } from "../../format/zone.ts";
import type { HistoryQuery } from "./history_query.ts";
import { branchesToAsk, type HistorySeries } from "./history_series.ts";
import { basePer, energyPer, powerPer, type Window, windowFor } from "./per_for_span.ts";
import { earlierPeriod, holds, type Period, periodSpan, type Span } from "./period.ts";
import { type Questioned, useQuestion } from "./use_question.ts";

const FIRST_DAY = civilDateAt(READING_EARLIEST_S, "UTC");
const HOUR_S = 3600;

export interface Earlier<T> {
  answer: T;
  dates: [CivilDate, CivilDate];
}
export interface HistoryAnswers {
  today: CivilDate;
  /** Null while "all" does not know yet where it begins, or when there is nothing at all. */
  span: Span | null;
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
  const date = query.date ?? today;
  const period: Period | null = query.view === "all" ? null : { view: query.view, date };

  const years = useQuestion(
    query.view === "all" ? path(home, "energy", FIRST_DAY, addDays(today, 1), "year", []) : null,
    askEnergy,
    false,
  );
  const span = useMemo(() => period ? periodSpan(period) : wholeSpan(years.value, zone, today), [
    query.view,
    date,
    years.value,
    today,
  ]);
  const calendar = useMemo(() => viewOf(span ?? periodSpan({ view: "day", date }), zone), [span, date, zone]);
  const per = basePer(query.view, calendar.maxS - calendar.minS);
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
    shortestS: query.view === "day" ? HOUR_S / 2 : 3 * HOUR_S,
    longestS: whole.maxS - whole.minS,
  }), [today, zone, query.view, span, whole]);
  const view = query.zoom ?? whole;
  const length = view.maxS - view.minS;

  const energyWindow = useWindow(query.zoom, energyPer(length), { ...calendar, per }, bounds);
  const zoomedEnergy = useQuestion(
    energyWindow && path(home, "energy", energyWindow.minS, energyWindow.maxS, energyWindow.per, null),
    askEnergy,
    live,
  );
  const showsPower = query.view === "day";
  const powerWindow = useWindow(showsPower ? query.zoom : null, powerPer(length), {
    ...calendar,
    per: "minute",
  }, bounds);
  const powerWhole = showsPower && span ? path(home, "power", span.start, span.end, "minute", wanted) : null;
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
    !earlierSpan || !showsPower
      ? null
      : powerWindow
      ? path(home, "power", powerWindow.minS - backS, powerWindow.maxS - backS, powerWindow.per, wanted)
      : path(home, "power", earlierSpan.start, earlierSpan.end, "minute", wanted),
    askPower,
    false,
  );
  const dates: [CivilDate, CivilDate] | null = earlierSpan && span ? [earlierSpan.start, span.start] : null;
  const zoomReady = energyWindow !== null && zoomedEnergy.value !== null;
  const earlierAnswer = zoomReady ? earlierZoomed.value : earlierBase.value;

  return {
    today,
    span,
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

/** Index of the first interval of which anything is known; −1 for none. */
function firstKnown({ start, quality }: EnergyAnswer): number {
  return start.findIndex((_, i) =>
    quality.some((q) => q.measuredMin[i] + q.recoveredMin[i] + q.estimatedMin[i] > 0)
  );
}

function fromFirstReading(view: View, answer: EnergyAnswer | null): View {
  const first = answer ? answer.start[firstKnown(answer)] : undefined;
  return first !== undefined && first > view.minS ? { minS: first, maxS: view.maxS } : view;
}

/** From the first year that has a reading to the end of this one. */
function wholeSpan(years: EnergyAnswer | null, zone: string, today: CivilDate): Span | null {
  if (!years) return null;
  const first = firstKnown(years);
  if (first < 0) return null;
  const start = `${civilDateAt(years.start[first], zone).slice(0, 4)}-01-01`;
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
