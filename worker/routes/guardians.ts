import { type Context, Hono } from "hono";
import { normaliseEmail } from "../domain/email_address.ts";
import { maskEmail } from "../domain/mask.ts";
import type { AppEnv } from "../middleware/app_env.ts";
import { jsonBody } from "../middleware/json_body.ts";
import { keyedHash } from "../middleware/secret_key.ts";
import { requireSignedIn } from "../middleware/session.ts";
import { visitOf } from "../middleware/visit.ts";
import { type GuardianBody, guardianDecision, guardianRequest } from "../protocol/guardians.ts";
import { askGuardianAgain, type GuardianDeps } from "../usecases/ask_guardian.ts";
import { decideAsGuardian, minorOf } from "../usecases/decide_as_guardian.ts";
import { changeDeps } from "./change_deps.ts";
import { eraseHome } from "./erase_home.ts";
import { mailDeps } from "./mail_deps.ts";
import { problem } from "./problem.ts";

export function guardianDeps(c: Context<AppEnv>): GuardianDeps {
  const { origin } = new URL(c.req.url);
  const { db, nowS, random } = changeDeps(c);
  return {
    db,
    nowS,
    random,
    hashToken: (token) => keyedHash(c.env.SESSION_SECRET, "guardian", token),
    guardianLink: (token) => `${origin}/guardian/${token}`,
    mail: mailDeps(c),
  };
}

/** Who has the link of the mail is the guardian: there is no other proof, and no account. */
export const guardianRoutes = new Hono<AppEnv>()
  .post("/guardians", requireSignedIn, jsonBody(guardianRequest), async (c) => {
    const guardianEmail = normaliseEmail(c.req.valid("json").guardianEmail);
    const wish = { account: c.get("account"), guardianEmail, network: visitOf(c).network };
    const asked = await askGuardianAgain(guardianDeps(c), wish);
    return asked.ok ? c.body(null, 204) : problem(c, asked);
  })
  .get("/guardians/:guardianToken", async (c) => {
    const minor = await minorOf(guardianDeps(c), c.req.param("guardianToken"));
    if (!minor.ok) return problem(c, minor);
    const { state, nickname, email, askedAtS, decidedAtS } = minor.value;
    const masked = email === null ? "" : maskEmail(email);
    return c.json({ state, name: nickname, email: masked, askedAtS, decidedAtS } satisfies GuardianBody);
  })
  .post("/guardians/:guardianToken", jsonBody(guardianDecision), async (c) => {
    const { decision } = c.req.valid("json");
    const deps = { ...changeDeps(c), ...guardianDeps(c), eraseHome: eraseHome(c.env) };
    const decided = await decideAsGuardian(deps, c.req.param("guardianToken"), {
      decision,
      network: visitOf(c).network,
    });
    return decided.ok ? c.body(null, 204) : problem(c, decided);
  });
