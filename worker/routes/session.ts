import { Hono } from "hono";
import { accountWithHomes } from "../../db/queries/accounts.ts";
import { purposesGiven } from "../../db/queries/consents.ts";
import type { AppEnv } from "../middleware/app_env.ts";
import { maskEmail } from "../domain/mask.ts";
import { knownGate } from "../middleware/consent_gate.ts";
import { refreshSignedIn, refuseNobody, requireSignedIn } from "../middleware/session.ts";
import { nobodyIsFine } from "../middleware/nobody_is_fine.ts";
import { claimsOf, dropSessionCookie } from "../middleware/session_cookie.ts";
import type { SessionBody } from "../protocol/config.ts";
import { endSession } from "../usecases/end_sessions.ts";
import { databaseOf } from "./change_deps.ts";
import { identityDeps } from "./identity_deps.ts";

export const sessionRoutes = new Hono<AppEnv>()
  .get("/session", nobodyIsFine, requireSignedIn, async (c) => {
    if (knownGate(c) !== null && !await refreshSignedIn(c)) return refuseNobody(c);
    const gate = knownGate(c);
    const db = databaseOf(c.env);
    const asked = c.get("account");
    const [found, purposes] = await Promise.all([accountWithHomes(db, asked), purposesGiven(db, asked)]);
    if (found === null) return refuseNobody(c);
    const { id, nickname, email, language, zone, pictureVersion } = found.account;
    const account = {
      id,
      nickname,
      email: email && maskEmail(email),
      language,
      zone,
      pictureVersion,
      gate,
      purposes,
    };
    return c.json({ account, homes: gate === null ? found.homes : [] } satisfies SessionBody);
  })
  .delete("/session", async (c) => {
    const claims = await claimsOf(c);
    if (claims !== null) await endSession(identityDeps(c), claims);
    dropSessionCookie(c);
    // Pictures of members, and pages that are kept for "back".
    c.header("clear-site-data", '"cache"');
    return c.body(null, 204);
  });
