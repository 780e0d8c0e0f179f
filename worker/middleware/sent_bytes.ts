import { READINGS_MAX_PLAIN_BYTES, READINGS_MAX_SENT_BYTES } from "../domain/limits.ts";
import { ok, type Outcome, refuse } from "../domain/outcome.ts";
import { readUpTo } from "./readings_body.ts";

/** A body as it was sent, within the limits of a post of readings. */
export async function readSentBytes(request: Request): Promise<Outcome<Uint8Array>> {
  if (request.body === null) return ok(new Uint8Array());
  const sent = await readUpTo(request.body, READINGS_MAX_SENT_BYTES);
  return sent === null
    ? refuse("too_large", `Cannot take a body of more than ${READINGS_MAX_SENT_BYTES} bytes as sent`)
    : ok(sent);
}

/** Unzips within the limit: a bomb stops there. "deflate" is what zlib writes. */
export async function unzip(
  bytes: Uint8Array<ArrayBuffer>,
  format: "gzip" | "deflate",
): Promise<Outcome<Uint8Array>> {
  let plain: Uint8Array | null;
  try {
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream(format));
    plain = await readUpTo(stream as ReadableStream<Uint8Array>, READINGS_MAX_PLAIN_BYTES);
  } catch {
    return refuse("bad_encoding", `Cannot unzip the body: not ${format}, or cut off`);
  }
  return plain === null
    ? refuse("too_large", `Cannot take a body of more than ${READINGS_MAX_PLAIN_BYTES} bytes unzipped`)
    : ok(plain);
}

const utf8 = new TextDecoder("utf-8", { fatal: true });

export function textOf(bytes: Uint8Array): Outcome<string> {
  try {
    return ok(utf8.decode(bytes));
  } catch {
    return refuse("bad_encoding", "Cannot read the body: not UTF-8");
  }
}
