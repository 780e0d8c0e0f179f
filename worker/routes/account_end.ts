import { Hono } from "hono";
import type { AppEnv } from "../middleware/app_env.ts";
import { jsonBody } from "../middleware/json_body.ts";
import { requireSignedIn } from "../middleware/session.ts";
import { dropSessionCookie } from "../middleware/session_cookie.ts";
import { visitOf } from "../middleware/visit.ts";
import { type ErasureBody, erasureWish } from "../protocol/guardians.ts";
import { eraseAccount, planErasure } from "../usecases/erase_account.ts";
import { exportAccount } from "../usecases/export_account.ts";
import { changeDeps, databaseOf, homeOf } from "./change_deps.ts";
import { eraseHome } from "./erase_home.ts";
import { problem } from "./problem.ts";

/** What is left to whoever declined the policy: taking along what is kept, and having it erased. */
export const accountEndRoutes = new Hono<AppEnv>()
  .get("/account/export", requireSignedIn, async (c) => {
    const file = await exportAccount({
      db: databaseOf(c.env),
      controlOf: (home, ...of) => homeOf(c.env, home).controlExport(...of),
    }, c.get("account"));
    if (!file.ok) return problem(c, file);
    return c.body(JSON.stringify(file.value, null, 2), 200, {
      "content-type": "application/json",
      "content-disposition": 'attachment; filename="enecess-account.json"',
    });
  })
  .get("/account/erasure", requireSignedIn, async (c) => {
    return c.json(await planErasure(databaseOf(c.env), c.get("account")) satisfies ErasureBody);
  })
  .post("/account/erasure", requireSignedIn, jsonBody(erasureWish), async (c) => {
    const account = c.get("account");
    const deps = { ...changeDeps(c), eraseHome: eraseHome(c.env) };
    const erased = await eraseAccount(deps, account, { actor: account, network: visitOf(c).network });
    if (!erased.ok) return problem(c, erased);
    dropSessionCookie(c);
    return c.json(erased.value satisfies ErasureBody);
  });
