import { Hono } from "hono";
import { homesOfAccount } from "../../db/queries/accounts.ts";
import type { AppEnv } from "../middleware/app_env.ts";
import { endOneSession } from "../../db/queries/sessions.ts";
import { knownGate } from "../middleware/consent_gate.ts";
import { refreshSignedIn, refuseNobody, requireSignedIn } from "../middleware/session.ts";
import { claimsOf, dropSessionCookie } from "../middleware/session_cookie.ts";
import type { SessionBody } from "../protocol/config.ts";
import { databaseOf, nowS } from "./change_deps.ts";

export const sessionRoutes = new Hono<AppEnv>()
  .get("/session", requireSignedIn, async (c) => {
    const id = c.get("account");
    if (knownGate(c) !== null && !await refreshSignedIn(c)) return refuseNobody(c);
    const gate = knownGate(c);
    const homes = await homesOfAccount(databaseOf(c.env), id);
    if (homes === null) return refuseNobody(c);
    return c.json({ account: { id, gate }, homes: gate === null ? homes : [] } satisfies SessionBody);
  })
  .delete("/session", async (c) => {
    const claims = await claimsOf(c);
    if (claims !== null) await endOneSession(databaseOf(c.env), claims.account, claims.session, nowS());
    dropSessionCookie(c);
    return c.body(null, 204);
  });
