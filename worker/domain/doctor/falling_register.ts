/** Registers that fall: a meter counts on, or is replaced once. Pure. */
import { counterEvent } from "../counter.ts";
import { chartWhole, numbers } from "./evidence.ts";
import type { Finding } from "./finding.ts";
import { type PanelView, placeOf } from "./panel_view.ts";

export function fallingRegisters(view: PanelView): Finding[] {
  return view.clamps.flatMap((clamp): Finding[] => {
    const found = [clamp.record.forwardWh, clamp.record.reverseWh].map(fallsOf);
    const dips = found.reduce((sum, { dips }) => sum + dips, 0);
    const resets = Math.max(...found.map(({ resets }) => resets));
    if (dips === 0 && resets < 2) return [];
    const falls = found.reduce((sum, { dips, resets }) => sum + dips + resets, 0);
    const fallenWh = found.reduce((sum, { fallenWh }) => sum + fallenWh, 0);
    return [{
      kind: "falling_register",
      place: placeOf(clamp),
      other: null,
      evidence: numbers({ falls, fallenWh }),
      chart: chartWhole(view.record, [{ of: "clamp", phase: clamp.phase, values: clamp.powerW }]),
      mend: [],
    }];
  });
}

function fallsOf(registerWh: Float64Array): { dips: number; resets: number; fallenWh: number } {
  let last: number | null = null;
  const found = { dips: 0, resets: 0, fallenWh: 0 };
  for (const wh of registerWh) {
    if (wh !== wh) continue;
    const event = counterEvent(last, wh);
    if (event === "dip" || event === "reset") {
      found.fallenWh += last! - wh;
      event === "dip" ? found.dips++ : found.resets++;
    }
    last = wh;
  }
  return found;
}
