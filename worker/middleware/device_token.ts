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

/** Refuses with `bad_token`: a wrong signature, another purpose, expired. Whether the home still has the device, only the Home knows. */
export async function verifyDeviceToken(
  secret: string,
  token: string,
  nowS: number,
): Promise<Outcome<DeviceIdentity>> {
  try {
    const { payload } = await jwtVerify(token, await secretKey(secret), {
      algorithms: ["HS256"],
      issuer: ISSUER,
      audience: AUDIENCE,
      currentDate: new Date(nowS * 1000),
    });
    const { sub, home, device, gen, exp } = v.parse(claimSet, payload);
    return ok({ home, device, serial: sub, generation: gen, expiresAtS: exp });
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
