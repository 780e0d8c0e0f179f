/** Brings a real EcoMain's readings from the home network to enecess. */
import { backOffMs } from "./bridge/back_off.ts";
import { realDeps } from "./bridge/bridge_deps.ts";
import { HELP, readBridgeOptions } from "./bridge/bridge_options.ts";
import { checkPanel } from "./bridge/check_panel.ts";
import { runBridge } from "./bridge/run_bridge.ts";
import { PlainError, runPlainly } from "./stack/plain_error.ts";

const RAN_WELL_MS = 10 * 60_000;

async function bridge(): Promise<void> {
  const options = readBridgeOptions(Deno.args);
  if (options === null) return console.log(HELP);
  if (options.check) return await checkPanel(options, realDeps);

  const ending = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    Deno.addSignalListener(signal, () => ending.abort(new Error("asked to end")));
  }
  let current = new AbortController();
  globalThis.addEventListener("unhandledrejection", (event) => {
    event.preventDefault();
    current.abort(event.reason);
  });
  for (let failures = 1; !ending.signal.aborted; failures++) {
    current = new AbortController();
    const startedMs = realDeps.steadyMs();
    try {
      await runBridge(options, realDeps, AbortSignal.any([ending.signal, current.signal]));
      current.signal.throwIfAborted();
      return;
    } catch (error) {
      if (ending.signal.aborted) return;
      if (error instanceof PlainError) throw error;
      if (realDeps.steadyMs() - startedMs > RAN_WELL_MS) failures = 1;
      const waitMs = backOffMs(failures, null, realDeps.random());
      realDeps.say(`The bridge starts again in ${Math.ceil(waitMs / 1000)} s: ${error}`);
      await realDeps.wait(waitMs, ending.signal).catch(() => {});
    }
  }
}

await runPlainly(bridge);
Deno.exit(0);
