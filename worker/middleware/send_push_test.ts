import assert from "node:assert/strict";
import { Buffer } from "node:buffer";
import { createECDH } from "node:crypto";
import { encryptNotification } from "@block65/webcrypto-web-push";
import ece from "http_ece";
import { importJWK, jwtVerify } from "jose";
import { sendPush } from "./send_push.ts";
import { vapidOf } from "./vapid.ts";

/** RFC 8291, appendix A. */
const RFC = {
  text: "When I grow up, I want to be a watermelon",
  salt: "DGv6ra1nlYgDCS1FRnbzlw",
  serverPrivate: "yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw",
  browserPrivate: "q1dXpw3UpT5VOmu_cf_v6ih07Aems3njxI-JWgLcM94",
  p256dh: "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4",
  auth: "BTBZMqHH6r4Tts7J_aSIgg",
  body:
    "DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6" +
    "PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN",
};
const TO = { endpoint: "https://push.example.net/p/1", keys: { p256dh: RFC.p256dh, auth: RFC.auth } };
const NOW_S = Math.floor(Date.now() / 1000);
const KEY = "c9f6a1b2c3d4e5f60718293a4b5c6d7e8f90a1b2c3d4e5f60718293a4b5c6d7e";

function decrypted(body: Uint8Array): string {
  const browser = createECDH("prime256v1");
  browser.setPrivateKey(RFC.browserPrivate, "base64url");
  return ece.decrypt(Buffer.from(body), { version: "aes128gcm", privateKey: browser, authSecret: RFC.auth })
    .toString();
}

/** Runs `work` with the runtime's randomness replaced by the one that the RFC's example was made with. */
async function withRandomnessOfRfc<T>(work: () => Promise<T>): Promise<T> {
  const pair = createECDH("prime256v1");
  pair.setPrivateKey(RFC.serverPrivate, "base64url");
  const point = pair.getPublicKey();
  const [x, y] = [point.subarray(1, 33).toString("base64url"), point.subarray(33).toString("base64url")];
  const of = { name: "ECDH", namedCurve: "P-256" };
  const key = { kty: "EC", crv: "P-256", x, y };
  const keys = {
    publicKey: await crypto.subtle.importKey("jwk", key, of, true, []),
    privateKey: await crypto.subtle.importKey("jwk", { ...key, d: RFC.serverPrivate }, of, true, [
      "deriveBits",
    ]),
  };
  const { generateKey } = crypto.subtle;
  const { getRandomValues } = crypto;
  Object.assign(crypto.subtle, { generateKey: () => Promise.resolve(keys) });
  Object.assign(crypto, {
    getRandomValues: (
      bytes: Uint8Array,
    ) => (bytes.set(Uint8Array.fromBase64(RFC.salt, { alphabet: "base64url" })), bytes),
  });
  try {
    return await work();
  } finally {
    Object.assign(crypto.subtle, { generateKey });
    Object.assign(crypto, { getRandomValues });
  }
}

Deno.test("encrypts the example of RFC 8291 to the letter", async () => {
  assert.equal(decrypted(Buffer.from(RFC.body, "base64url")), RFC.text);
  const body = await withRandomnessOfRfc(() =>
    encryptNotification({ ...TO, expirationTime: null }, new TextEncoder().encode(RFC.text), { pad: false })
  );
  assert.equal(Buffer.from(body).toString("base64url"), RFC.body);
});

/** What `sendPush` asks of the push service, which answers with this status. */
async function asked(status: number, headers: Record<string, string> = {}) {
  const { fetch } = globalThis;
  const requests: Request[] = [];
  globalThis.fetch = (request) => {
    requests.push(request as Request);
    return Promise.resolve(new Response(status === 204 ? null : "words", { status, headers }));
  };
  try {
    const vapid = vapidOf({ VAPID_PRIVATE_KEY: KEY, VAPID_SUBJECT: "mailto:a@b.example" })!;
    const payload = {
      kind: "device_silent",
      atS: NOW_S,
      language: "de",
      home: { id: "h", name: "Haus am See" },
    } as const;
    const fate = await sendPush(vapid, { to: TO, payload, topic: "t", expiresAtS: NOW_S + 100 }, NOW_S);
    return { fate, request: requests[0], payload, vapid };
  } finally {
    globalThis.fetch = fetch;
  }
}

