import { jwtVerify, SignJWT } from "jose";
import { secretKey } from "./secret_key.ts";

const ISSUER = "enecess";
const AUDIENCE = "hems";
const LIFE_S = 86_400;

/** A token for a day, in the name of an app password. */
export async function mintHemsToken(secret: string, appPassword: string, nowS: number): Promise<string> {
  return await new SignJWT({})
    .setProtectedHeader({ alg: "HS256" })
    .setIssuer(ISSUER)
    .setAudience(AUDIENCE)
    .setSubject(appPassword)
    .setIssuedAt(nowS)
    .setExpirationTime(nowS + LIFE_S)
    .sign(await secretKey(secret));
}

/** The app password that it is of; null for anything but one that this server signed and that is not over. */
export async function readHemsToken(secret: string, token: string, nowS: number): Promise<string | null> {
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
