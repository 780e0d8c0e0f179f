/** The newest minute of a device, channel by channel, as it counts. Pure but for its reads. */
import { channelName } from "../domain/channel.ts";
import { FWD, REV, W } from "../domain/channel_span.ts";
import { feedAt, historyOf } from "../domain/feed_history.ts";
import { FIELD_COUNT } from "../protocol/readings.ts";
import type { LastCell, LastMinute } from "../protocol/doors/hems/channel_info.ts";
import type { AnswerDeps } from "./answer.ts";
import { MINUTES } from "./hour_minutes.ts";

const HOUR_S = 3600;

export function lastMinute({ config, tables, device }: AnswerDeps, serial: string): LastMinute | null {
  const listed = config.devices.find((held) => held.serial === serial);
  const known = listed === undefined ? null : device(listed.id);
  if (listed === undefined || known === null) return null;
  const { no, headS } = known;

  /** The integer of a field in the minute that starts at `startS`, NaN where there is none. */
  const read = (startS: number, code: number, field: number): number => {
    const hour = tables.hour(no, startS - (startS % HOUR_S));
    const c = hour === null ? -1 : [...hour.channels].indexOf(code);
    return c < 0 ? NaN : hour!.cells[(c * FIELD_COUNT + field) * MINUTES + (startS % HOUR_S) / 60];
  };
  const advance = (code: number, field: number): number => {
    const by = read(headS, code, field) - read(headS - 60, code, field);
    return by >= 0 ? by : NaN;
  };

  const channels: Record<string, LastCell> = {};
  for (const code of tables.hour(no, headS - (headS % HOUR_S))?.channels ?? []) {
    const channel = channelName(code);
    const feed = feedAt(historyOf(config.feeds, listed.id, channel), headS);
    const times = (feed?.multiplier ?? 1) * (feed?.reversed ? -1 : 1);
    const counted = (value: number) => value === value ? Math.round(value * times * 1000) / 1000 + 0 : null;
    const power = read(headS, code, W) / 100;
    const forward = advance(code, FWD) / 1000, reverse = advance(code, REV) / 1000;
    const hasRegister = read(headS, code, FWD) === read(headS, code, FWD);
    const energy = hasRegister ? forward - (reverse === reverse ? reverse : 0) : power / 60;
    const register = read(headS, code, feed?.reversed ? REV : FWD) / 1000 * (feed?.multiplier ?? 1);
    channels[channel] = {
      powerW: counted(power),
      energyWh: counted(energy),
      registerWh: register === register ? register : null,
    };
  }
  return { startS: headS, channels };
}
