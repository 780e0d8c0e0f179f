import { createHash, timingSafeEqual } from "node:crypto";
import { type Context, Hono } from "hono";
import { ensureAccount } from "../../db/queries/accounts.ts";
import { acceptOnceWrite } from "../../db/queries/consents.ts";
import { insertSession, sessionWithGate } from "../../db/queries/sessions.ts";
import { ok, type Outcome, refuse } from "../domain/outcome.ts";
import type { AppEnv } from "../middleware/app_env.ts";
import { newSession } from "../middleware/open_session.ts";
import { setSessionCookie } from "../middleware/session_cookie.ts";
import { POLICY_IN_FORCE } from "../policies/in_force.ts";
import { policyTextHash } from "../policies/policies.ts";
import { databaseOf, nowS } from "./change_deps.ts";
import { nothingHere, problem } from "./problem.ts";

/** The account that the development link signs in, and the beginning of those for its other people. */
const DEVELOPMENT_ACCOUNT = "development";

function accountOf(person: string | undefined): string | null {
  if (person === undefined) return DEVELOPMENT_ACCOUNT;
  return /^[a-z0-9-]{1,32}$/.test(person) ? `${DEVELOPMENT_ACCOUNT}-${person}` : null;
}

function digest(text: string) {
  return createHash("sha256").update(text).digest();
}

/** Whether who asks has the development key. */
export function developmentKey(c: Context<AppEnv>): Outcome<true> {
  const key = c.env.DEV_SIGN_IN_KEY ?? "";
  const matches = key !== "" && timingSafeEqual(digest(c.req.query("key") ?? ""), digest(key));
  return matches ? ok(true) : refuse("not_allowed", "Cannot sign in: another key", { field: "key" });
}

/** Where no key is set, as in production, these routes are not there. */
export const developmentRoutes = new Hono<AppEnv>()
  .get("/sign-in", async (c) => {
    if (!c.env.DEV_SIGN_IN_KEY) return nothingHere(c);
    const allowed = developmentKey(c);
    if (!allowed.ok) return problem(c, allowed);
    const person = c.req.query("as");
    const account = accountOf(person);
    if (account === null) {
      return problem(c, refuse("bad_value", `Cannot sign in as: ${person}`, { field: "as" }));
    }
    const db = databaseOf(c.env);
    const session = newSession(c, account);
    const [, , [{ policyVersion, guardian }]] = await db.batch([
      ensureAccount(db, account, nowS(), POLICY_IN_FORCE.version),
      insertSession(db, session),
      sessionWithGate(db, session.id, account),
      acceptOnceWrite(db, {
        account,
        kind: "policy",
        item: POLICY_IN_FORCE.version,
        textHash: await policyTextHash(POLICY_IN_FORCE, POLICY_IN_FORCE.texts[0]),
        language: POLICY_IN_FORCE.texts[0].language,
        given: true,
        atS: nowS(),
        way: "development",
      }),
    ]);
    const { id, createdAtS: issuedAtS, expiresAtS } = session;
    await setSessionCookie(c, { session: id, account, policyVersion, guardian, issuedAtS, expiresAtS });
    return c.redirect("/", 303);
  });
