/** What the demo home answers about its past: sums of its minutes, by the laws of the real one. */
import { isVirtual } from "../../worker/domain/virtual_branch.ts";
import type { HomeBody } from "../../worker/protocol/config.ts";
import type { EnergyAnswer, Per, PowerAnswer } from "../../worker/protocol/questions.ts";
import { addDays, type CivilDate } from "../format/civil_date.ts";
import { civilDateAt } from "../format/zone.ts";
import type { DemoCalendar, PlacedDay } from "./demo_calendar.ts";
import { boundS, intervalsOf } from "./demo_intervals.ts";

interface Sums {
  importWh: number;
  exportWh: number;
  minW: number;
  maxW: number;
}
/** By series: a phase's number, or a branch's id. */
type Totals = Map<number | string, Sums>;

export interface DemoQuestion {
  start: string;
  end: string;
  per: Per;
  branches: readonly string[] | null;
}

/** So many days are summed before the page may breathe. */
const BREATH_DAYS = 20;
const MAINS = [1, 2, 3] as const;

export class DemoHistory {
  readonly #whole = new Map<CivilDate, Totals>();

  constructor(readonly calendar: DemoCalendar) {}

  async energy(home: HomeBody, question: DemoQuestion, nowS: number): Promise<EnergyAnswer> {
    const { head, sums, minutes } = await this.#ask(home, question, nowS);
    const columns = (id: number | string) => ({
      importWh: sums.map((totals) => totals?.get(id)?.importWh ?? null),
      exportWh: sums.map((totals) => totals?.get(id)?.exportWh ?? null),
      quality: 0,
    });
    const net = (totals: Totals, id: number | string) =>
      (totals.get(id)?.importWh ?? 0) - (totals.get(id)?.exportWh ?? 0);
    return {
      ...head,
      unit: "Wh",
      quality: [minutes],
      mains: MAINS.map((phase) => ({ phase, ...columns(phase) })),
      branches: asked(home, question).map(({ id, name, role }) => ({ id, name, role, ...columns(id) })),
      unmetered: [{
        phase: null,
        netWh: sums.map((totals) => totals && leftOver(home, (id) => net(totals, id))),
        quality: 0,
      }],
    };
  }

  async power(home: HomeBody, question: DemoQuestion, nowS: number): Promise<PowerAnswer> {
    const { head, sums, minutes } = await this.#ask(home, question, nowS);
    const mean = (totals: Totals, id: number | string, i: number) => {
      const found = totals.get(id);
      return found ? (found.importWh - found.exportWh) * 60 / minutes.measuredMin[i] : null;
    };
    const columns = (id: number | string) => ({
      meanW: sums.map((totals, i) => totals && mean(totals, id, i)),
      ...(question.per === "minute" ? {} : {
        minW: sums.map((totals) => totals?.get(id)?.minW ?? null),
        maxW: sums.map((totals) => totals?.get(id)?.maxW ?? null),
      }),
      quality: 0,
    });
    return {
      ...head,
      unit: "W",
      quality: [minutes],
      mains: MAINS.map((phase) => ({ phase, ...columns(phase) })),
      branches: asked(home, question).map(({ id, name, role }) => ({ id, name, role, ...columns(id) })),
      unmetered: [{
        phase: null,
        meanW: sums.map((totals, i) => totals && leftOver(home, (id) => mean(totals, id, i) ?? 0)),
        quality: 0,
      }],
    };
  }

  async #ask(home: HomeBody, { start, end, per }: DemoQuestion, nowS: number) {
    const { zone } = this.calendar;
    const startOf = (date: CivilDate) => this.calendar.startOf(date);
    const span = { startS: boundS(start, startOf), endS: boundS(end, startOf) };
    const { starts, endS } = intervalsOf(span, per, zone, startOf);
    const untilS = Math.floor(nowS / 60) * 60;
    const sums: (Totals | null)[] = [];
    const measuredMin: number[] = [];
    let days = 0;
    for (let i = 0; i < starts.length; i++) {
      const toS = Math.min(starts[i + 1] ?? endS, untilS);
      let totals: Totals | null = null;
      let minutes = 0;
      for (let s = starts[i]; s < toS;) {
        const day = this.calendar.day(civilDateAt(s, zone));
        const nextS = day?.endS ?? startOf(addDays(civilDateAt(s, zone), 1));
        if (day) {
          const part = this.#sum(day, s, Math.min(toS, nextS));
          totals = totals ? joined(totals, part) : part;
          minutes += Math.round((Math.min(toS, nextS) - s) / 60);
        }
        if (toS - s >= 82_800 && ++days % BREATH_DAYS === 0) await new Promise((go) => setTimeout(go));
        s = nextS;
      }
      sums.push(totals);
      measuredMin.push(minutes);
    }
    const none = starts.map(() => 0);
    return {
      head: { home: home.id, zone, per, start: starts, end: endS },
      sums,
      minutes: { measuredMin, recoveredMin: none, estimatedMin: none },
    };
  }

  #sum(day: PlacedDay, fromS: number, toS: number): Totals {
    const whole = fromS === day.startS && toS === day.endS;
    const kept = whole ? this.#whole.get(day.date) : undefined;
    if (kept) return kept;
    const [from, to] = [Math.round((fromS - day.startS) / 60), Math.round((toS - day.startS) / 60)];
    const totals: Totals = new Map();
    for (const phase of MAINS) totals.set(phase, sumOf(day.mains[phase - 1], from, to));
    for (const [id, watts] of day.branches) totals.set(id, sumOf(watts, from, to));
    if (whole) this.#whole.set(day.date, totals);
    return totals;
  }
}

function sumOf(watts: Float32Array, from: number, to: number): Sums {
  let [up, down, minW, maxW] = [0, 0, Infinity, -Infinity];
  for (let m = from; m < to; m++) {
    const w = watts[m];
    if (w > 0) up += w;
    else down -= w;
    if (w < minW) minW = w;
    if (w > maxW) maxW = w;
  }
  return { importWh: up / 60, exportWh: down / 60, minW, maxW };
}

function joined(a: Totals, b: Totals): Totals {
  return new Map([...a].map(([id, x]) => {
    const y = b.get(id)!;
    return [id, {
      importWh: x.importWh + y.importWh,
      exportWh: x.exportWh + y.exportWh,
      minW: Math.min(x.minW, y.minW),
      maxW: Math.max(x.maxW, y.maxW),
    }];
  }));
}

function asked({ branches }: HomeBody, question: DemoQuestion): HomeBody["branches"] {
  return question.branches === null ? branches : branches.filter(({ id }) => question.branches!.includes(id));
}

/** Mains minus the branches directly under them. */
function leftOver({ branches }: HomeBody, valueOf: (id: number | string) => number): number {
  const top = branches.filter((branch) => branch.parent === null && !isVirtual(branch));
  return MAINS.reduce((sum, phase) => sum + valueOf(phase), 0) -
    top.reduce((sum, { id }) => sum + valueOf(id), 0);
}
