import type { Context } from "hono";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import { nowS } from "../routes/change_deps.ts";
import type { AppEnv } from "./app_env.ts";
import { mintSession, readSession, type SessionClaims } from "./session_token.ts";

export const SESSION_COOKIE = "__Host-session";
const COOKIE = { path: "/", secure: true, httpOnly: true, sameSite: "Lax" } as const;

export async function setSessionCookie(c: Context<AppEnv>, claims: SessionClaims): Promise<void> {
  const token = await mintSession(c.env.SESSION_SECRET, claims);
  setCookie(c, SESSION_COOKIE, token, { ...COOKIE, maxAge: claims.expiresAtS - claims.issuedAtS });
}

export function dropSessionCookie(c: Context<AppEnv>): void {
  deleteCookie(c, SESSION_COOKIE, COOKIE);
}

/** What the request's cookie says; whether its session has ended since, only the row knows. */
export async function claimsOf(c: Context<AppEnv>): Promise<SessionClaims | null> {
  const token = getCookie(c, SESSION_COOKIE);
  return token === undefined ? null : await readSession(c.env.SESSION_SECRET, token, nowS());
}