Deno.test("the push service sees who sends and how urgent it is; only the browser reads what it says", async () => {
  const { fate, request, payload, vapid } = await asked(201);
  assert.deepEqual(fate, { kind: "delivered" });
  const { headers } = request;
  assert.deepEqual([headers.get("ttl"), headers.get("urgency"), headers.get("topic")], ["100", "high", "t"]);
  assert.equal(headers.get("content-encoding"), "aes128gcm");
  assert.equal(request.redirect, "manual");
  const body = await request.bytes();
  assert.deepEqual(JSON.parse(decrypted(body)), payload);
  // All are as long as each other: the length tells nothing either.
  assert.ok(body.length <= 4096 && body.length > 3_900);
  assert.ok(!new TextDecoder().decode(body).includes("Haus"));

  const [, token, k] = /^vapid t=(\S+), k=(\S+)$/.exec(headers.get("authorization")!)!;
  assert.equal(k, vapid.publicKey);
  const point = Buffer.from(k, "base64url");
  const [x, y] = [point.subarray(1, 33).toString("base64url"), point.subarray(33).toString("base64url")];
  const { payload: claims } = await jwtVerify(
    token,
    await importJWK({ kty: "EC", crv: "P-256", x, y }, "ES256"),
    {
      audience: "https://push.example.net",
      subject: "mailto:a@b.example",
    },
  );
  assert.ok(claims.exp! > NOW_S && claims.exp! <= NOW_S + 86_400);
});

Deno.test("keys that nothing can be encrypted with are those of nobody", async () => {
  const vapid = vapidOf({ VAPID_PRIVATE_KEY: KEY, VAPID_SUBJECT: "mailto:a@b.example" })!;
  const nowhere = `B${"A".repeat(86)}`;
  const to = { ...TO, keys: { p256dh: nowhere, auth: RFC.auth } };
  const payload = { kind: "test", atS: 0, language: "en", home: null } as const;
  const fate = await sendPush(vapid, { to, payload, topic: "t", expiresAtS: NOW_S + 9 }, NOW_S);
  assert.deepEqual(fate, { kind: "gone" });
});

Deno.test("a key is read in either spelling, needs somebody to turn to, and nonsense is none", () => {
  const base64url = Buffer.from(KEY, "hex").toString("base64url");
  const VAPID_SUBJECT = "mailto:a@b.example";
  const own = createECDH("prime256v1");
  own.setPrivateKey(KEY, "hex");
  for (const VAPID_PRIVATE_KEY of [KEY, base64url]) {
    assert.equal(vapidOf({ VAPID_PRIVATE_KEY, VAPID_SUBJECT })?.publicKey, own.getPublicKey("base64url"));
  }
  assert.ok(vapidOf({ VAPID_PRIVATE_KEY: KEY, CONTACT_EMAIL: "a@b.example" }));
  assert.ok(vapidOf({ VAPID_PRIVATE_KEY: KEY, APP_URL: "https://home.example" }));
  assert.equal(vapidOf({ VAPID_PRIVATE_KEY: KEY }), null);
  assert.equal(vapidOf({ VAPID_PRIVATE_KEY: KEY, APP_URL: "http://localhost:8787" }), null);
  for (const VAPID_PRIVATE_KEY of ["", "00", "0".repeat(64), "f".repeat(64), "ä".repeat(43)]) {
    assert.equal(vapidOf({ VAPID_PRIVATE_KEY, VAPID_SUBJECT }), null, VAPID_PRIVATE_KEY);
  }
});
