/** The bridge from start to stop: reads the EcoMain into minutes, and sends them. */
import { maskSerial } from "../../worker/domain/mask.ts";
import { PlainError, plainly } from "../stack/plain_error.ts";
import { backOffMs } from "./back_off.ts";
import type { BridgeDeps } from "./bridge_deps.ts";
import type { BridgeOptions } from "./bridge_options.ts";
import { ClockWatch } from "./clock_watch.ts";
import { EcoMain, type Identity } from "./eco_main.ts";
import { joinHome } from "./join_home.ts";
import { LiveStream } from "./live_stream.ts";
import { locate } from "./locate.ts";
import { MinuteBuffer } from "./minute_buffer.ts";
import { ReadLoop } from "./read_loop.ts";
import { sendReadings } from "./send_readings.ts";
import { readMembership, writeMembership } from "./token_file.ts";
import { Bell } from "./bell.ts";

/** A bridge that has a home waits for its EcoMain, which may come back later than itself after a power cut. */
async function meet(
  options: BridgeOptions,
  deps: BridgeDeps,
  patient: boolean,
  signal: AbortSignal,
): Promise<{ ecoMain: EcoMain; identity: Identity }> {
  for (let failures = 1;; failures++) {
    signal.throwIfAborted();
    let detail: string;
    try {
      const ecoMain = new EcoMain(await locate(options.ecoMain, deps.say));
      const met = await ecoMain.identify();
      if (met.ok) return { ecoMain, identity: met.value };
      detail = met.detail;
    } catch (error) {
      if (!(error instanceof PlainError)) throw error;
      detail = error.message;
    }
    if (!patient) throw new PlainError(detail);
    const waitMs = backOffMs(failures, null, deps.random());
    deps.say(`${detail}; trying again in ${Math.ceil(waitMs / 1000)} s`);
    await deps.wait(waitMs, signal);
  }
}

/** Ends when the signal aborts; a PlainError is for a person to mend, anything else for a new start. */
export async function runBridge(
  options: BridgeOptions,
  deps: BridgeDeps,
  signal: AbortSignal,
): Promise<void> {
  await plainly(`make ${options.data}`, () => Deno.mkdir(options.data, { recursive: true, mode: 0o700 }));
  const file = `${options.data}/home.json`;
  const buffer = await plainly(
    `open ${options.data}/minutes.db`,
    () => new MinuteBuffer(`${options.data}/minutes.db`),
  );
  const ending = new AbortController();
  const until = AbortSignal.any([signal, ending.signal]);
  const startedMs = deps.steadyMs();
  let ecoMain: EcoMain | null = null;
  let live: LiveStream | null = null;
  try {
    const known = await readMembership(file);
    const met = await meet(options, deps, known !== null, until);
    const { identity } = met;
    ecoMain = met.ecoMain;
    const { serial } = identity;
    let membership = await joinHome(
      deps,
      { file, claim: options.claim, server: options.server },
      identity,
      () => met.ecoMain.subs(),
    );
    const clock = new ClockWatch(deps);
    const bell = new Bell();
    let aheadS = 0;
    live = new LiveStream({
      steadyMs: deps.steadyMs,
      serverNowS: () => deps.nowMs() / 1000 - aheadS,
      say: deps.say,
      to: () => ({ url: membership.mqtt, serial, token: membership.token }),
    });
    const reading = new ReadLoop({
      ...deps,
      buffer,
      clock,
      live,
      ecoMain,
      identity,
      kept: () => bell.ring(),
    });
    deps.say(`Bridge of EcoMain ${maskSerial(serial)} runs; ${buffer.waiting} minutes wait`);

    const stream = live;
    let failure: unknown = null;
    const endAll = (error: unknown) => {
      failure ??= error;
      ending.abort(new Error("the bridge ends"));
    };
    await Promise.all([
      reading.run(options.everyS * 1000, until),
      sendReadings({
        ...deps,
        buffer,
        clock,
        serial,
        to: () => ({ url: membership.readings, token: membership.token }),
        health: () => ({
          firmware: String(reading.firmware),
          buffered: buffer.waiting,
          uptime_s: Math.floor((deps.steadyMs() - startedMs) / 1000),
        }),
        news: (until) => bell.heard(until),
        answered: async (answer) => {
          aheadS = answer.aheadS;
          stream.watchFor(answer.watchForS);
          reading.clockTold(answer.nowS, answer.aheadS);
          if (answer.token === null) return;
          // On the disk before it is used: from then on the older one is worth nothing.
          const renewed = { ...membership, token: answer.token };
          await writeMembership(file, renewed);
          membership = renewed;
          deps.say("The server gave a new token");
        },
      }, until),
    ].map((loop) => loop.catch(endAll)));
    if (failure !== null && !signal.aborted) throw failure;
  } finally {
    ending.abort(new Error("the bridge ends"));
    live?.close();
    ecoMain?.close();
    buffer.close();
  }
}
