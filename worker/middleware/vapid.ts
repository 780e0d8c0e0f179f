import { createECDH } from "node:crypto";
import { importJWK, SignJWT } from "jose";
import type { Env } from "../env.ts";

export interface Vapid {
  /** What browsers subscribe with: the uncompressed point, base64url. */
  publicKey: string;
  /** The Authorization header for a push service (RFC 8292). */
  authorization(endpoint: string, nowS: number): Promise<string>;
}

export type VapidBindings = Pick<Env, "VAPID_PRIVATE_KEY" | "VAPID_SUBJECT" | "CONTACT_EMAIL" | "APP_URL">;

/** RFC 8292 allows a day at most. */
const TOKEN_LIFE_S = 12 * 3_600;
const KEY_BYTES = 32;
const made = new Map<string, Vapid | null>();

const base64url = (bytes: Uint8Array) => bytes.toBase64({ alphabet: "base64url", omitPadding: true });

/** The private number, in hexadecimal or as other tools write it, in base64url. */
function privateBytes(key: string): Uint8Array | null {
  try {
    const bytes = /^[0-9a-f]{64}$/i.test(key)
      ? Uint8Array.fromHex(key)
      : Uint8Array.fromBase64(key, { alphabet: "base64url" });
    return bytes.length === KEY_BYTES ? bytes : null;
  } catch {
    return null;
  }
}

/** Whom a push service may turn to. */
function subjectOf({ VAPID_SUBJECT, CONTACT_EMAIL, APP_URL }: VapidBindings): string | null {
  const subject = VAPID_SUBJECT || (CONTACT_EMAIL ? `mailto:${CONTACT_EMAIL}` : APP_URL ?? "");
  return /^(mailto:[^\s@]+@[^\s@]+|https:\/\/\S+)$/.test(subject) ? subject : null;
}

function makeVapid(key: string, subject: string): Vapid | null {
  const bytes = privateBytes(key);
  if (bytes === null) return null;
  const pair = createECDH("prime256v1");
  try {
    pair.setPrivateKey(bytes);
  } catch {
    return null;
  }
  const point = new Uint8Array(pair.getPublicKey());
  const publicKey = base64url(point);
  const [x, y] = [base64url(point.subarray(1, 33)), base64url(point.subarray(33))];
  const signing = importJWK({ kty: "EC", crv: "P-256", x, y, d: base64url(bytes) }, "ES256");
  return {
    publicKey,
    async authorization(endpoint, nowS) {
      const token = await new SignJWT()
        .setProtectedHeader({ typ: "JWT", alg: "ES256" })
        .setAudience(new URL(endpoint).origin)
        .setExpirationTime(nowS + TOKEN_LIFE_S)
        .setSubject(subject)
        .sign(await signing);
      return `vapid t=${token}, k=${publicKey}`;
    },
  };
}

/** Null where the bindings name no key, or nobody to turn to: then there are no notices. */
export function vapidOf(env: VapidBindings): Vapid | null {
  const subject = subjectOf(env);
  const key = env.VAPID_PRIVATE_KEY;
  if (!key || subject === null) return null;
  const name = `${subject} ${key}`;
  let vapid = made.get(name);
  if (vapid === undefined) made.set(name, vapid = makeVapid(key, subject));
  return vapid;
}
