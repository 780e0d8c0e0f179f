import type { MiddlewareHandler } from "hono";
import { every } from "hono/combine";
import { createMiddleware } from "hono/factory";
import { refuse } from "../domain/outcome.ts";
import { isFresh } from "../domain/session_life.ts";
import { nowS } from "../routes/change_deps.ts";
import { problem } from "../routes/problem.ts";
import type { AppEnv } from "./app_env.ts";
import { requireSession } from "./session.ts";

const justSignedIn = createMiddleware<AppEnv>(async (c, next) => {
  if (!isFresh(c.get("provenAtS"), nowS())) {
    return problem(c, refuse("proof_needed", "Cannot change what signs in: the sign-in was too long ago"));
  }
  await next();
});

/** For what changes how somebody signs in: a screen that was left open is not enough. Never for reading. */
export const requireFreshSession: MiddlewareHandler<AppEnv> = every(requireSession, justSignedIn);
