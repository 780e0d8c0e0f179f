/** The keys of doors: each names its home without a look-up, and ends in a secret that the Home has the hash of. */
import { bytesOfId, crockford, ID_BYTES } from "../../domain/id.ts";
import type { DoorKind } from "../../domain/door.ts";

export interface DoorKey {
  home: string;
  /** Hexadecimal. */
  secret: string;
}

/** emoncms: 16 bytes in all; InfluxDB: 64, 88 characters as IoTaWatt insists; Shelly: 30, part of an address. */
export const DOOR_SECRET_BYTES: Record<DoorKind, number> = { emoncms: 6, influx: 54, shelly: 20 };

/** The end of each secret: made of the rest by the server, so that keys that nobody gave out disturb no home. */
export const DOOR_MARK_BYTES = 4;

/** As it is typed into the device. */
export function writeDoorKey(kind: DoorKind, home: string, secret: Uint8Array): string {
  if (secret.length !== DOOR_SECRET_BYTES[kind]) {
    throw new Error(`Cannot make a key of bytes: ${secret.length}`);
  }
  const whole = new Uint8Array(ID_BYTES + secret.length);
  whole.set(bytesOfId(home));
  whole.set(secret, ID_BYTES);
  if (kind === "emoncms") return whole.toHex();
  return whole.toBase64({ alphabet: "base64url" });
}

/** Null for what cannot be a key of that kind. */
export function readDoorKey(kind: DoorKind, typed: string): DoorKey | null {
  let whole: Uint8Array;
  if (kind === "emoncms") {
    if (!/^[0-9a-f]{32}$/i.test(typed)) return null;
    whole = Uint8Array.fromHex(typed);
  } else {
    if (!(kind === "shelly" ? /^[\w-]{40}$/ : /^[\w+/-]{86}==$/).test(typed)) return null;
    const urlSafe = typed.replaceAll("+", "-").replaceAll("/", "_");
    try {
      whole = Uint8Array.fromBase64(urlSafe, { alphabet: "base64url" });
    } catch {
      return null;
    }
  }
  return { home: crockford(whole.slice(0, ID_BYTES)), secret: whole.slice(ID_BYTES).toHex() };
}
