import type { DoorRule } from "../domain/door.ts";
import { mapDoor } from "../domain/door_device.ts";
import { ok, type Outcome, refuse } from "../domain/outcome.ts";
import type { DoorMade } from "../protocol/doors/door_bodies.ts";
import { allowed, changeHome } from "./change_home.ts";
import { readHome } from "../../db/queries/homes.ts";
import type { Asked, ChangeDeps } from "./deps.ts";
import { type DoorDeps, newKey, userOf } from "./make_door.ts";

type OfDoor = Asked & { device: string };

/** What each input means from now on. */
export async function changeDoorRules(
  deps: ChangeDeps,
  asked: OfDoor,
  rules: readonly DoorRule[],
): Promise<Outcome<null>> {
  const changed = await changeHome(deps, asked, "configure", (home) => mapDoor(home, asked.device, rules), {
    action: "device.changed",
    target: asked.device,
    detail: { rules: rules.length },
  });
  return changed.ok ? ok(null) : changed;
}

/** Another key: the one before is dead at once. */
export async function renewDoorKey(deps: DoorDeps, asked: OfDoor): Promise<Outcome<DoorMade>> {
  const known = allowed(await readHome(deps.db, asked.home), asked, "manage_devices");
  if (!known.ok) return known;
  const door = known.value.doors?.find(({ device }) => device === asked.device);
  const device = known.value.devices.find(({ id }) => id === asked.device);
  if (door === undefined || device === undefined) {
    return refuse("not_found", `Cannot find door: ${asked.device}`);
  }
  const { key, kept } = await newKey(deps, door.kind, asked.home);
  const changed = await changeHome(deps, asked, "manage_devices", (home) => {
    if (!home.doors?.some((held) => held.device === door.device)) {
      return refuse("not_found", `Cannot find door: ${asked.device}`);
    }
    return ok({
      ...home,
      doors: home.doors.map((held) => held.device === door.device ? { ...held, ...kept } : held),
    });
  }, { action: "token.made", target: asked.device });
  if (!changed.ok) return changed;
  const { id, serial } = device;
  return ok({
    device: id,
    kind: door.kind,
    serial,
    key,
    user: await userOf(deps, door.kind, asked.home, serial),
  });
}
