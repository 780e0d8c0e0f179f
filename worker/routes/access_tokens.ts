import { Hono } from "hono";
import { tokensOf } from "../../db/queries/access_tokens.ts";
import { hashToken } from "../middleware/access_token.ts";
import type { AppEnv } from "../middleware/app_env.ts";
import { jsonBody } from "../middleware/json_body.ts";
import { requireSession } from "../middleware/session.ts";
import { newToken } from "../protocol/access_tokens.ts";
import { makeToken } from "../usecases/make_token.ts";
import { revokeToken } from "../usecases/revoke_token.ts";
import { changeDeps, databaseOf, homeOf } from "./change_deps.ts";
import { problem } from "./problem.ts";

/** A person's own access tokens. */
export const accessTokenRoutes = new Hono<AppEnv>()
  .get("/tokens", requireSession, async (c) => {
    return c.json(await tokensOf(databaseOf(c.env), c.get("account")));
  })
  .post("/tokens", requireSession, jsonBody(newToken), async (c) => {
    const deps = { ...changeDeps(c), hashToken: (unmarked: string) => hashToken(c.env, unmarked) };
    const made = await makeToken(deps, c.get("account"), c.req.valid("json"));
    return made.ok ? c.json(made.value, 201, { "cache-control": "no-store" }) : problem(c, made);
  })
  .delete("/tokens/:accessToken", requireSession, async (c) => {
    const drop = (home: string, token: string) => homeOf(c.env, home).dropGrant(token);
    const revoked = await revokeToken(
      { ...changeDeps(c), drop },
      c.get("account"),
      c.req.param("accessToken"),
    );
    return revoked.ok ? c.body(null, 204) : problem(c, revoked);
  });
