import type { Context } from "hono";
import type { AppEnv } from "./app_env.ts";
import { log } from "../log.ts";

/** Work for after the answer, which nobody waits for: when it fails the log says so, by the error's name alone. */
export function later(c: Context<AppEnv>, what: string, work: () => Promise<unknown>): void {
  let waitUntil: (work: Promise<unknown>) => void;
  try {
    const context = c.executionCtx;
    waitUntil = (promise) => context.waitUntil(promise);
  } catch {
    // Hono throws where nothing runs the app but a unit test.
    return;
  }
  waitUntil(
    work().catch((error: unknown) => {
      log("warn", "later_failed", { what, cause: error instanceof Error ? error.name : "unknown" });
    }),
  );
}
