/** The frames of Improv Wi-Fi: `[id][length][data][checksum]`, and what stands in them. Pure. */
import { ok, type Outcome, refuse } from "../domain/outcome.ts";
import { COMMAND } from "./ble_constants.ts";

export const FRAME_DATA_MAX = 255;
const HEAD = 2;

export interface Frame {
  id: number;
  data: Uint8Array<ArrayBuffer>;
}

/** The low byte of the sum of all bytes before it. */
export function checksum(bytes: Iterable<number>): number {
  let sum = 0;
  for (const byte of bytes) sum = (sum + byte) & 0xff;
  return sum;
}

export function frameOf(id: number, data: ArrayLike<number> = []): Outcome<Uint8Array<ArrayBuffer>> {
  if (data.length > FRAME_DATA_MAX) return refuse("too_large", `Cannot frame bytes: ${data.length}`);
  const frame = new Uint8Array(HEAD + data.length + 1);
  frame.set([id, data.length]);
  frame.set(data, HEAD);
  frame[HEAD + data.length] = checksum(frame.subarray(0, HEAD + data.length));
  return ok(frame);
}

/** Null while bytes are missing; bytes after the frame do not matter. */
export function readFrame(bytes: Uint8Array): Outcome<Frame> | null {
  const end = HEAD + (bytes[1] ?? 0);
  if (bytes.length < HEAD || bytes.length <= end) return null;
  const sum = checksum(bytes.subarray(0, end));
  if (bytes[end] !== sum) {
    return refuse("bad_value", `Cannot accept checksum: ${bytes[end]} instead of ${sum}`);
  }
  return ok({ id: bytes[0], data: bytes.slice(HEAD, end) });
}

/** Puts commands together that arrive in pieces; a wrong checksum empties it. */
export class FrameAssembler {
  #bytes: number[] = [];

  /** The frames that the piece completes. */
  take(piece: Uint8Array): Outcome<Frame>[] {
    this.#bytes.push(...piece);
    const frames: Outcome<Frame>[] = [];
    for (;;) {
      const frame = readFrame(Uint8Array.from(this.#bytes));
      if (frame === null) return frames;
      frames.push(frame);
      this.#bytes = frame.ok ? this.#bytes.slice(HEAD + this.#bytes[1] + 1) : [];
    }
  }
}

const utf8 = new TextEncoder();

/** `([length][text])…` as a result and the Wi-Fi command hold them. */
export function stringsData(texts: readonly string[]): number[] {
  return texts.flatMap((text) => {
    const bytes = utf8.encode(text);
    return [bytes.length, ...bytes];
  });
}

/** A text that is cut off or is no UTF-8 ends the list: what stands before it is kept. */
export function readStrings(data: Uint8Array): string[] {
  const texts: string[] = [];
  for (let at = 0; at < data.length;) {
    const end = at + 1 + data[at];
    if (end > data.length) return texts;
    try {
      texts.push(
        new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(data.subarray(at + 1, end)),
      );
    } catch {
      return texts;
    }
    at = end;
  }
  return texts;
}

export interface WifiCredentials {
  ssid: string;
  password: string;
}

export const SSID_MAX_BYTES = 32;
export const PASSWORD_MAX_BYTES = 64;

export function sendWifiFrame({ ssid, password }: WifiCredentials): Outcome<Uint8Array<ArrayBuffer>> {
  const bytes = utf8.encode(ssid).length;
  if (bytes === 0 || bytes > SSID_MAX_BYTES) {
    return refuse("bad_value", `Cannot use a network name of bytes: ${bytes}`, { field: "/ssid" });
  }
  const secret = utf8.encode(password).length;
  if (secret > PASSWORD_MAX_BYTES) {
    return refuse("bad_value", `Cannot use a password of bytes: ${secret}`, { field: "/password" });
  }
  return frameOf(COMMAND.sendWifi, stringsData([ssid, password]));
}

export interface SeenNetwork {
  ssid: string;
  rssiDbm: number | null;
  open: boolean;
}

/**
 * The networks of a scan's answers: triples of name, RSSI and whether a password is needed. Each name once, with its
 * strongest signal, the strongest first; hidden ones, which have no name, are left out.
 */
export function networksOf(answers: readonly Frame[]): SeenNetwork[] {
  const seen = new Map<string, SeenNetwork>();
  for (const { data } of answers) {
    const texts = readStrings(data);
    for (let i = 0; i + 2 < texts.length; i += 3) {
      const [ssid, rssi, auth] = texts.slice(i, i + 3);
      if (ssid === "") continue;
      const rssiDbm = /^-?\d{1,3}$/.test(rssi) ? Number(rssi) : null;
      const known = seen.get(ssid);
      if (known !== undefined && (known.rssiDbm ?? -999) >= (rssiDbm ?? -999)) continue;
      seen.set(ssid, { ssid, rssiDbm, open: auth === "NO" });
    }
  }
  return [...seen.values()].sort((a, b) => (b.rssiDbm ?? -999) - (a.rssiDbm ?? -999));
}
