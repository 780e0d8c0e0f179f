/** Which devices fell silent, and which are back. Pure. */
import { isSilent, silentFromS } from "./device_health.ts";

/** Devices that are known to be silent, by id: since when nothing came from them, Unix seconds. */
export type Silent = Record<string, number>;

export interface SilenceChange {
  device: string;
  kind: "device_silent" | "device_back";
  /** When it was last heard of before it fell silent. */
  heardAtS: number;
}

export interface SilenceStep {
  silent: Silent;
  changes: SilenceChange[];
  /** When the next device falls silent unless it is heard of, or null. */
  nextS: number | null;
}

/**
 * What changed since `silent`; null: nothing was known, and what is silent already is no news. A device that was never
 * heard of has nothing to fall silent from.
 */
export function silenceStep(
  silent: Silent | null,
  devices: readonly { id: string; heardAtS: number | null }[],
  nowS: number,
): SilenceStep {
  const step: SilenceStep = { silent: {}, changes: [], nextS: null };
  for (const { id, heardAtS } of devices) {
    if (heardAtS === null) continue;
    // A clock that runs ahead does not make it heard of later than now.
    const atS = Math.min(heardAtS, nowS);
    const known = silent?.[id];
    if (isSilent(atS, nowS)) {
      step.silent[id] = known ?? atS;
      if (known === undefined && silent !== null) {
        step.changes.push({ device: id, kind: "device_silent", heardAtS: atS });
      }
      continue;
    }
    if (known !== undefined) step.changes.push({ device: id, kind: "device_back", heardAtS: known });
    step.nextS = Math.min(step.nextS ?? Infinity, silentFromS(atS));
  }
  return step;
}
