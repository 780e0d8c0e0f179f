import { Hono } from "hono";
import type { AppEnv } from "../middleware/app_env.ts";
import { jsonBody } from "../middleware/json_body.ts";
import { requireSession } from "../middleware/session.ts";
import { newReset, passwordChange, resetPassword as newPassword } from "../protocol/identity.ts";
import { askReset, resendReset } from "../usecases/ask_reset.ts";
import { changePassword } from "../usecases/change_password.ts";
import { resetPassword } from "../usecases/reset_password.ts";
import { identityDeps } from "./identity_deps.ts";
import { problem } from "./problem.ts";
import { signedInAnswer } from "./signed_in_answer.ts";

export const passwordRoutes = new Hono<AppEnv>()
  .post("/resets", jsonBody(newReset), async (c) => {
    const asked = await askReset(identityDeps(c), c.req.valid("json"));
    return asked.ok ? c.json(asked.value, 202) : problem(c, asked);
  })
  .post("/resets/:reset/resend", async (c) => {
    const sent = await resendReset(identityDeps(c), c.req.param("reset"));
    return sent.ok ? c.body(null, 204) : problem(c, sent);
  })
  .post("/resets/:reset/password", jsonBody(newPassword), async (c) => {
    const wish = { reset: c.req.param("reset"), ...c.req.valid("json") };
    const reset = await resetPassword(identityDeps(c), wish);
    return reset.ok ? await signedInAnswer(c, reset.value, reset.value.email) : problem(c, reset);
  })
  .put("/password", requireSession, jsonBody(passwordChange), async (c) => {
    const own = { account: c.get("account"), session: c.get("session") };
    const changed = await changePassword(identityDeps(c), { ...own, ...c.req.valid("json") });
    return changed.ok ? c.body(null, 204) : problem(c, changed);
  });
