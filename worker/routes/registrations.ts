import { Hono } from "hono";
import type { AppEnv } from "../middleware/app_env.ts";
import { jsonBody } from "../middleware/json_body.ts";
import { openText, sealText } from "../middleware/sealed_text.ts";
import { codeGiven, newRegistration } from "../protocol/identity.ts";
import { activate } from "../usecases/activate.ts";
import { askGuardian } from "../usecases/ask_guardian.ts";
import { register } from "../usecases/register.ts";
import { resendActivation } from "../usecases/resend_activation.ts";
import { guardianDeps } from "./guardians.ts";
import { identityDeps } from "./identity_deps.ts";
import { problem } from "./problem.ts";
import { signedInAnswer } from "./signed_in_answer.ts";

export const registrationRoutes = new Hono<AppEnv>()
  .post("/registrations", jsonBody(newRegistration), async (c) => {
    const sealGuardian = (registration: string, email: string) =>
      sealText(c.env.SESSION_SECRET, "guardian", registration, email);
    const begun = await register({ ...identityDeps(c), sealGuardian }, c.req.valid("json"));
    return begun.ok ? c.json(begun.value, 202) : problem(c, begun);
  })
  .post("/registrations/:registration/code", jsonBody(codeGiven), async (c) => {
    const registration = c.req.param("registration");
    const activated = await activate(identityDeps(c), registration, c.req.valid("json").code);
    if (!activated.ok) return problem(c, activated);
    const { row: { account, network }, email, language, guardianSealed } = activated.value;
    const guardianEmail = guardianSealed &&
      await openText(c.env.SESSION_SECRET, "guardian", registration, guardianSealed);
    if (guardianEmail !== null) {
      await askGuardian(guardianDeps(c), { account, name: email, language, guardianEmail, network });
    }
    return await signedInAnswer(c, activated.value, email);
  })
  .post("/registrations/:registration/resend", async (c) => {
    const sent = await resendActivation(identityDeps(c), c.req.param("registration"));
    return sent.ok ? c.body(null, 204) : problem(c, sent);
  });
