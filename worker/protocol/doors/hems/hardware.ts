/** The home's devices as the enecess cloud's API lists them. Pure. */
import type { DeviceModel } from "../../../domain/branch.ts";
import { bytesOfId } from "../../../domain/id.ts";

export interface HemsDevice {
  id: string;
  home: string;
  serial: string;
  model: DeviceModel;
  name: string;
  subs: readonly number[];
}

export interface Hardware {
  id: number;
  name: string;
  hardware_number: string;
}

/** A whole number for a device, for life: the first 48 bits of its id, and two for the unit. Exact in a double. */
export function hardwareId(device: string, unit: number): number {
  const number = bytesOfId(device).slice(0, 6).reduce((sum, byte) => sum * 256 + byte, 0);
  return number * 4 + unit;
}

const isPlug = ({ model }: HemsDevice) => model === "ecoPlug" || model === "switch";

/** Types: 0 panels, 1 the EcoSubs of one, 2 plugs. Null for any other. */
export function listHardware(
  devices: readonly HemsDevice[],
  type: string | undefined,
  parent: string | undefined,
): Hardware[] | null {
  const panels = devices.filter((device) => !isPlug(device));
  const whole = (device: HemsDevice) => ({
    id: hardwareId(device.id, 0),
    name: device.name,
    hardware_number: device.serial,
  });
  if (type === "0") return panels.map(whole);
  if (type === "2") return devices.filter(isPlug).map(whole);
  if (type !== "1") return null;
  return panels.filter(({ id }) => parent === undefined || String(hardwareId(id, 0)) === parent)
    .flatMap((device) =>
      device.subs.map((unit) => ({
        id: hardwareId(device.id, unit),
        name: `${device.name} ${unit}`,
        hardware_number: `${device.serial}_${unit}`,
      }))
    );
}

/** Which device and unit a hardware number means. */
export function findHardware<D extends HemsDevice>(
  devices: readonly D[],
  number: string,
): { device: D; unit: number; isPlug: boolean } | null {
  const whole = devices.find(({ serial }) => serial === number);
  if (whole !== undefined) return { device: whole, unit: 0, isPlug: isPlug(whole) };
  const [, serial, unit] = /^(.+)_([123])$/.exec(number) ?? [];
  const device = devices.find((held) => held.serial === serial && held.subs.includes(Number(unit)));
  return device === undefined ? null : { device, unit: Number(unit), isPlug: false };
}
