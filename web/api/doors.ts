import type { DoorKind, DoorRule } from "../../worker/domain/door.ts";
import type { ShellyModel } from "../../worker/domain/shelly.ts";
import type { DoorBody, DoorMade } from "../../worker/protocol/doors/door_bodies.ts";
import { ask } from "./ask.ts";

const at = (home: string) => `/v1/homes/${encodeURIComponent(home)}/doors`;
const atDoor = (home: string, device: string) => `${at(home)}/${encodeURIComponent(device)}`;

export const askDoors = (home: string, signal?: AbortSignal) => ask<DoorBody[]>("GET", at(home), { signal });
export const makeDoor = (home: string, body: { kind: DoorKind; name: string; shelly?: ShellyModel }) =>
  ask<DoorMade>("POST", at(home), { body });
export const mapDoor = (home: string, device: string, rules: readonly DoorRule[]) =>
  ask<void>("PUT", `${atDoor(home, device)}/rules`, { body: { rules } });
export const renewDoorKey = (home: string, device: string) =>
  ask<DoorMade>("POST", `${atDoor(home, device)}/key`);
