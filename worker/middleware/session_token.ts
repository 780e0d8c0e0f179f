import { jwtVerify, SignJWT } from "jose";
import * as v from "valibot";
import { GUARDIAN_STATES, type GuardianState } from "../domain/guardian.ts";
import { secretKey } from "./secret_key.ts";

const ISSUER = "enecess";
const AUDIENCE = "session";

/** What a session's cookie says of its bearer. */
export interface SessionClaims {
  /** The session's id. */
  session: string;
  account: string;
  /** The newest policy version that the account had accepted; null: none. */
  policyVersion: string | null;
  guardian: GuardianState;
  issuedAtS: number;
  expiresAtS: number;
}

const claimSet = v.object({
  sid: v.string(),
  sub: v.string(),
  pol: v.nullable(v.string()),
  grd: v.picklist(GUARDIAN_STATES),
  iat: v.number(),
  exp: v.number(),
});

export async function mintSession(secret: string, claims: SessionClaims): Promise<string> {
  return await new SignJWT({ sid: claims.session, pol: claims.policyVersion, grd: claims.guardian })
    .setProtectedHeader({ alg: "HS256" })
    .setIssuer(ISSUER)
    .setAudience(AUDIENCE)
    .setSubject(claims.account)
    .setIssuedAt(claims.issuedAtS)
    .setExpirationTime(claims.expiresAtS)
    .sign(await secretKey(secret));
}

/** What a session's token says; null for anything but one that this server signed and that is not over. */
export async function readSession(
  secret: string,
  token: string,
  nowS: number,
): Promise<SessionClaims | null> {
  try {
    const { payload } = await jwtVerify(token, await secretKey(secret), {
      algorithms: ["HS256"],
      issuer: ISSUER,
      audience: AUDIENCE,
      currentDate: new Date(nowS * 1000),
    });
    const { sid, sub, pol, grd, iat, exp } = v.parse(claimSet, payload);
    return {
      session: sid,
      account: sub,
      policyVersion: pol,
      guardian: grd,
      issuedAtS: iat,
      expiresAtS: exp,
    };
  } catch {
    return null;
  }
}
