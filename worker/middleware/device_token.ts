import { createMiddleware } from "hono/factory";
import { jwtVerify, SignJWT } from "jose";
import * as v from "valibot";
import { DEVICE_TOKEN_LIFE_S } from "../domain/limits.ts";
import { ok, type Outcome, refuse } from "../domain/outcome.ts";
import { problem } from "../routes/problem.ts";
import type { AppEnv, DeviceIdentity } from "./app_env.ts";
import { secretKey } from "./secret_key.ts";

const ISSUER = "enecess";
const AUDIENCE = "device";

export type DeviceToken = Omit<DeviceIdentity, "expiresAtS">;

const claimSet = v.object({
  sub: v.string(),
  home: v.string(),
  device: v.string(),
  gen: v.pipe(v.number(), v.integer()),
  exp: v.number(),
});

export async function mintDeviceToken(secret: string, token: DeviceToken, nowS: number): Promise<string> {
  return await new SignJWT({ home: token.home, device: token.device, gen: token.generation })
    .setProtectedHeader({ alg: "HS256" })
    .setIssuer(ISSUER)
    .setAudience(AUDIENCE)
    .setSubject(token.serial)
    .setIssuedAt(nowS)
    .setExpirationTime(nowS + DEVICE_TOKEN_LIFE_S)
    .sign(await secretKey(secret));
}

/**
 * Tokens whose signature was found good, by secret: a device shows the same one every minute. What was last shown
 * longest ago goes first.
 */
const VERIFIED_MAX = 4_096;
const verified = new Map<string, Map<string, DeviceIdentity>>();

function known(secret: string, token: string, nowS: number): DeviceIdentity | null {
  const tokens = verified.get(secret);
  const identity = tokens?.get(token);
  if (tokens === undefined || identity === undefined) return null;
  tokens.delete(token);
  if (identity.expiresAtS <= nowS) return null;
  tokens.set(token, identity);
  return identity;
}

function keep(secret: string, token: string, identity: DeviceIdentity): void {
  let tokens = verified.get(secret);
  if (tokens === undefined) verified.set(secret, tokens = new Map());
  tokens.set(token, identity);
  for (const oldest of tokens.keys()) {
    if (tokens.size <= VERIFIED_MAX) break;
    tokens.delete(oldest);
  }
}

/** Refuses with `bad_token`: a wrong signature, another purpose, expired. Whether the home still has the device, only the Home knows. */
export async function verifyDeviceToken(
  secret: string,
  token: string,
  nowS: number,
): Promise<Outcome<DeviceIdentity>> {
  const shownBefore = known(secret, token, nowS);
  if (shownBefore !== null) return ok(shownBefore);
  try {
    const { payload } = await jwtVerify(token, await secretKey(secret), {
      algorithms: ["HS256"],
      issuer: ISSUER,
      audience: AUDIENCE,
      currentDate: new Date(nowS * 1000),
    });
    const { sub, home, device, gen, exp } = v.parse(claimSet, payload);
    const identity = { home, device, serial: sub, generation: gen, expiresAtS: exp };
    keep(secret, token, identity);
    return ok(identity);
  } catch (error) {
    const why = error instanceof Error && "code" in error ? String(error.code) : "not a device token";
    return refuse("bad_token", `Cannot accept device token: ${why}`);
  }
}

/** Lets devices in, and sets `device`; answers everybody else with 401 `bad_token`. */
export const requireDevice = createMiddleware<AppEnv>(async (c, next) => {
  const [scheme, token] = (c.req.header("authorization") ?? "").split(" ");
  if (scheme.toLowerCase() !== "bearer" || !token) {
    return problem(c, refuse("bad_token", "Cannot find a device token: no Authorization: Bearer"));
  }
  const identity = await verifyDeviceToken(c.env.DEVICE_TOKEN_SECRET, token, Math.floor(Date.now() / 1000));
  if (!identity.ok) return problem(c, identity);
  c.set("device", identity.value);
  await next();
});
