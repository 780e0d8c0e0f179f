/** Waits, at the server, for a device that was just claimed. */
import type { HomeBody } from "../../../worker/protocol/config.ts";
import type { LiveAnswer } from "../../../worker/protocol/questions.ts";
import { askHome, askLive } from "../../api/homes.ts";
import { pause } from "../../bluetooth/pause.ts";

const EVERY_MS = 700;
/** The first minute that a device sends may have begun so long before its claim. */
const BEFORE_CLAIM_S = 180;

export interface Awaited {
  home: string;
  /** Null: whichever joins. */
  serial: string | null;
  /** When its code was made, by the server's clock. */
  sinceS: number;
}

export interface FirstReading {
  device: string;
  /** Of its mains, or of all its channels where it has none; null where it measures no power. */
  powerW: number | null;
}

/** Null only when `signal` was aborted. */
export async function firstReading(
  { home, serial, sinceS }: Awaited,
  onJoined: () => void,
  signal: AbortSignal,
): Promise<FirstReading | null> {
  while (!signal.aborted) {
    const body = await askHome(home);
    const joined = body.ok ? deviceOf(body.value, serial, sinceS) : null;
    if (joined !== null && !signal.aborted) {
      onJoined();
      const live = await askLive(home);
      const reading = live.ok ? readingOf(live.value, joined, sinceS) : null;
      if (reading !== null) return reading;
    }
    await pause(EVERY_MS);
  }
  return null;
}

function deviceOf({ devices }: HomeBody, serial: string | null, sinceS: number): string | null {
  const joined = devices.find((device) =>
    device.claimedAtS >= sinceS && (serial === null || device.serial === serial)
  );
  return joined?.id ?? null;
}

function readingOf({ channels }: LiveAnswer, device: string, sinceS: number): FirstReading | null {
  const fresh = channels.filter((one) => one.device === device && one.at >= sinceS - BEFORE_CLAIM_S);
  if (fresh.length === 0) return null;
  const mains = fresh.filter(({ channel }) => channel.startsWith("L"));
  const known = (mains.length > 0 ? mains : fresh).flatMap(({ powerW }) => powerW ?? []);
  return { device, powerW: known.length === 0 ? null : known.reduce((sum, powerW) => sum + powerW, 0) };
}
