import type { Env } from "../env.ts";
import { log } from "../log.ts";
import { homeOf } from "./change_deps.ts";

/** Empties a home's own store. A failure is told to the log here; what to do about it, the usecase knows. */
export function eraseHome(env: Env): (home: string) => Promise<void> {
  return async (home) => {
    try {
      await homeOf(env, home).erase();
    } catch (error) {
      log("warn", "erase_failed", { home, cause: error instanceof Error ? error.name : "unknown" });
      throw error;
    }
  };
}
