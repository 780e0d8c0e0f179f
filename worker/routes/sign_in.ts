import { Hono } from "hono";
import { insertChallenge } from "../../db/queries/passkeys.ts";
import { PASSKEY_CHALLENGE_LIFE_S } from "../domain/limits.ts";
import type { AppEnv } from "../middleware/app_env.ts";
import { jsonBody } from "../middleware/json_body.ts";
import { knownBrowser } from "../middleware/known_browser.ts";
import { challengeOf, requestOptions, siteOf, verifyUse } from "../middleware/webauthn.ts";
import { credentials } from "../protocol/identity.ts";
import { passkeySignIn } from "../protocol/passkeys.ts";
import { signIn } from "../usecases/sign_in.ts";
import { signInWithPasskey } from "../usecases/sign_in_with_passkey.ts";
import { databaseOf, nowS } from "./change_deps.ts";
import { identityDeps } from "./identity_deps.ts";
import { problem } from "./problem.ts";
import { signedInAnswer } from "./signed_in_answer.ts";

export const signInRoutes = new Hono<AppEnv>()
  .post("/session", jsonBody(credentials), async (c) => {
    const { email, password } = c.req.valid("json");
    const opened = await signIn(identityDeps(c), {
      email,
      password,
      knownBrowser: await knownBrowser(c, email),
    });
    return opened.ok ? await signedInAnswer(c, opened.value, email) : problem(c, opened);
  })
  .post("/session/passkey/options", async (c) => {
    const options = await requestOptions(siteOf(c.req.url));
    const expiresAtS = nowS() + PASSKEY_CHALLENGE_LIFE_S;
    await insertChallenge(databaseOf(c.env), { challenge: options.challenge, account: null, expiresAtS });
    return c.json(options);
  })
  .post("/session/passkey", jsonBody(passkeySignIn), async (c) => {
    const { credential } = c.req.valid("json");
    const challenge = challengeOf(credential.response.clientDataJSON);
    const opened = await signInWithPasskey({
      ...identityDeps(c),
      verify: (passkey) => verifyUse(siteOf(c.req.url), credential, challenge, passkey),
      browserIsKnown: (email) => knownBrowser(c, email).then((browser) => browser !== null),
    }, { passkey: credential.id, challenge });
    return opened.ok ? await signedInAnswer(c, opened.value, opened.value.email) : problem(c, opened);
  });
