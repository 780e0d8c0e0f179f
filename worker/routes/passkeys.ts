import { Hono } from "hono";
import { insertChallenge, type Passkey, passkeysOf, renamePasskey } from "../../db/queries/passkeys.ts";
import { accountOfId } from "../../db/queries/sign_in.ts";
import { PASSKEY_CHALLENGE_LIFE_S } from "../domain/limits.ts";
import { refuse } from "../domain/outcome.ts";
import type { AppEnv } from "../middleware/app_env.ts";
import { jsonBody } from "../middleware/json_body.ts";
import { requireFreshSession } from "../middleware/fresh_session.ts";
import { requireSession } from "../middleware/session.ts";
import { challengeOf, creationOptions, siteOf, verifyCreation } from "../middleware/webauthn.ts";
import { newPasskey, type PasskeyBody, passkeyChange } from "../protocol/passkeys.ts";
import { addPasskey } from "../usecases/add_passkey.ts";
import { removePasskey } from "../usecases/remove_passkey.ts";
import { databaseOf, nowS } from "./change_deps.ts";
import { identityDeps } from "./identity_deps.ts";
import { problem } from "./problem.ts";

function bodyOf({ id, name, synced, createdAtS, lastUsedAtS }: Passkey): PasskeyBody {
  return { id, name, synced, createdAtS, lastUsedAtS };
}

/** A person's own passkeys. */
export const passkeyRoutes = new Hono<AppEnv>()
  .get("/passkeys", requireSession, async (c) => {
    return c.json((await passkeysOf(databaseOf(c.env), c.get("account"))).map(bodyOf));
  })
  .post("/passkeys/options", requireFreshSession, async (c) => {
    const db = databaseOf(c.env);
    const id = c.get("account");
    const [kept, [account]] = await db.batch([passkeysOf(db, id), accountOfId(db, id)]);
    const name = account.email ?? account.nickname;
    const options = await creationOptions(siteOf(c.req.url), { id, name: name || id, kept });
    const expiresAtS = nowS() + PASSKEY_CHALLENGE_LIFE_S;
    await insertChallenge(db, { challenge: options.challenge, account: id, expiresAtS });
    return c.json(options);
  })
  .post("/passkeys", requireFreshSession, jsonBody(newPasskey), async (c) => {
    const { name, credential } = c.req.valid("json");
    const challenge = challengeOf(credential.response.clientDataJSON);
    const { transports } = credential.response;
    const verify = () => verifyCreation(siteOf(c.req.url), credential, challenge);
    const wish = { account: c.get("account"), name, challenge, transports };
    const added = await addPasskey({ ...identityDeps(c), verify }, wish);
    return added.ok ? c.json(bodyOf(added.value), 201) : problem(c, added);
  })
  .patch("/passkeys/:passkey", requireSession, jsonBody(passkeyChange), async (c) => {
    const { name } = c.req.valid("json");
    const [renamed] = await renamePasskey(
      databaseOf(c.env),
      c.get("account"),
      c.req.param("passkey"),
      name,
    );
    if (renamed === undefined) return problem(c, refuse("not_found", "Cannot find this passkey"));
    return c.json(bodyOf(renamed));
  })
  .delete("/passkeys/:passkey", requireFreshSession, async (c) => {
    const own = { account: c.get("account"), passkey: c.req.param("passkey") };
    const removed = await removePasskey(identityDeps(c), own);
    return removed.ok ? c.body(null, 204) : problem(c, removed);
  });
