import { Hono } from "hono";
import { sessionsInForce } from "../../db/queries/sessions.ts";
import type { AppEnv } from "../middleware/app_env.ts";
import { jsonBody } from "../middleware/json_body.ts";
import { requireSession } from "../middleware/session.ts";
import { dropSessionCookie } from "../middleware/session_cookie.ts";
import { type OpenSession, sessionProof } from "../protocol/identity.ts";
import { endOthers, endSession } from "../usecases/end_sessions.ts";
import { proveSession } from "../usecases/prove_session.ts";
import { databaseOf, nowS } from "./change_deps.ts";
import { identityDeps } from "./identity_deps.ts";
import { problem } from "./problem.ts";
import { signedInAnswer } from "./signed_in_answer.ts";

/** Where a person is signed in. */
export const sessionsRoutes = new Hono<AppEnv>()
  .get("/sessions", requireSession, async (c) => {
    const rows = await sessionsInForce(databaseOf(c.env), c.get("account"), nowS());
    const open: OpenSession[] = rows.map(({ id, device, place, createdAtS, lastUsedAtS }) => {
      return { id, device, place, createdAtS, lastUsedAtS, thisOne: id === c.get("session") };
    });
    return c.json(open);
  })
  .post("/session/proof", requireSession, jsonBody(sessionProof), async (c) => {
    const own = { account: c.get("account"), session: c.get("session") };
    const proven = await proveSession(identityDeps(c), { ...own, ...c.req.valid("json") });
    return proven.ok ? await signedInAnswer(c, proven.value, null) : problem(c, proven);
  })
  .delete("/sessions/:session", requireSession, async (c) => {
    const session = c.req.param("session");
    const ended = await endSession(identityDeps(c), { account: c.get("account"), session });
    if (!ended.ok) return problem(c, ended);
    if (session === c.get("session")) dropSessionCookie(c);
    return c.body(null, 204);
  })
  .delete("/sessions", requireSession, async (c) => {
    const own = { account: c.get("account"), session: c.get("session") };
    return c.json({ ended: await endOthers(identityDeps(c), own) });
  });
