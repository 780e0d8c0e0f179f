/** What a member sees of the home's switches. Pure but for its reads. */
import { channelCode } from "../domain/channel.ts";
import { isSilent, type KeptHealth } from "../domain/device_health.ts";
import { isAt } from "../domain/control_book.ts";
import { FWD, W } from "../domain/channel_span.ts";
import { localTime } from "../domain/local_time.ts";
import { nextDue } from "../domain/schedule.ts";
import { cityOfZone, sunPlace } from "../domain/sun_place.ts";
import { runOf } from "../domain/power_rule.ts";
import { COMMANDS_SHOWN } from "../domain/limits.ts";
import { commandBodyOf, type ControlBody, type SwitchBody } from "../protocol/commands.ts";
import { FIELD_COUNT } from "../protocol/readings.ts";
import type { AnswerDeps } from "./answer.ts";
import type { CommandDesk } from "./command_desk.ts";
import type { HomeTables } from "./home_tables.ts";
import { switchesNow } from "./switches_now.ts";
import { MINUTES } from "./hour_minutes.ts";

export interface OverviewDeps extends AnswerDeps {
  health(id: string): KeptHealth | null;
  desk: CommandDesk;
}

export function controlOf(deps: OverviewDeps, nowMs: number): ControlBody {
  const { config, desk } = deps;
  const { book } = desk;
  const nowS = Math.floor(nowMs / 1000);
  const switches = switchesNow(deps, nowS).map((now): SwitchBody => {
    const open = book.open.find(isAt(now));
    return {
      ...now,
      ...measured(deps.tables, deps.device(now.device), now.channel, nowS),
      confirmOff: book.confirmOff.includes(now.device),
      offAtMs: book.timers.find(isAt(now))?.offAtMs ?? null,
      open: open === undefined ? null : commandBodyOf(open),
    };
  });
  const time = localTime(config.zone);
  const place = sunPlace(book, config.zone);
  const schedules = book.schedules.map((schedule) => {
    const nextS = nextDue(schedule, nowS, time, place);
    return { ...schedule, nextAtMs: nextS === null ? null : nextS * 1000 };
  });
  const rules = book.rules.map((rule) => {
    const { aboveSinceS, fired } = runOf(book, rule.id);
    return { ...rule, aboveSinceMs: aboveSinceS === null ? null : Math.round(aboveSinceS * 1000), fired };
  });
  const commands = desk.store.newest(COMMANDS_SHOWN).map(commandBodyOf);
  return {
    nowMs,
    switches,
    schedules,
    rules,
    sun: { place: book.place, city: cityOfZone(config.zone) },
    commands,
  };
}

/** Power of the newest minute if it is not old, and what the register rose by since the local day began. */
function measured(
  tables: HomeTables,
  device: { no: number; headS: number } | null,
  channel: string,
  nowS: number,
): { powerW: number | null; todayWh: number | null } {
  const code = channelCode(channel);
  if (device === null || code === null) return { powerW: null, todayWh: null };
  const { no, headS } = device;
  const cell = (atS: number, field: number): number | null => {
    const hour = tables.hour(no, atS - (atS % 3600));
    const c = hour?.channels.indexOf(code) ?? -1;
    if (hour === null || c < 0) return null;
    const value = hour.cells[(c * FIELD_COUNT + field) * MINUTES + (atS % 3600) / 60];
    return value === value ? value : null;
  };
  const powerCw = isSilent(headS, nowS) ? null : cell(headS, W);
  const dayS = tables.time.dayStart(tables.time.dayAt(nowS));
  const nowMwh = headS >= dayS ? cell(headS, FWD) : null;
  // The register at the end of the day before; on a device's first day, at the end of its first minute.
  const firstS = firstMinute(tables, no, code, dayS, headS);
  const beganMwh = cell(dayS - 60, FWD) ?? (firstS === null ? null : cell(firstS, FWD));
  const takenMwh = nowMwh === null || beganMwh === null || nowMwh < beganMwh ? null : nowMwh - beganMwh;
  return {
    powerW: powerCw === null ? null : powerCw / 100,
    todayWh: takenMwh === null ? null : takenMwh / 1000,
  };
}

/** The first minute of the day that has the channel's register, looked for in the day's first hour with minutes. */
function firstMinute(
  tables: HomeTables,
  device: number,
  code: number,
  dayS: number,
  headS: number,
): number | null {
  for (let hourS = dayS - (dayS % 3600); hourS <= headS; hourS += 3600) {
    const hour = tables.hour(device, hourS);
    const c = hour?.channels.indexOf(code) ?? -1;
    if (hour === null || c < 0) continue;
    for (let minute = 0; minute < MINUTES; minute++) {
      const atS = hourS + minute * 60;
      const value = hour.cells[(c * FIELD_COUNT + FWD) * MINUTES + minute];
      if (atS >= dayS && atS <= headS && value === value) return atS;
    }
  }
  return null;
}
