import type { Context } from "hono";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import { createMiddleware } from "hono/factory";
import { jwtVerify, SignJWT } from "jose";
import { SESSION_LIFE_S } from "../domain/limits.ts";
import { refuse } from "../domain/outcome.ts";
import { problem } from "../routes/problem.ts";
import type { AppEnv } from "./app_env.ts";
import { secretKey } from "./secret_key.ts";

export const SESSION_COOKIE = "__Host-session";
const ISSUER = "enecess";
const AUDIENCE = "session";

export async function mintSession(secret: string, account: string, nowS: number): Promise<string> {
  return await new SignJWT()
    .setProtectedHeader({ alg: "HS256" })
    .setIssuer(ISSUER)
    .setAudience(AUDIENCE)
    .setSubject(account)
    .setIssuedAt(nowS)
    .setExpirationTime(nowS + SESSION_LIFE_S)
    .sign(await secretKey(secret));
}

/** The account that a session is of; null for anything but a session in force. */
export async function sessionAccount(secret: string, token: string, nowS: number): Promise<string | null> {
  try {
    const { payload } = await jwtVerify(token, await secretKey(secret), {
      algorithms: ["HS256"],
      issuer: ISSUER,
      audience: AUDIENCE,
      currentDate: new Date(nowS * 1000),
    });
    return payload.sub ?? null;
  } catch {
    return null;
  }
}

const COOKIE = { path: "/", secure: true, httpOnly: true, sameSite: "Lax" } as const;

export async function startSession(c: Context<AppEnv>, account: string): Promise<void> {
  const token = await mintSession(c.env.SESSION_SECRET, account, Math.floor(Date.now() / 1000));
  setCookie(c, SESSION_COOKIE, token, { ...COOKIE, maxAge: SESSION_LIFE_S });
}

export function endSession(c: Context<AppEnv>): void {
  deleteCookie(c, SESSION_COOKIE, COOKIE);
}

/** Lets signed-in people in, and sets `account`; answers everybody else with 401 `not_signed_in`. */
export const requireSession = createMiddleware<AppEnv>(async (c, next) => {
  const token = getCookie(c, SESSION_COOKIE);
  const account = token === undefined
    ? null
    : await sessionAccount(c.env.SESSION_SECRET, token, Math.floor(Date.now() / 1000));
  if (account === null) {
    return problem(c, refuse("not_signed_in", "Cannot tell who asks: no session in force"));
  }
  c.set("account", account);
  await next();
});
