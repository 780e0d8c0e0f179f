/** Signs calls as the Standard Webhooks specification has it: https://www.standardwebhooks.com. */
const PREFIX = "whsec_";
const SECRET_BYTES = 32;

export function newHookSecret(random: (bytes: number) => Uint8Array): string {
  return PREFIX + random(SECRET_BYTES).toBase64();
}

async function signature(secret: string, text: string): Promise<string> {
  const raw = Uint8Array.fromBase64(secret.slice(PREFIX.length));
  const key = await crypto.subtle.importKey("raw", raw, { name: "HMAC", hash: "SHA-256" }, false, ["sign"]);
  const signed = await crypto.subtle.sign("HMAC", key, new TextEncoder().encode(text));
  return `v1,${new Uint8Array(signed).toBase64()}`;
}

/** The headers of one call: signed with each of the secrets, any of which the receiver may have. */
export async function signedHeaders(
  secrets: readonly string[],
  id: string,
  atS: number,
  body: string,
): Promise<Record<string, string>> {
  const signatures = await Promise.all(secrets.map((secret) => signature(secret, `${id}.${atS}.${body}`)));
  return {
    "content-type": "application/json",
    "webhook-id": id,
    "webhook-timestamp": String(atS),
    "webhook-signature": signatures.join(" "),
  };
}
