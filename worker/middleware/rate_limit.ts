import { createMiddleware } from "hono/factory";
import { networkOf } from "../domain/mask.ts";
import { refuse } from "../domain/outcome.ts";
import { type RateGroup, rateGroupOf } from "../domain/rate_limits.ts";
import type { Env } from "../env.ts";
import type { GatekeeperRpc } from "../gatekeeper/gatekeeper_rpc.ts";
import { problem } from "../routes/problem.ts";
import type { AppEnv } from "./app_env.ts";
import { log } from "../log.ts";

const PATIENCE_MS = 5_000;

/** Seconds to wait; 0 also when the gatekeeper does not answer: a door that cannot be kept stays open. */
async function waitS(env: Env, network: string, group: RateGroup, patienceMs: number): Promise<number> {
  if (env.GATEKEEPER === undefined) return 0;
  const gatekeeper = env.GATEKEEPER.get(env.GATEKEEPER.idFromName(network)) as unknown as GatekeeperRpc;
  const { promise: tooLate, resolve } = Promise.withResolvers<number>();
  const timer = setTimeout(() => resolve(0), patienceMs);
  try {
    return await Promise.race([gatekeeper.admit(group), tooLate]);
  } catch (error) {
    log("warn", "gatekeeper_failed", { group, cause: error instanceof Error ? error.name : "unknown" });
    return 0;
  } finally {
    clearTimeout(timer);
  }
}

/** Of what anyone may ask, one network gets no more than the table says; the rest is 429 with `Retry-After`. */
export const limitRateWithin = (patienceMs: number) =>
  createMiddleware<AppEnv>(async (c, next) => {
    const group = rateGroupOf(c.req.method, c.req.path);
    if (group !== null) {
      const network = networkOf(c.req.header("cf-connecting-ip") ?? "");
      const retryAfterS = await waitS(c.env, network, group, patienceMs);
      if (retryAfterS > 0) {
        return problem(
          c,
          refuse("too_many", "Cannot answer so many requests of one network", { retryAfterS }),
        );
      }
    }
    await next();
  });

export const limitRate = limitRateWithin(PATIENCE_MS);
