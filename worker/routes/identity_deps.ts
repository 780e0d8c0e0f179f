import type { Context } from "hono";
import type { AppEnv } from "../middleware/app_env.ts";
import { troubleOfPassword } from "../middleware/common_password.ts";
import { checkPassword, hashPassword } from "../middleware/password_hash.ts";
import { keyedHash } from "../middleware/secret_key.ts";
import { visitOf } from "../middleware/visit.ts";
import type { IdentityDeps } from "../usecases/identity_deps.ts";
import { databaseOf, nowS, random } from "./change_deps.ts";
import { mailDeps } from "./mail_deps.ts";

export function identityDeps(c: Context<AppEnv>): IdentityDeps {
  return {
    db: databaseOf(c.env),
    nowS: nowS(),
    visit: visitOf(c),
    random,
    later: (work) => c.executionCtx.waitUntil(work),
    keyedHash: (purpose, value) => keyedHash(c.env.SESSION_SECRET, purpose, value),
    hashPassword,
    checkPassword,
    troubleOfPassword,
    mail: mailDeps(c),
  };
}
