import { Hono } from "hono";
import { homesOfAccount } from "../../db/queries/accounts.ts";
import type { AppEnv } from "../middleware/app_env.ts";
import { endSession, requireSession } from "../middleware/session.ts";
import type { SessionBody } from "../protocol/config.ts";
import { databaseOf } from "./change_deps.ts";
import { NO_ACCOUNT, problem } from "./problem.ts";

export const sessionRoutes = new Hono<AppEnv>()
  .get("/session", requireSession, async (c) => {
    const id = c.get("account");
    const homes = await homesOfAccount(databaseOf(c.env), id);
    if (homes === null) {
      endSession(c);
      return problem(c, NO_ACCOUNT);
    }
    return c.json({ account: { id }, homes } satisfies SessionBody);
  })
  .delete("/session", (c) => {
    endSession(c);
    return c.body(null, 204);
  });
