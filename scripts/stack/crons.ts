import type { StackAddress } from "../stack.ts";
import { cronPeriodMs, readWranglerConfig } from "./wrangler_config.ts";

/** Runs the Worker's scheduled handler as often as wrangler.toml says, until aborted. */
export async function runCrons(stack: StackAddress, signal: AbortSignal): Promise<void> {
  const { triggers } = await readWranglerConfig();
  for (const cron of triggers.crons) {
    const url = `${stack.controlUrl}/scheduled?cron=${encodeURIComponent(cron)}`;
    const run = () =>
      fetch(url, { signal }).then((answer) => answer.body?.cancel()).catch((error) => {
        if (!signal.aborted) console.error(`Cannot run the scheduled handler: ${error.message}`);
      });
    const timer = setInterval(run, cronPeriodMs(cron));
    signal.addEventListener("abort", () => clearInterval(timer));
  }
}
