/** Stored minutes as they go out to who watches: by branch, mains, unmetered. */
import type { AnswerDeps } from "./answer.ts";
import { askHome } from "./ask_home.ts";

interface Flow {
  /** Mean watts and net Wh of the minute; null: not known. */
  w: number | null;
  wh: number | null;
}
export interface MinuteDocument {
  /** Unix seconds of the minute's start. */
  t: number;
  branches: Record<string, Flow>;
  mains: Flow;
  unmetered: Flow;
}

const MILLI = 1000;

function round(value: number): number {
  return Math.round(value * MILLI) / MILLI;
}

/** Known only where all of it is. */
function sum(values: readonly (number | null)[]): number | null {
  if (values.length === 0 || values.includes(null)) return null;
  return round(values.reduce<number>((total, value) => total + value!, 0));
}

function net(importWh: number | null, exportWh: number | null): number | null {
  return importWh === null && exportWh === null ? null : round((importWh ?? 0) - (exportWh ?? 0));
}

/** The minutes from `startS` on, before `endS`, that are among `wanted`. */
export function minuteDocuments(
  deps: AnswerDeps,
  startS: number,
  endS: number,
  wanted: ReadonlySet<number>,
): MinuteDocument[] {
  const energy = askHome(deps, "energy", startS, endS, "minute");
  const power = askHome(deps, "power", startS, endS, "minute");
  if (energy === null || power === null) return [];
  const documents: MinuteDocument[] = [];
  const ofAll = <T extends { phase: number | null }>(list: readonly T[]) =>
    list.find(({ phase }) => phase === null) ?? (list.length === 1 ? list[0] : undefined);
  energy.start.forEach((t, i) => {
    if (!wanted.has(t)) return;
    const branches: Record<string, Flow> = {};
    energy.branches.forEach(({ id, importWh, exportWh }, b) => {
      branches[id] = { w: power.branches[b].meanW[i], wh: net(importWh[i], exportWh[i]) };
    });
    documents.push({
      t,
      branches,
      mains: {
        w: sum(power.mains.map(({ meanW }) => meanW[i])),
        wh: sum(energy.mains.map(({ importWh, exportWh }) => net(importWh[i], exportWh[i]))),
      },
      unmetered: {
        w: ofAll(power.unmetered)?.meanW[i] ?? null,
        wh: ofAll(energy.unmetered)?.netWh[i] ?? null,
      },
    });
  });
  return documents;
}
