/** Brings what is on the disk to the server, for as long as the bridge runs. */
import type { BridgeDeps } from "./bridge_deps.ts";
import { backOffMs } from "./back_off.ts";
import type { ClockWatch } from "./clock_watch.ts";
import type { MinuteBuffer } from "./minute_buffer.ts";
import { type Health, postBody } from "./post_body.ts";
import { postReadings, type Stored } from "./readings_post.ts";

export interface SendDeps extends BridgeDeps {
  buffer: MinuteBuffer;
  clock: ClockWatch;
  serial: string;
  /** Where to and with what token: it changes while the bridge runs. */
  to(): { url: string; token: string };
  health(): Health;
  /** Resolves when a minute has been kept. */
  news(signal: AbortSignal): Promise<void>;
  /** The server's answer, once what it covers is off the disk. */
  answered(answer: Stored): Promise<void>;
}

/** In one post: large enough to be fast, small enough for a small computer's memory. */
const MINUTES_AT_ONCE = 480;
/** The end of more than this is told. */
const BACKLOG_MINUTES = 5;
const ASK_CLOCK_EVERY_MS = 30_000;
/** The device was removed from its home, or joined again elsewhere: a person has to act. */
const EXPELLED_AGAIN_MS = 10 * 60_000;

/** Ends when the signal aborts. */
export async function sendReadings(deps: SendDeps, signal: AbortSignal): Promise<void> {
  const { buffer, clock } = deps;
  let failures = 0;
  let backlog = buffer.waiting;
  let most = MINUTES_AT_ONCE;
  while (!signal.aborted) {
    const waiting = buffer.batch(most);
    if (waiting.length === 0 && clock.sure) {
      await deps.news(signal);
      continue;
    }
    // Without minutes to send, a post still asks for the server's clock.
    const body = postBody(deps.serial, waiting, deps.health());
    const result = await postReadings(deps, deps.to(), body, signal);
    if (result.kind === "stored") {
      if (failures > 0) deps.say(`The server answers again; ${buffer.waiting} minutes wait`);
      failures = 0;
      most = MINUTES_AT_ONCE;
      buffer.covered(result.starts, result.refused, result.nowS);
      for (const { t, code, field } of result.refused) {
        deps.say(`The server refused the minute ${t}: ${code} ${field}; it is kept aside`);
      }
      if (result.conflicts > 0) {
        deps.say(`The server had ${result.conflicts} of the minutes with other values`);
      }
      const left = buffer.waiting;
      if (left === 0 && backlog > BACKLOG_MINUTES) deps.say(`All ${backlog} minutes are at the server`);
      backlog = left === 0 ? 0 : Math.max(backlog, left + result.starts.length);
      await deps.answered(result);
      if (clock.wrong && waiting.length === 0) await deps.wait(ASK_CLOCK_EVERY_MS, signal);
      continue;
    }
    if (result.kind === "unfit" && body.minutes.length > 1) {
      most = Math.max(1, body.minutes.length >> 1);
      continue;
    }
    if (result.kind === "unfit" && body.minutes.length === 1) {
      const [{ t }] = body.minutes;
      deps.say(`${result.detail}; the minute ${t} is kept aside`);
      buffer.covered([t], [{ t, code: result.code, field: "" }], Math.floor(deps.nowMs() / 1000));
      continue;
    }
    failures++;
    const waitMs = result.kind === "expelled"
      ? EXPELLED_AGAIN_MS
      : backOffMs(failures, result.kind === "later" ? result.askedMs : null, deps.random());
    const advice = result.kind === "expelled" ? " (start the bridge with a new --claim code)" : "";
    deps.say(
      `${result.detail}${advice}; ${buffer.waiting} minutes wait, trying again in ${
        Math.ceil(waitMs / 1000)
      } s`,
    );
    await deps.wait(waitMs, signal);
  }
}
