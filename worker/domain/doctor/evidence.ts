/** Numbers and small charts that speak for a finding. Pure. */
import type { Chart, ChartLine, Evidence, EvidenceName } from "./finding.ts";
import type { PanelRecord } from "./panel_record.ts";
import type { StepRatio } from "./steps.ts";

const POINTS = 120;
type Line = Omit<ChartLine, "powerW"> & { values: Float64Array };

export function numbers(given: Partial<Record<EvidenceName, number>>): Evidence[] {
  return Object.entries(given).map(([name, value]) => ({
    name: name as EvidenceName,
    value: Math.round(value * 1000) / 1000,
  }));
}

export function stepNumbers({ ratio, agreement, steps }: StepRatio): Evidence[] {
  return numbers({ ratio, agreement, steps });
}

/** Two hours of minutes around one of them. */
export function chartAround(record: PanelRecord, minute: number, lines: readonly Line[]): Chart {
  const from = Math.max(0, Math.min(record.minutes - POINTS, minute - POINTS / 2));
  const to = Math.min(record.minutes, from + POINTS);
  return {
    startS: record.startS + from * 60,
    stepS: 60,
    lines: lines.map(({ values, ...line }) => ({
      ...line,
      powerW: [...values.subarray(from, to)].map(known),
    })),
  };
}

/** The whole record in few points, each the mean of what is known. */
export function chartWhole(record: PanelRecord, lines: readonly Line[]): Chart {
  const each = Math.max(1, Math.ceil(record.minutes / POINTS));
  const points = Math.ceil(record.minutes / each);
  return {
    startS: record.startS,
    stepS: each * 60,
    lines: lines.map(({ values, ...line }) => ({
      ...line,
      powerW: Array.from({ length: points }, (_, p) => mean(values.subarray(p * each, (p + 1) * each))),
    })),
  };
}

function mean(values: Float64Array): number | null {
  let sum = 0, n = 0;
  for (const w of values) if (w === w) [sum, n] = [sum + w, n + 1];
  return n === 0 ? null : known(sum / n);
}

function known(w: number): number | null {
  return w === w ? Math.round(w * 100) / 100 : null;
}
