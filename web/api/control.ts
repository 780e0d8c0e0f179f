import type { InferInput } from "valibot";
import type { CommandBody, ControlBody, newCommand, SwitchChange } from "../../worker/protocol/commands.ts";
import type { ScheduleWish } from "../../worker/protocol/schedules.ts";
import type { RuleWish } from "../../worker/protocol/power_rules.ts";
import type { SunPlaceChange } from "../../worker/protocol/sun_place.ts";
import { ask } from "./ask.ts";

export type CommandWish = InferInput<typeof newCommand>;

const at = (home: string, path: string) => `/v1/homes/${encodeURIComponent(home)}/${path}`;

export const askControl = (home: string, signal?: AbortSignal) =>
  ask<ControlBody>("GET", at(home, "control"), { signal });
export const giveCommand = (home: string, body: CommandWish) =>
  ask<CommandBody>("POST", at(home, "commands"), { body });
export const changeSwitch = (home: string, device: string, body: SwitchChange) =>
  ask<void>("PATCH", at(home, `switches/${encodeURIComponent(device)}`), { body });

const atSchedule = (home: string, id: string) => at(home, `schedules/${encodeURIComponent(id)}`);
export const saveSchedule = (home: string, id: string, body: ScheduleWish) =>
  ask<void>("PUT", atSchedule(home, id), { body });
export const deleteSchedule = (home: string, id: string) => ask<void>("DELETE", atSchedule(home, id));

const atRule = (home: string, id: string) => at(home, `rules/${encodeURIComponent(id)}`);
export const saveRule = (home: string, id: string, body: RuleWish) =>
  ask<void>("PUT", atRule(home, id), { body });
export const deleteRule = (home: string, id: string) => ask<void>("DELETE", atRule(home, id));

export const setSunPlace = (home: string, body: SunPlaceChange) =>
  ask<void>("PUT", at(home, "sun-place"), { body });
