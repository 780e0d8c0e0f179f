/** How a Shelly is, beside what it measures. Its network's name is not read. Pure. */
import type { ToldHealth } from "../../../domain/device_health.ts";
import { READING_EARLIEST_S } from "../../../domain/limits.ts";
import { type Parsed, parseRecord } from "./parsed.ts";

/** As it said last; null where it never did. */
export interface ShellyHealth {
  rssiDbm: number | null;
  firmware: string | null;
  /** When it was started, by our clock. */
  startedS: number | null;
}

export const HEALTH_UNTOLD: ShellyHealth = { rssiDbm: null, firmware: null, startedS: null };

/** Of the one question that is not about minutes or relays. */
export const INFO_ID = 0;
const FIRMWARE_MAX = 32;

export function infoRequest(): string {
  return JSON.stringify({ id: INFO_ID, src: "enecess", method: "Shelly.GetDeviceInfo" });
}

export function infoTold(before: ShellyHealth, { ver }: Parsed): ShellyHealth {
  return { ...before, firmware: typeof ver === "string" ? ver.slice(0, FIRMWARE_MAX) : before.firmware };
}

export function healthTold(before: ShellyHealth, components: Parsed, nowS: number): ShellyHealth {
  const rssiDbm = parseRecord(components.wifi)?.rssi;
  const uptimeS = parseRecord(components.sys)?.uptime;
  return {
    ...before,
    rssiDbm: typeof rssiDbm === "number" && Number.isFinite(rssiDbm) ? rssiDbm : before.rssiDbm,
    startedS: typeof uptimeS === "number" && uptimeS >= 0 && uptimeS <= nowS
      ? Math.round(nowS - uptimeS)
      : before.startedS,
  };
}

/** `clockS`: its own clock, which is small until it is set. */
export function healthOf(
  { rssiDbm, firmware, startedS }: ShellyHealth,
  clockS: number,
  nowS: number,
): ToldHealth {
  return {
    ...(rssiDbm === null ? {} : { rssiDbm }),
    ...(firmware === null ? {} : { firmware }),
    ...(startedS === null ? {} : { uptimeS: nowS - startedS }),
    ...(clockS >= READING_EARLIEST_S ? { clockS } : {}),
  };
}
