import type { Context, MiddlewareHandler } from "hono";
import { every } from "hono/combine";
import { createMiddleware } from "hono/factory";
import { routePath } from "hono/route";
import { noteUse, sessionWithGate } from "../../db/queries/sessions.ts";
import { type Refusal, refuse } from "../domain/outcome.ts";
import { believedAlone, sessionExpiryS, sessionInForce, useIsWorthNoting } from "../domain/session_life.ts";
import { databaseOf, nowS } from "../routes/change_deps.ts";
import { problem } from "../routes/problem.ts";
import { bearerToken, requireToken } from "./access_token.ts";
import type { AppEnv } from "./app_env.ts";
import { consentGate } from "./consent_gate.ts";
import { claimsOf, dropSessionCookie, SESSION_COOKIE, setSessionCookie } from "./session_cookie.ts";
import type { SessionClaims } from "./session_token.ts";

const NOBODY: Refusal = refuse("not_signed_in", "Cannot tell who asks: no session in force");

/** The session as its row and its account's have it now; null where it has ended. One round trip. */
async function lookUp(c: Context<AppEnv>, claims: SessionClaims): Promise<SessionClaims | null> {
  const db = databaseOf(c.env);
  const now = nowS();
  const [row] = await sessionWithGate(db, claims.session, claims.account);
  if (row === undefined || !sessionInForce(row, now)) return null;
  const expiresAtS = sessionExpiryS(row.createdAtS, now);
  if (useIsWorthNoting(row, now)) {
    c.executionCtx.waitUntil(noteUse(db, claims.session, now, expiresAtS).run());
  }
  const { policyVersion, guardian } = row;
  c.set("provenAtS", row.createdAtS);
  return { ...claims, policyVersion, guardian, issuedAtS: now, expiresAtS };
}

function setSignedIn(c: Context<AppEnv>, claims: SessionClaims, lookedUp: boolean): void {
  c.set("account", claims.account);
  c.set("session", claims.session);
  c.set("signedIn", { ...claims, lookedUp });
}

/** Looks the session up where only its cookie was asked so far; false where it has ended. */
export async function refreshSignedIn(c: Context<AppEnv>): Promise<boolean> {
  const known = c.get("signedIn");
  if (known.lookedUp) return true;
  const claims = await lookUp(c, known);
  if (claims !== null) setSignedIn(c, claims, true);
  return claims !== null;
}

/** A handler that set or dropped the cookie has the last word. */
function cookieWasAnswered(c: Context): boolean {
  return c.res.headers.getSetCookie().some((cookie) => cookie.startsWith(`${SESSION_COOKIE}=`));
}

export function refuseNobody(c: Context<AppEnv>): Response {
  dropSessionCookie(c);
  return problem(c, NOBODY);
}

/**
 * Lets signed-in people in, and sets `account`, `session` and `signedIn`; answers everybody else with 401
 * `not_signed_in`. A session that was ended is over at once for what changes data, and for reading as soon as its
 * cookie is no longer believed alone.
 */
export const requireSignedIn: MiddlewareHandler<AppEnv> = createMiddleware<AppEnv>(async (c, next) => {
  const claims = await claimsOf(c);
  if (claims === null) return problem(c, NOBODY);
  setSignedIn(c, claims, false);
  if (!believedAlone(c.req.method, claims.issuedAtS, nowS()) && !await refreshSignedIn(c)) {
    return refuseNobody(c);
  }
  await next();
  const { lookedUp, ...now } = c.get("signedIn");
  const newer = lookedUp && (now.issuedAtS > claims.issuedAtS);
  if (newer && c.res.status !== 101 && !cookieWasAnswered(c)) await setSessionCookie(c, now);
});

const gate = consentGate(refreshSignedIn, refuseNobody);
const bySession = every(requireSignedIn, gate);

/**
 * For all that a person may use who is signed in and agreed to what there is to agree to; and, where the route's row
 * names a scope, for the person's access tokens.
 */
export const requireSession: MiddlewareHandler<AppEnv> = createMiddleware<AppEnv>((c, next) => {
  const token = bearerToken(c.req.header("authorization"));
  if (token === null) return bySession(c, next);
  // Asked here: within `every`, Hono no longer knows the route.
  return every(requireToken(token, routePath(c), c.req.param("home")), gate)(c, next);
});
