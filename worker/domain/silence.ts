/** Which devices fell silent, which are back, and when a home's people are told. Pure. */
import { isSilent, silentFromS } from "./device_health.ts";
import { NOTICE_SILENT_PAUSE_S } from "./limits.ts";

export interface HeardDevice {
  id: string;
  /** When anything last came from it, Unix seconds; null: never. */
  heardAtS: number | null;
}

export interface DeviceSilence {
  /** Since when nothing came from it; null: it is heard of. */
  sinceS: number | null;
  /** It is silent as far as people know. */
  isTold: boolean;
  /** When people were last told that it is silent; null where they never were, or knew before they asked. */
  toldAtS: number | null;
}

/** By device; nothing of those of which there is nothing to say. */
export type Silences = Readonly<Record<string, DeviceSilence>>;

export interface SilenceChange {
  device: string;
  kind: "device_silent" | "device_back";
  /** When it was last heard of before it fell silent. */
  heardAtS: number;
}

export interface SilenceStep {
  silences: Silences;
  changes: SilenceChange[];
  /** What people are to be told now, each once however many devices it is about. */
  notices: SilenceChange["kind"][];
  /** When to look again unless a device is heard of, or null. */
  nextS: number | null;
}

const NOTHING: DeviceSilence = { sinceS: null, isTold: false, toldAtS: null };

/**
 * What changed since `silences`; null: nothing was known, and what is silent already is no news, but its return is. A
 * device that was never heard of has nothing to fall silent from. People hear of one that comes and goes once an hour;
 * while none of them wishes to, they count as knowing.
 */
export function silenceStep(
  silences: Silences | null,
  devices: readonly HeardDevice[],
  peopleWish: boolean,
  nowS: number,
): SilenceStep {
  const next: Record<string, DeviceSilence> = {};
  const changes: SilenceChange[] = [];
  const notices = new Set<SilenceChange["kind"]>();
  let nextS = Infinity;
  for (const { id, heardAtS } of devices) {
    if (heardAtS === null) continue;
    // A clock that runs ahead does not make it heard of later than now.
    const atS = Math.min(heardAtS, nowS);
    const before = silences?.[id] ?? NOTHING;
    const silent = isSilent(atS, nowS);
    const after = { ...before, sinceS: silent ? before.sinceS ?? atS : null };
    if (!silent) nextS = Math.min(nextS, silentFromS(atS));
    if (silent && before.sinceS === null && silences !== null) {
      changes.push({ device: id, kind: "device_silent", heardAtS: atS });
    }
    if (!silent && before.sinceS !== null) {
      changes.push({ device: id, kind: "device_back", heardAtS: before.sinceS });
    }

    const pausedUntilS = before.toldAtS === null ? -Infinity : before.toldAtS + NOTICE_SILENT_PAUSE_S;
    if (!peopleWish || silences === null) {
      after.isTold = silent;
      after.toldAtS = null;
    } else if (before.isTold && !silent) {
      after.isTold = false;
      notices.add("device_back");
    } else if (!before.isTold && silent && nowS < pausedUntilS) {
      nextS = Math.min(nextS, pausedUntilS);
    } else if (!before.isTold && silent) {
      after.isTold = true;
      after.toldAtS = nowS;
      notices.add("device_silent");
    }
    if (after.sinceS !== null || after.toldAtS !== null) next[id] = after;
  }
  return { silences: next, changes, notices: [...notices], nextS: nextS === Infinity ? null : nextS };
}
