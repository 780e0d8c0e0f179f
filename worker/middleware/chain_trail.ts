import { createMiddleware } from "hono/factory";
import { databaseOf } from "../routes/change_deps.ts";
import { chainAudit } from "../usecases/chain_audit.ts";
import type { AppEnv } from "./app_env.ts";
import { later } from "./later.ts";
import { sha256 } from "./sha256.ts";

const READING = new Set(["GET", "HEAD", "OPTIONS"]);
/** Never comes near the central database, and writes no trail. */
const READINGS_PATH = "/v1/readings";

/** After whatever may have changed something, the new entries of the audit trail are chained. The cron sees to the rest. */
export const chainTrail = createMiddleware<AppEnv>(async (c, next) => {
  await next();
  if (READING.has(c.req.method) || c.req.path === READINGS_PATH || c.res.status >= 500) return;
  later(c, "chain_trail", () => chainAudit({ db: databaseOf(c.env), digest: sha256 }));
});
