import type { Device } from "../domain/branch.ts";
import type { Door, DoorKind } from "../domain/door.ts";
import { addDoor } from "../domain/door_device.ts";
import { crockford, ID_BYTES, idFrom, isId } from "../domain/id.ts";
import { type ShellyModel, shellyRules } from "../domain/shelly.ts";
import { ok, type Outcome, refuse } from "../domain/outcome.ts";
import type { DoorMade } from "../protocol/doors/door_bodies.ts";
import { DOOR_MARK_BYTES, DOOR_SECRET_BYTES, writeDoorKey } from "../protocol/doors/door_key.ts";
import { changeHome } from "./change_home.ts";
import type { Asked, ChangeDeps } from "./deps.ts";

export interface DoorDeps extends ChangeDeps {
  /** A hash that nobody without the server's secret can make; `secret` in hexadecimal. */
  hashSecret(kind: DoorKind, home: string, secret: string): Promise<string>;
  /** The last bytes of a secret, from those before: what tells a key that was made here from any other. */
  markSecret(kind: DoorKind, home: string, begun: string): Promise<Uint8Array>;
  /** Encrypted so that only the server reads it. */
  sealKey(home: string, key: string): Promise<string>;
}

const SERIAL_PREFIX: Record<DoorKind, string> = { emoncms: "emon", influx: "influx", shelly: "shelly" };

/** A fresh key, and of it what is kept. */
export async function newKey(
  deps: DoorDeps,
  kind: DoorKind,
  home: string,
): Promise<{ key: string; kept: Pick<Door, "secretHash" | "sealedKey"> }> {
  const secret = new Uint8Array(DOOR_SECRET_BYTES[kind]);
  const begun = deps.random(secret.length - DOOR_MARK_BYTES);
  secret.set(begun);
  secret.set(await deps.markSecret(kind, home, begun.toHex()), begun.length);
  const key = writeDoorKey(kind, home, secret);
  const secretHash = await deps.hashSecret(kind, home, secret.toHex());
  // Only emoncms has an encrypted form, for which the server needs the key itself.
  return { key, kept: { secretHash, sealedKey: kind === "emoncms" ? await deps.sealKey(home, key) : "" } };
}

/** Whom a post names that does not show its key; null where there is no such form. */
export async function userOf(
  deps: DoorDeps,
  kind: DoorKind,
  home: string,
  serial: string,
): Promise<string | null> {
  if (kind !== "emoncms") return null;
  return `${home}.${serial}.${(await deps.markSecret(kind, home, serial)).toHex()}`;
}

/** A device that speaks `kind` joins the home; its key is told this once. */
export async function makeDoor(
  deps: DoorDeps,
  asked: Asked,
  { kind, name, shelly }: { kind: DoorKind; name: string; shelly?: ShellyModel },
): Promise<Outcome<DoorMade>> {
  const id = idFrom(deps.random(ID_BYTES));
  const serial = `${SERIAL_PREFIX[kind]}-${crockford(deps.random(5))}`;
  const device: Device = {
    id,
    serial,
    model: "other",
    name,
    firmware: null,
    subs: [],
    claimedAtS: deps.nowS,
  };
  if (!isId(asked.home)) return refuse("not_found", `Cannot find home: ${asked.home}`);
  const { key, kept } = await newKey(deps, kind, asked.home);
  const door: Door = {
    device: id,
    kind,
    ...kept,
    rules: kind === "shelly" && shelly ? shellyRules(shelly) : [],
  };
  const changed = await changeHome(deps, asked, "manage_devices", (home) => addDoor(home, device, door), {
    action: "device.claimed",
    target: id,
    detail: { door: kind },
  });
  return changed.ok
    ? ok({ device: id, kind, serial, key, user: await userOf(deps, kind, asked.home, serial) })
    : changed;
}
