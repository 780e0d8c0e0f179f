/** Frames of a Shelly's outbound WebSocket: JSON-RPC as text. */
import { type Parsed, parseRecord } from "./parsed.ts";

export type ShellyFrame =
  /** `atS`: the device's own clock, which is small until it is set; NaN where it says none. */
  | { kind: "status"; whole: boolean; atS: number; components: Parsed }
  | { kind: "answer"; id: number; result: Parsed | null; errorCode: number | null; errorText: string }
  /** Events, and whatever else it may say. */
  | { kind: "other" };

/** Null for what is no frame at all. */
export function readFrame(text: string): ShellyFrame | null {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return null;
  }
  const frame = parseRecord(parsed);
  if (frame === null) return null;
  const { method, id } = frame;
  if (method === "NotifyStatus" || method === "NotifyFullStatus") {
    const components = parseRecord(frame.params);
    if (components === null) return null;
    const atS = typeof components.ts === "number" ? components.ts : NaN;
    return { kind: "status", whole: method === "NotifyFullStatus", atS, components };
  }
  if (method === undefined && typeof id === "number") {
    const error = parseRecord(frame.error);
    const code = error === null ? null : typeof error.code === "number" ? error.code : 0;
    const errorText = typeof error?.message === "string" ? error.message : "";
    return { kind: "answer", id, result: parseRecord(frame.result), errorCode: code, errorText };
  }
  return { kind: "other" };
}
