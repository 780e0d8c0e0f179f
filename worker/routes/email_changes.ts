import { Hono } from "hono";
import { maskEmail } from "../domain/mask.ts";
import type { AppEnv } from "../middleware/app_env.ts";
import { jsonBody } from "../middleware/json_body.ts";
import { requireFreshSession } from "../middleware/fresh_session.ts";
import { requireSession } from "../middleware/session.ts";
import { emailCodeGiven, emailCodeWish, newEmailChange } from "../protocol/identity.ts";
import { askEmailChange, resendEmailChange } from "../usecases/ask_email_change.ts";
import { confirmEmailChange } from "../usecases/confirm_email_change.ts";
import { identityDeps } from "./identity_deps.ts";
import { problem } from "./problem.ts";

export const emailChangeRoutes = new Hono<AppEnv>()
  .post("/email-changes", requireFreshSession, jsonBody(newEmailChange), async (c) => {
    const wish = { account: c.get("account"), ...c.req.valid("json") };
    const asked = await askEmailChange(identityDeps(c), wish);
    return asked.ok ? c.json(asked.value, 202) : problem(c, asked);
  })
  .post("/email-changes/:change/code", requireSession, jsonBody(emailCodeGiven), async (c) => {
    const wish = { account: c.get("account"), change: c.req.param("change"), ...c.req.valid("json") };
    const confirmed = await confirmEmailChange(identityDeps(c), wish);
    if (!confirmed.ok) return problem(c, confirmed);
    const { email, ...sides } = confirmed.value;
    return c.json({ ...sides, email: email && maskEmail(email) });
  })
  .post("/email-changes/:change/resend", requireSession, jsonBody(emailCodeWish), async (c) => {
    const wish = { account: c.get("account"), change: c.req.param("change"), ...c.req.valid("json") };
    const sent = await resendEmailChange(identityDeps(c), wish);
    return sent.ok ? c.body(null, 204) : problem(c, sent);
  });
