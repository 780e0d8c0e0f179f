/** The minutes that the doctor looks at, from the Home's hours. Pure but for its reads. */
import { channelCode } from "../domain/channel.ts";
import { A, FWD, PF, REV, V, W } from "../domain/channel_span.ts";
import { type ChannelRecord, type DeviceRecord, type PanelRecord } from "../domain/doctor/panel_record.ts";
import { RECORD_MINUTES } from "../domain/doctor/examine_panel.ts";
import { FIELD_COUNT } from "../protocol/readings.ts";
import type { HealthDeps } from "./device_health.ts";
import { MINUTES } from "./hour_minutes.ts";
import { eachHour } from "./rollup.ts";

const FIELDS = [
  ["powerW", W, 100],
  ["currentA", A, 100],
  ["voltageV", V, 100],
  ["powerFactor", PF, 100],
  ["forwardWh", FWD, 1000],
  ["reverseWh", REV, 1000],
] as const;

/** The newest minutes of every channel that feeds something now or ever did: a row an hour and device. */
export function doctorRecord(
  { config, tables, device, health }: HealthDeps,
  nowS: number,
): PanelRecord | null {
  const known = config.devices.flatMap(({ id }) => {
    const found = device(id);
    return found === null ? [] : [{ id, ...found }];
  });
  if (known.length === 0) return null;
  const endS = Math.max(...known.map(({ headS }) => headS)) + 60;
  const startS = endS - RECORD_MINUTES * 60;
  const devices: DeviceRecord[] = [];
  const channels: ChannelRecord[] = [];
  for (const { id, no, headS } of known) {
    const present = new Uint8Array(RECORD_MINUTES);
    const own = new Map(
      config.feeds.filter((feed) => feed.device === id).map(({ channel }) => [
        channelCode(channel),
        newChannel(id, channel),
      ]),
    );
    eachHour(tables, no, startS, endS, (hour, first, end) => {
      const at = (hour.startS - startS) / 60;
      present.set(hour.present.subarray(first, end), at + first);
      hour.channels.forEach((code, c) => {
        const record = own.get(code);
        if (record === undefined) return;
        for (const [name, field, scale] of FIELDS) {
          const from = (c * FIELD_COUNT + field) * MINUTES;
          for (let m = first; m < end; m++) record[name][at + m] = hour.cells[from + m] / scale;
        }
      });
    });
    devices.push({ device: id, headS, present, clockOffsetS: health(id)?.clockOffsetS ?? null });
    channels.push(...own.values());
  }
  return { nowS, startS, minutes: RECORD_MINUTES, devices, channels };
}

function newChannel(device: string, channel: string): ChannelRecord {
  const column = () => new Float64Array(RECORD_MINUTES).fill(NaN);
  return {
    device,
    channel,
    powerW: column(),
    currentA: column(),
    voltageV: column(),
    powerFactor: column(),
    forwardWh: column(),
    reverseWh: column(),
  };
}
