import type { Context } from "hono";
import { getCookie, setCookie } from "hono/cookie";
import { jwtVerify, SignJWT } from "jose";
import { normaliseEmail } from "../domain/email_address.ts";
import { ID_BYTES, idFrom } from "../domain/id.ts";
import { KNOWN_BROWSER_LIFE_S } from "../domain/limits.ts";
import { nowS, random } from "../routes/change_deps.ts";
import type { AppEnv } from "./app_env.ts";
import { keyedHash, secretKey } from "./secret_key.ts";

/** Says that somebody with this address was signed in here before. It opens nothing. */
export const BROWSER_COOKIE = "__Host-browser";
const ISSUER = "enecess";
const AUDIENCE = "browser";

export async function rememberBrowser(c: Context<AppEnv>, email: string): Promise<void> {
  const secret = c.env.SESSION_SECRET;
  const now = nowS();
  const token = await new SignJWT()
    .setProtectedHeader({ alg: "HS256" })
    .setIssuer(ISSUER)
    .setAudience(AUDIENCE)
    .setSubject(await keyedHash(secret, "email", normaliseEmail(email)))
    .setJti(await knownBrowser(c, email) ?? idFrom(random(ID_BYTES)))
    .setIssuedAt(now)
    .setExpirationTime(now + KNOWN_BROWSER_LIFE_S)
    .sign(await secretKey(secret));
  setCookie(c, BROWSER_COOKIE, token, {
    path: "/",
    secure: true,
    httpOnly: true,
    sameSite: "Lax",
    maxAge: KNOWN_BROWSER_LIFE_S,
  });
}

/** The browser's id, where somebody with this address was signed in from it before. */
export async function knownBrowser(c: Context<AppEnv>, email: string): Promise<string | null> {
  const token = getCookie(c, BROWSER_COOKIE);
  if (token === undefined) return null;
  const secret = c.env.SESSION_SECRET;
  try {
    const { payload } = await jwtVerify(token, await secretKey(secret), {
      algorithms: ["HS256"],
      issuer: ISSUER,
      audience: AUDIENCE,
      currentDate: new Date(nowS() * 1000),
    });
    const owner = await keyedHash(secret, "email", normaliseEmail(email));
    return payload.sub === owner ? payload.jti ?? null : null;
  } catch {
    return null;
  }
}
