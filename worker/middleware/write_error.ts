import type { Context } from "hono";
import { routePath } from "hono/route";
import type { AppEnv } from "./app_env.ts";
import { log } from "../log.ts";

/**
 * One line for the log, without what people sent: the route and not the path, of a failed statement its cause and
 * not its values.
 */
export function writeError(c: Context<AppEnv>, error: unknown): void {
  const causes: string[] = [];
  for (let e = error; e instanceof Error && causes.length < 8; e = e.cause) {
    if (!("params" in e)) causes.push(`${e.name}: ${e.message}`);
  }
  const stack = error instanceof Error ? error.stack?.split("\n").filter((line) => /^\s+at /.test(line)) : [];
  log("error", "unexpected", {
    requestId: c.get("requestId"),
    method: c.req.method,
    route: routePath(c),
    causes,
    at: stack?.slice(0, 8).map((line) => line.trim()),
  });
}
