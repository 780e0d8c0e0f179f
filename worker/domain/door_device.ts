/** A device of another format joins a home, and its inputs become channels. Pure. */
import type { Device, HomeConfig } from "./branch.ts";
import { checkRules, type Door, type DoorRule } from "./door.ts";
import { DEVICES_MAX } from "./limits.ts";
import { feedsOfNewDevice } from "./mains_feeds.ts";
import { ok, type Outcome, refuse } from "./outcome.ts";

/** Channels come with the rules: what no rule names, such a device does not have. */
export function addDoor(home: HomeConfig, device: Device, door: Door): Outcome<HomeConfig> {
  if (home.devices.length >= DEVICES_MAX) {
    return refuse("limit_reached", `Cannot hold more devices: ${home.devices.length}`);
  }
  const { rules, ...bare } = door;
  const joined = {
    ...home,
    devices: [...home.devices, device],
    doors: [...home.doors ?? [], { ...bare, rules: [] }],
  };
  return mapDoor(joined, device.id, rules);
}

/** From now on: minutes that are stored stay what they are. */
export function mapDoor(home: HomeConfig, id: string, rules: readonly DoorRule[]): Outcome<HomeConfig> {
  const device = home.devices.find((held) => held.id === id);
  if (device === undefined || !home.doors?.some((door) => door.device === id)) {
    return refuse("not_found", `Cannot find door: ${id}`);
  }
  const checked = checkRules(rules);
  if (!checked.ok) return checked;
  const channels = [...new Set(rules.map(({ channel }) => channel))];
  const doors = home.doors.map((door) => door.device === id ? { ...door, rules: [...rules] } : door);
  return ok({ ...home, doors, feeds: [...home.feeds, ...feedsOfNewDevice(home, device, channels)] });
}
