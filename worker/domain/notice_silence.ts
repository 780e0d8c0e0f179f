/** When a home's people are told that a device is silent, and that it is back. Pure. */
import { isSilent, silentFromS } from "./device_health.ts";
import { NOTICE_SILENT_PAUSE_S } from "./limits.ts";

/** What was last told of a device. */
export interface ToldSilence {
  silent: boolean;
  /** When it was last told to be silent; null where that was known before anybody asked. */
  atS: number | null;
}
export type ToldSilences = Readonly<Record<string, ToldSilence>>;

export interface HeardDevice {
  id: string;
  /** When anything last came from it; null: never. */
  heardAtS: number | null;
}

export interface SilenceLook {
  told: ToldSilences;
  /** Devices that people are to hear of now. */
  silent: string[];
  back: string[];
  /** When to look again if nothing is heard until then; null: hearing comes first. */
  lookAgainS: number | null;
}

/** Those that are silent before anybody asked to be told are no news. */
export function knownSilences(devices: readonly HeardDevice[], nowS: number): ToldSilences {
  const silent = devices.filter(({ heardAtS }) => heardAtS !== null && isSilent(heardAtS, nowS));
  return Object.fromEntries(silent.map(({ id }) => [id, { silent: true, atS: null }]));
}

/** One that comes and goes is told of once an hour. */
export function lookForSilence(
  told: ToldSilences,
  devices: readonly HeardDevice[],
  nowS: number,
): SilenceLook {
  const next: Record<string, ToldSilence> = {};
  const look: SilenceLook = { told: next, silent: [], back: [], lookAgainS: null };
  const lookBy = (atS: number) => look.lookAgainS = Math.min(look.lookAgainS ?? Infinity, atS);
  for (const { id, heardAtS } of devices) {
    const before = told[id];
    if (before !== undefined) next[id] = before;
    if (heardAtS === null) continue;
    const pausedUntilS = before?.atS == null ? -Infinity : before.atS + NOTICE_SILENT_PAUSE_S;
    if (!isSilent(heardAtS, nowS)) {
      lookBy(Math.max(silentFromS(heardAtS), pausedUntilS));
      if (before?.silent) {
        next[id] = { ...before, silent: false };
        look.back.push(id);
      }
    } else if (!before?.silent) {
      if (nowS < pausedUntilS) {
        lookBy(pausedUntilS);
        continue;
      }
      next[id] = { silent: true, atS: nowS };
      look.silent.push(id);
    }
  }
  return look;
}
