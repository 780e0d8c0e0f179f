/** The bench's one table. Pure. */
import { MEASURE_IDS, type Measured, type Target, TARGETS } from "./targets.ts";

/** Three figures, or all of them before the point. */
export function figures(value: number): string {
  const digits = value === 0 ? 0 : Math.max(0, 2 - Math.floor(Math.log10(Math.abs(value))));
  return value.toLocaleString("en-US", { maximumFractionDigits: Math.min(6, digits) });
}

/** "met", or by what share of the target it was missed; nothing where there is none. */
export function verdict({ bound, value }: Target, measured: number): string {
  if (bound === "none") return "";
  const missedBy = bound === "most" ? measured - value : value - measured;
  return missedBy <= 0 ? "met" : `missed by ${figures(missedBy)} (${figures(missedBy / value * 100)} %)`;
}

export function table(measured: Measured): string {
  const rows = MEASURE_IDS.map((id) => {
    const target: Target = TARGETS[id];
    const sign = target.bound === "most" ? "≤" : "≥";
    const goal = target.bound === "none" ? target.unit : `${sign} ${figures(target.value)} ${target.unit}`;
    return [id, target.what, goal, figures(measured[id]), verdict(target, measured[id])];
  });
  const lines = [["id", "what", "target", "measured", ""], ...rows];
  const widths = lines[0].map((_, column) => Math.max(...lines.map((line) => line[column].length)));
  return lines.map((line) => line.map((cell, column) => cell.padEnd(widths[column])).join("  ").trimEnd())
    .join("\n");
}
