import type { Context } from "hono";
import { isId } from "../../domain/id.ts";
import { ok, type Outcome, refuse } from "../../domain/outcome.ts";
import type { AppEnv } from "../../middleware/app_env.ts";
import { openText } from "../../middleware/sealed_text.ts";
import { readSentBytes, textOf } from "../../middleware/sent_bytes.ts";
import { homeOf } from "../change_deps.ts";
import { DOOR_KEY_PURPOSE } from "./door_routes.ts";
import { asked, type AtDoor, markOfSecret, networkOfRequest } from "./visit.ts";

/** For devices without TLS: the key is never sent, only used. */
export function isEncrypted(c: Context<AppEnv>): boolean {
  return (c.req.header("content-type") ?? "").split(";")[0].trim().toLowerCase() === "aes128cbc";
}

const IV_BYTES = 16;
const BASE64URL = { alphabet: "base64url", lastChunkHandling: "loose" } as const;

interface Opened extends AtDoor {
  text: string;
  /** What proves to the sender that this text was read: base64url of its SHA-256. */
  digest: string;
}

const UNKNOWN = refuse("bad_token", "Cannot accept this post: its user or signature is unknown");

async function decrypt(key: Uint8Array<ArrayBuffer>, sent: Uint8Array<ArrayBuffer>) {
  const aes = await crypto.subtle.importKey("raw", key, "AES-CBC", false, ["decrypt"]);
  const [iv, cipher] = [sent.slice(0, IV_BYTES), sent.slice(IV_BYTES)];
  return new Uint8Array(await crypto.subtle.decrypt({ name: "AES-CBC", iv }, aes, cipher));
}

async function isSigned(key: Uint8Array<ArrayBuffer>, hex: string, plain: Uint8Array<ArrayBuffer>) {
  const mac = await crypto.subtle.importKey("raw", key, { name: "HMAC", hash: "SHA-256" }, false, ["verify"]);
  return await crypto.subtle.verify("HMAC", mac, Uint8Array.fromHex(hex), plain);
}

/** The user is `<home>.<serial>.<mark>`; `Authorization` is it, a colon, and the plain text's HMAC-SHA-256. */
export async function openEncrypted(c: Context<AppEnv>): Promise<Outcome<Opened>> {
  const form = /^([0-9a-z]{16})\.([\w-]{1,32})\.([0-9a-f]{8}):([0-9a-f]{64})$/i
    .exec(c.req.header("authorization") ?? "");
  if (form === null || !isId(form[1])) return UNKNOWN;
  const [, homeId, serial, mark, signature] = form;
  if (await markOfSecret(c.env, "emoncms", homeId, serial) !== mark) return UNKNOWN;
  const body = await readSentBytes(c.req.raw);
  if (!body.ok) return body;
  const written = textOf(body.value);
  if (!written.ok) return written;
  const home = homeOf(c.env, homeId);
  const found = await asked(home.doorOfSerial(serial).then((door) => door === null ? UNKNOWN : ok(door)));
  if (!found.ok) return found;
  const hex = await openText(c.env.DEVICE_TOKEN_SECRET, DOOR_KEY_PURPOSE, homeId, found.value.sealedKey);
  if (hex === null) return UNKNOWN;
  const key = Uint8Array.fromHex(hex);
  let plain: Uint8Array<ArrayBuffer>;
  try {
    const sent = Uint8Array.fromBase64(written.value.trim(), BASE64URL);
    plain = await decrypt(key, sent);
  } catch {
    return refuse("bad_encoding", "Cannot decrypt the body: not base64 of a vector and AES-128-CBC");
  }
  if (!await isSigned(key, signature, plain)) return UNKNOWN;
  const text = textOf(plain);
  if (!text.ok) return text;
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", plain)).toBase64({
    alphabet: "base64url",
  });
  const visit = {
    kind: "emoncms" as const,
    secretHash: found.value.secretHash,
    network: networkOfRequest(c),
  };
  return ok({ home, homeId, visit, text: text.value, digest });
}
