import { createMiddleware } from "hono/factory";
import { refuse } from "../domain/outcome.ts";
import { missingBindings } from "../env.ts";
import { problem } from "../routes/problem.ts";
import type { AppEnv } from "./app_env.ts";

export const requireBindings = createMiddleware<AppEnv>(async (c, next) => {
  const missing = missingBindings(c.env ?? {});
  if (missing.length === 0) return await next();
  return problem(c, refuse("not_configured", `Cannot serve without bindings: ${missing.join(", ")}`));
});
