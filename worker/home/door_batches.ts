/** Whole minutes of a door's inputs as the batches that every device's minutes arrive in. Pure. */
import { channelCode } from "../domain/channel.ts";
import type { ToldHealth } from "../domain/device_health.ts";
import { QUANTITY } from "../domain/door.ts";
import { READINGS_MAX_MINUTES } from "../domain/limits.ts";
import { RANGES, toResolution } from "../protocol/parse_readings.ts";
import { FIELD_COUNT, FIELDS, type ReadingsBatch } from "../protocol/readings.ts";
import type { WholeMinute } from "./door_minutes.ts";

/** The same as a device's own post would be, cut where a post would be too long. Values out of range are unknown. */
export function doorBatches(
  minutes: readonly WholeMinute[],
  device: { id: string; serial: string; claimedAtS: number },
  nowS: number,
  health: ToldHealth | null = null,
): ReadingsBatch[] {
  const byStart = [...Map.groupBy(minutes, ({ startS }) => startS)].sort(([a], [b]) => a - b);
  const batches: ReadingsBatch[] = [];
  for (let from = 0; from < byStart.length; from += READINGS_MAX_MINUTES) {
    const part = byStart.slice(from, from + READINGS_MAX_MINUTES);
    const names = [...new Set(part.flatMap(([, values]) => values.map(({ rule }) => rule.channel)))].sort();
    const perMinute = names.length * FIELD_COUNT;
    const cells = new Float64Array(part.length * perMinute).fill(NaN);
    part.forEach(([, values], i) => {
      for (const { rule, value } of values) {
        const field = FIELDS.indexOf(QUANTITY[rule.quantity].field);
        const [low, high, scale] = RANGES[field];
        if (!(value >= low && value <= high)) continue;
        cells[i * perMinute + names.indexOf(rule.channel) * FIELD_COUNT + field] = toResolution(value, scale);
      }
    });
    batches.push({
      device: device.id,
      serial: device.serial,
      // A door has no token that could be replaced: its key is checked before.
      tokenGeneration: device.claimedAtS,
      tokenExpiresAtS: Infinity,
      nowS,
      channels: Uint8Array.from(names, (name) => channelCode(name)!),
      startsS: Float64Array.from(part, ([startS]) => startS),
      cells,
      health,
    });
  }
  return batches;
}
