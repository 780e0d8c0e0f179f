/** Stored minutes as they go out to who watches: by branch, mains, unmetered. */
import type { EnergyAnswer, PowerAnswer } from "../protocol/questions.ts";
import { answer, type AnswerDeps } from "./answer.ts";

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

function ask<T>(deps: AnswerDeps, kind: "energy" | "power", startS: number, endS: number): T | null {
  const query = { start: String(startS), end: String(endS), per: "minute" } as const;
  const answered = answer(deps, { account: "", kind, query, format: "json" });
  if (!answered.ok) return null;
  const utf8 = new TextDecoder();
  let text = "";
  for (const piece of answered.value) text += utf8.decode(piece, { stream: true });
  return JSON.parse(text) as T;
}

/** The minutes from `startS` on, before `endS`, that are among `wanted`. */
export function minuteDocuments(
  deps: AnswerDeps,
  startS: number,
  endS: number,
  wanted: ReadonlySet<number>,
): MinuteDocument[] {
  const energy = ask<EnergyAnswer>(deps, "energy", startS, endS);
  const power = ask<PowerAnswer>(deps, "power", startS, endS);
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
