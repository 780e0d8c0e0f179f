/** What a device that claims itself brings into a home. Pure. */
import type { Device, DeviceModel, HomeConfig } from "./branch.ts";
import { DEVICES_MAX } from "./limits.ts";
import { feedsOfNewDevice } from "./mains_feeds.ts";
import { ok, type Outcome, refuse } from "./outcome.ts";

export interface DeviceIntroduction {
  serial: string;
  model: DeviceModel;
  firmware: string | null;
  subs: number[];
}

const MODEL_NAMES: Record<DeviceModel, string> = {
  ecoMain: "EcoMain",
  ecoPlug: "EcoPlug",
  switch: "Switch",
  bridge: "Bridge",
  other: "Device",
};

/**
 * The home with the device in it. One that the home had before (`known`: its id and name) comes back as the same
 * device, so that its history goes on.
 */
export function welcomeDevice(
  home: HomeConfig,
  introduction: DeviceIntroduction,
  known: { id: string; name: string } | null,
  freshId: string,
  nowS: number,
): Outcome<{ home: HomeConfig; device: Device }> {
  const others = home.devices.filter(({ id }) => id !== known?.id);
  if (others.length >= DEVICES_MAX) {
    return refuse("limit_reached", `Cannot hold more devices: ${others.length}`);
  }
  const device: Device = {
    id: known?.id ?? freshId,
    serial: introduction.serial,
    model: introduction.model,
    name: known?.name ?? freeName(MODEL_NAMES[introduction.model], others),
    firmware: introduction.firmware,
    subs: [...new Set(introduction.subs)].sort((a, b) => a - b),
    claimedAtS: nowS,
  };
  const feeds = [...home.feeds, ...feedsOfNewDevice({ ...home, devices: others }, device)];
  return ok({ home: { ...home, devices: [...others, device], feeds }, device });
}

function freeName(name: string, others: readonly Device[]): string {
  const taken = new Set(others.map((device) => device.name));
  if (!taken.has(name)) return name;
  let number = 2;
  while (taken.has(`${name} ${number}`)) number++;
  return `${name} ${number}`;
}
