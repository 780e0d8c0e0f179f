/** Clamps that say nothing, or nothing true. Pure. */
import { chartWhole, numbers } from "./evidence.ts";
import type { Evidence, Finding } from "./finding.ts";
import { ABSENT, type DeviceRecord } from "./panel_record.ts";
import { type Clamp, type PanelView, placeOf } from "./panel_view.ts";

const SILENT_MIN = 180;
const STUCK_WH = 50;
const STILL_WH = 0.01;
const CARRIED_W = 50;

export function deadChannels(view: PanelView): Finding[] {
  return view.clamps.flatMap((clamp): Finding[] => {
    const device = view.record.devices.find(({ device }) => device === clamp.record.device);
    const evidence = device === undefined
      ? null
      : silent(clamp, device, view) ?? standsStill(clamp) ?? carriesNothing(view, clamp);
    if (evidence === null) return [];
    const values = clamp.powerW;
    return [{
      kind: "dead_channel",
      place: placeOf(clamp),
      other: null,
      evidence,
      chart: chartWhole(view.record, [{ of: "clamp", phase: clamp.phase, values }]),
      mend: [],
    }];
  });
}

/** The device sends, this channel of it does not: no power and no register in its newest minutes. */
function silent({ record, feed }: Clamp, { present }: DeviceRecord, view: PanelView): Evidence[] | null {
  let silentMin = 0;
  for (let i = present.length - 1; i >= 0; i--) {
    if (view.record.startS + i * 60 < feed.sinceS) break;
    if (present[i] === ABSENT) continue;
    if (record.powerW[i] === record.powerW[i] || record.forwardWh[i] === record.forwardWh[i]) break;
    silentMin++;
  }
  return silentMin >= SILENT_MIN ? numbers({ silentMin }) : null;
}

/** Its power adds up to something, and its registers do not move. */
function standsStill({ record }: Clamp): Evidence[] | null {
  let energyWh = 0, movedWh = 0, minutes = 0;
  for (let i = 1; i < record.powerW.length; i++) {
    const moved = Math.abs(record.forwardWh[i] - record.forwardWh[i - 1]) +
      Math.abs(record.reverseWh[i] - record.reverseWh[i - 1]);
    if (moved !== moved || record.powerW[i] !== record.powerW[i]) continue;
    energyWh += Math.abs(record.powerW[i]) / 60;
    movedWh += moved;
    minutes++;
  }
  return minutes >= 60 && energyWh >= STUCK_WH && movedWh <= STILL_WH ? numbers({ energyWh }) : null;
}

/** It supplies others that carry something, and is itself at exactly nothing all the time. */
function carriesNothing(view: PanelView, clamp: Clamp): Evidence[] | null {
  const supply = view.supplies.find(({ clamps }) => clamps.includes(clamp));
  if (supply === undefined) return null;
  const below = supply.below.filter(({ phase }) => phase !== null && phase === clamp.phase);
  let known = 0, carried = 0;
  for (let i = 0; i < clamp.powerW.length; i++) {
    if (clamp.powerW[i] !== clamp.powerW[i]) continue;
    if (clamp.powerW[i] !== 0) return null;
    known++;
    if (Math.abs(below.reduce((sum, { powerW }) => sum + (powerW[i] || 0), 0)) >= CARRIED_W) carried++;
  }
  return known >= SILENT_MIN && carried >= 30 ? numbers({ silentMin: known }) : null;
}
