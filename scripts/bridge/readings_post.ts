/** One post of readings, and what its answer means for the minutes in it. */
import * as v from "valibot";
import { retryAfterMs } from "../patient_fetch.ts";
import type { BridgeDeps } from "./bridge_deps.ts";
import { clockAheadS } from "./clock_check.ts";
import type { RefusedMinute } from "./minute_buffer.ts";
import type { PostBody } from "./post_body.ts";

const answerSchema = v.object({
  accepted: v.number(),
  duplicate: v.number(),
  conflict: v.number(),
  rejected: v.array(v.object({ index: v.number(), code: v.string(), field: v.string() })),
  now: v.number(),
  watch_until: v.number(),
  token: v.nullable(v.string()),
});

export interface Stored {
  kind: "stored";
  starts: number[];
  refused: RefusedMinute[];
  conflicts: number;
  nowS: number;
  aheadS: number;
  watchForS: number;
  token: string | null;
}
export type PostResult =
  | Stored
  /** Busy or not reached: the same again, later. */
  | { kind: "later"; detail: string; askedMs: number | null }
  /** The post as a whole is not taken: fewer minutes at once may be. */
  | { kind: "unfit"; code: string; detail: string }
  /** The token is no good any more. */
  | { kind: "expelled"; detail: string };

const ANSWER_WITHIN_MS = 60_000;

export async function postReadings(
  deps: BridgeDeps,
  to: { url: string; token: string },
  body: PostBody,
  signal: AbortSignal,
): Promise<PostResult> {
  const later = (detail: string, askedMs: number | null = null): PostResult => ({
    kind: "later",
    detail,
    askedMs,
  });
  const headers = {
    authorization: `Bearer ${to.token}`,
    "content-type": "application/json",
    "content-encoding": "gzip",
  };
  const sentMs = deps.nowMs();
  let response: Response;
  let text: string;
  try {
    const within = AbortSignal.any([signal, AbortSignal.timeout(ANSWER_WITHIN_MS)]);
    const init = { method: "POST", headers, body: body.bytes, signal: within, redirect: "manual" } as const;
    response = await deps.fetch(to.url, init);
    text = await response.text();
  } catch (error) {
    if (signal.aborted || !(error instanceof Error)) throw error;
    return later(
      `Cannot reach ${new URL(to.url).origin}: ${error.name === "TypeError" ? "no answer" : error.name}`,
    );
  }
  const { status } = response;
  if (status === 200) return storedOf(deps, body, text, sentMs) ?? later("Cannot read the server's answer");
  const code = problemCode(text);
  const detail = `Cannot post readings: ${status} ${code}`;
  if (status === 401 || status === 403) return { kind: "expelled", detail };
  if (status === 400 || status === 413) return { kind: "unfit", code, detail };
  return later(detail, retryAfterMs(response.headers.get("retry-after"), deps.nowMs()));
}

/** Null when the answer does not speak of every minute: then it covers none. */
function storedOf(deps: BridgeDeps, { minutes }: PostBody, text: string, sentMs: number): Stored | null {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return null;
  }
  const parsed = v.safeParse(answerSchema, json);
  if (!parsed.success) return null;
  const { accepted, duplicate, conflict, rejected, now, watch_until, token } = parsed.output;
  if (accepted + duplicate + conflict + rejected.length !== minutes.length) return null;
  if (rejected.some(({ index }) => minutes[index] === undefined)) return null;
  return {
    kind: "stored",
    starts: minutes.map(({ t }) => t),
    refused: rejected.map(({ index, code, field }) => ({ t: minutes[index].t, code, field })),
    conflicts: conflict,
    nowS: now,
    aheadS: clockAheadS(now, sentMs, deps.nowMs()),
    watchForS: watch_until - now,
    token,
  };
}

function problemCode(text: string): string {
  try {
    const problem: unknown = JSON.parse(text);
    if (typeof problem === "object" && problem !== null && "code" in problem) return String(problem.code);
  } catch {
    // Something before the server answered, and not in JSON.
  }
  return "unknown";
}
