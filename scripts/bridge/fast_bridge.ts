import type { BridgeOptions } from "./bridge_options.ts";
import { fastDeps, type FastTime } from "./fast_clock.ts";
import { runBridge } from "./run_bridge.ts";

/** A bridge of its own process in fast time, for tests that kill it: the first argument is JSON of both. */
const { options, time }: { options: BridgeOptions; time: FastTime } = JSON.parse(Deno.args[0]);
await runBridge(options, fastDeps(time, console.log), new AbortController().signal);
