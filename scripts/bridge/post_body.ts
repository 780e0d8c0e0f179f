/** Minutes as the body of one post, within what the protocol and the memory of a small computer take. */
import { READINGS_MAX_SENT_BYTES } from "../../worker/domain/limits.ts";
import { packed } from "../api_client.ts";
import type { KeptMinute } from "./minute_buffer.ts";

/** The protocol takes 16 MiB; a quarter of it keeps the bridge small and is as fast. */
export const PLAIN_AT_ONCE_BYTES = 4 * 1024 * 1024;

export interface Health {
  firmware: string;
  buffered: number;
  uptime_s: number;
}

export interface PostBody {
  minutes: readonly KeptMinute[];
  bytes: Uint8Array<ArrayBuffer>;
}

const encoder = new TextEncoder();

/**
 * As many of the minutes as fit, the newest always among them: the oldest go with it. A single minute goes out
 * however large it is, for the server to say so.
 */
export function postBody(serial: string, minutes: readonly KeptMinute[], health: Health): PostBody {
  const newest = minutes.slice(-1);
  let oldest = minutes.slice(0, -1);
  for (;;) {
    const going = [...oldest, ...newest];
    const parts = going.map(({ t, channels }) => `{"t":${t},"channels":${channels}}`);
    const text = `{"serial":${JSON.stringify(serial)},"minutes":[${parts.join(",")}],"health":${
      JSON.stringify(health)
    }}`;
    const small = text.length <= PLAIN_AT_ONCE_BYTES || oldest.length === 0;
    const bytes = small ? packed(encoder.encode(text), true) : null;
    if (bytes !== null && (bytes.length <= READINGS_MAX_SENT_BYTES || oldest.length === 0)) {
      return { minutes: going, bytes };
    }
    const share = bytes === null ? PLAIN_AT_ONCE_BYTES / text.length : READINGS_MAX_SENT_BYTES / bytes.length;
    oldest = oldest.slice(0, Math.floor(oldest.length * Math.min(0.9, share * 0.95)));
  }
}
