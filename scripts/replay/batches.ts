/** Minutes as the bodies of posts, none beyond what the protocol takes. */
import { READINGS_MAX_PLAIN_BYTES, READINGS_MAX_SENT_BYTES } from "../../worker/domain/limits.ts";
import { packed } from "../api_client.ts";
import { PlainError } from "../stack/plain_error.ts";
import type { Minute } from "./minutes.ts";

export interface Batch {
  /** Unix seconds after its last minute. */
  endS: number;
  minutes: number;
  body: Uint8Array<ArrayBuffer>;
}

const encoder = new TextEncoder();

/** One body if it is small enough, otherwise the halves of it. */
export function bodiesOf(serial: string, minutes: readonly Minute[], gzip: boolean): Batch[] {
  const plain = encoder.encode(JSON.stringify({ serial, minutes }));
  const body = plain.length > READINGS_MAX_PLAIN_BYTES ? null : packed(plain, gzip);
  if (body !== null && body.length <= READINGS_MAX_SENT_BYTES) {
    return [{ endS: minutes[minutes.length - 1].t + 60, minutes: minutes.length, body }];
  }
  if (minutes.length === 1) {
    throw new PlainError(`Cannot post minute ${minutes[0].t}: it is too large for one post`);
  }
  const half = minutes.length >> 1;
  return [...bodiesOf(serial, minutes.slice(0, half), gzip), ...bodiesOf(serial, minutes.slice(half), gzip)];
}

export interface BatchOptions {
  serial: string;
  minutesAtOnce: number;
  gzip: boolean;
}

export async function* batches(minutes: AsyncIterable<Minute>, options: BatchOptions): AsyncGenerator<Batch> {
  let waiting: Minute[] = [];
  for await (const minute of minutes) {
    waiting.push(minute);
    if (waiting.length < options.minutesAtOnce) continue;
    yield* bodiesOf(options.serial, waiting, options.gzip);
    waiting = [];
  }
  if (waiting.length > 0) yield* bodiesOf(options.serial, waiting, options.gzip);
}
