import type { Context } from "hono";
import type { AppEnv } from "../middleware/app_env.ts";
import { rememberBrowser } from "../middleware/known_browser.ts";
import { setSessionCookie } from "../middleware/session_cookie.ts";
import type { OpenedSession } from "../usecases/new_session.ts";

/** 201 with the session's cookie; the browser is known from now on to whoever has the address. */
export async function signedInAnswer(
  c: Context<AppEnv>,
  { row, policyVersion, guardian }: OpenedSession,
  email: string | null,
) {
  await setSessionCookie(c, {
    session: row.id,
    account: row.account,
    policyVersion,
    guardian,
    issuedAtS: row.createdAtS,
    expiresAtS: row.expiresAtS,
  });
  if (email !== null) await rememberBrowser(c, email);
  return c.json({ account: row.account, session: row.id }, 201);
}
