import { READINGS_MAX_PLAIN_BYTES, READINGS_MAX_SENT_BYTES } from "../domain/limits.ts";
import { ok, type Outcome, refuse } from "../domain/outcome.ts";

const UTF8 = new TextDecoder("utf-8", { fatal: true });

/** The body as it was sent: one that tells its length, which is in bounds, is read in one go. */
async function readSent(request: Request, body: ReadableStream<Uint8Array>): Promise<Uint8Array | null> {
  return /^\d+$/.test(request.headers.get("content-length") ?? "")
    ? new Uint8Array(await request.arrayBuffer())
    : await readUpTo(body, READINGS_MAX_SENT_BYTES);
}

/** Reads a stream to its end, or gives null as soon as it is longer than allowed. */
export async function readUpTo(
  stream: ReadableStream<Uint8Array>,
  limit: number,
): Promise<Uint8Array | null> {
  const parts: Uint8Array[] = [];
  let length = 0;
  const reader = stream.getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    length += part.value.length;
    if (length > limit) {
      await reader.cancel().catch(() => {});
      return null;
    }
    parts.push(part.value);
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/**
 * The parsed JSON of a posted body, gzip or plain, within the limits as sent and as unzipped: a bomb stops being
 * unzipped at the limit. Refuses with `not_json`, `too_large`, `bad_encoding` or `bad_json`.
 */
export async function readJsonBytes(request: Request): Promise<Outcome<unknown>> {
  const type = (request.headers.get("content-type") ?? "").split(";")[0].trim().toLowerCase();
  if (type !== "application/json") return refuse("not_json", `Cannot read a body of type: ${type || "none"}`);
  const encoding = (request.headers.get("content-encoding") ?? "identity").trim().toLowerCase();
  if (encoding !== "gzip" && encoding !== "identity") {
    return refuse("bad_encoding", `Cannot read encoding: ${encoding}`);
  }
  const tooLong = refuse(
    "too_large",
    `Cannot take a body of more than ${READINGS_MAX_SENT_BYTES} bytes as sent`,
  );
  if (Number(request.headers.get("content-length") ?? 0) > READINGS_MAX_SENT_BYTES) return tooLong;
  if (request.body === null) return refuse("bad_json", "Cannot read an empty body");
  const sent = await readSent(request, request.body);
  if (sent === null || sent.length > READINGS_MAX_SENT_BYTES) return tooLong;
  let bytes: Uint8Array | null = sent;
  if (encoding === "gzip") {
    try {
      const plain = new Blob([sent as Uint8Array<ArrayBuffer>]).stream().pipeThrough(
        new DecompressionStream("gzip"),
      );
      bytes = await readUpTo(plain as ReadableStream<Uint8Array>, READINGS_MAX_PLAIN_BYTES);
    } catch {
      return refuse("bad_encoding", "Cannot unzip the body: not gzip, or cut off");
    }
    if (bytes === null) {
      return refuse(
        "too_large",
        `Cannot take a body of more than ${READINGS_MAX_PLAIN_BYTES} bytes unzipped`,
      );
    }
  }
  try {
    return ok(JSON.parse(UTF8.decode(bytes)));
  } catch {
    return refuse("bad_json", "Cannot read the body: not a JSON document in UTF-8");
  }
}
