/** How a Shelly is, beside what it measures. Its network's name is not read. Pure. */
import type { ToldHealth } from "../../../domain/device_health.ts";
import { READING_EARLIEST_S } from "../../../domain/limits.ts";
import { type Parsed, parseRecord } from "./parsed.ts";

/** As it said last; null where it never did. */
export interface ShellyHealth {
  rssiDbm: number | null;
  /** When it was started, by our clock. */
  startedS: number | null;
}

export const HEALTH_UNTOLD: ShellyHealth = { rssiDbm: null, startedS: null };

export function healthTold(before: ShellyHealth, components: Parsed, nowS: number): ShellyHealth {
  const rssiDbm = parseRecord(components.wifi)?.rssi;
  const uptimeS = parseRecord(components.sys)?.uptime;
  return {
    rssiDbm: typeof rssiDbm === "number" && Number.isFinite(rssiDbm) ? rssiDbm : before.rssiDbm,
    startedS: typeof uptimeS === "number" && uptimeS >= 0 && uptimeS <= nowS
      ? Math.round(nowS - uptimeS)
      : before.startedS,
  };
}

/** `clockS`: its own clock, which is small until it is set. */
export function healthOf({ rssiDbm, startedS }: ShellyHealth, clockS: number, nowS: number): ToldHealth {
  return {
    ...(rssiDbm === null ? {} : { rssiDbm }),
    ...(startedS === null ? {} : { uptimeS: nowS - startedS }),
    ...(clockS >= READING_EARLIEST_S ? { clockS } : {}),
  };
}
