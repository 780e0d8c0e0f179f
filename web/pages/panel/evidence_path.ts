/** A finding's chart as SVG paths. Pure. */
import type { Chart, ChartLine } from "../../../worker/domain/doctor/finding.ts";
import { traceSteps } from "../../chart/step_path.ts";

export const CHART_WIDTH = 320;
export const CHART_HEIGHT = 90;
const PAD = 4;

export interface EvidencePaths {
  lines: { of: ChartLine["of"]; phase: ChartLine["phase"]; path: string }[];
  /** Where no power would be drawn. */
  zeroY: number;
  lowW: number;
  highW: number;
}

/** Null: nothing in it is known. */
export function evidencePaths({ lines, stepS }: Chart): EvidencePaths | null {
  const known = lines.flatMap(({ powerW }) => powerW).filter((w) => w !== null);
  if (known.length === 0) return null;
  const lowW = known.reduce((low, w) => Math.min(low, w), 0);
  const highW = known.reduce((high, w) => Math.max(high, w), 0);
  const length = Math.max(...lines.map(({ powerW }) => powerW.length));
  const range = highW - lowW || 1;
  const toY = (w: number) => PAD + (1 - (w - lowW) / range) * (CHART_HEIGHT - 2 * PAD);
  const toX = (s: number) => s / (length * stepS) * CHART_WIDTH;
  const starts = Array.from({ length }, (_, i) => i * stepS);
  const ends = starts.map((s) => s + stepS);
  return {
    lines: lines.map(({ of, phase, powerW }) => {
      let path = "";
      const at = (letter: string) => (x: number, y: number) =>
        path += `${letter}${x.toFixed(1)} ${y.toFixed(1)}`;
      const pen = { moveTo: at("M"), lineTo: at("L") };
      traceSteps(starts, ends, powerW, [0, powerW.length - 1], toX, toY, pen);
      return { of, phase, path };
    }),
    zeroY: toY(0),
    lowW,
    highW,
  };
}
