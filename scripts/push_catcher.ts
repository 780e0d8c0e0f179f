/** A push service on the loopback, and browsers that it serves: decrypts with another's code what reaches them. */
import { Buffer } from "node:buffer";
import { createECDH, randomBytes } from "node:crypto";
import ece from "http_ece";
import { importJWK, jwtVerify } from "jose";
import type { NewPushSubscription, PushPayload } from "../worker/protocol/notices.ts";
import { waitUntil } from "./stack/wait_until.ts";

export interface CaughtPush {
  payload: PushPayload;
  headers: Headers;
  /** What its VAPID token says, after its signature was checked. */
  claims: { aud?: unknown; sub?: string; exp?: number };
  /** The key that signed it, base64url. */
  signedBy: string;
}

export interface CaughtBrowser {
  subscription: NewPushSubscription;
  /** What reached it, the first first; waits until there are as many as asked for. */
  pushes(atLeast: number): Promise<CaughtPush[]>;
  /** How the service answers the next requests for it, one each; after them it takes everything. */
  answerWith(...answers: { status: number; headers?: Record<string, string> }[]): void;
  /** Requests that came for it, taken or not. */
  readonly asked: number;
}

interface Kept {
  pushes: CaughtPush[];
  answers: { status: number; headers?: Record<string, string> }[];
  asked: number;
  decrypt(body: Uint8Array): string;
}

async function verified(authorization: string, audience: string) {
  const [, token, key] = /^vapid t=([\w.-]+), k=([\w-]+)$/.exec(authorization) ?? [];
  if (token === undefined) throw new Error(`Cannot read: ${authorization}`);
  const point = Buffer.from(key, "base64url");
  const [x, y] = [point.subarray(1, 33).toString("base64url"), point.subarray(33).toString("base64url")];
  const signed = await importJWK({ kty: "EC", crv: "P-256", x, y }, "ES256");
  const { payload } = await jwtVerify(token, signed, { audience });
  return { claims: payload, signedBy: key };
}

export function startPushCatcher() {
  const browsers = new Map<string, Kept>();
  const web = Deno.serve({ hostname: "127.0.0.1", port: 0, onListen: () => {} }, async (request) => {
    const { pathname, origin } = new URL(request.url);
    const browser = browsers.get(pathname);
    const body = await request.bytes();
    if (browser === undefined) return new Response(null, { status: 404 });
    browser.asked++;
    const answer = browser.answers.shift();
    if (answer !== undefined) return new Response(null, answer);
    try {
      const signed = await verified(request.headers.get("authorization") ?? "", origin);
      const payload: PushPayload = JSON.parse(browser.decrypt(body));
      browser.pushes.push({ payload, headers: request.headers, ...signed });
      return new Response(null, { status: 201 });
    } catch (error) {
      return new Response(String(error), { status: 400 });
    }
  });
  const origin = `http://127.0.0.1:${web.addr.port}`;
  return {
    origin,
    browser(): CaughtBrowser {
      const keys = createECDH("prime256v1");
      const p256dh = keys.generateKeys("base64url");
      const auth = randomBytes(16).toString("base64url");
      const path = `/push/${crypto.randomUUID()}`;
      const kept: Kept = {
        pushes: [],
        answers: [],
        asked: 0,
        decrypt: (body) =>
          ece.decrypt(Buffer.from(body), { version: "aes128gcm", privateKey: keys, authSecret: auth })
            .toString(),
      };
      browsers.set(path, kept);
      return {
        subscription: { endpoint: `${origin}${path}`, keys: { p256dh, auth } },
        answerWith: (...answers) => void kept.answers.push(...answers),
        pushes: (atLeast) =>
          waitUntil(`${atLeast} notices`, () => kept.pushes.length >= atLeast ? [...kept.pushes] : null),
        get asked() {
          return kept.asked;
        },
      };
    },
    stop: () => web.shutdown(),
  };
}
