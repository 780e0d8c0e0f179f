const keys = new Map<string, CryptoKey>();

/** The HMAC-SHA-256 key of a secret; imported once in the life of the isolate. */
export async function secretKey(secret: string): Promise<CryptoKey> {
  let key = keys.get(secret);
  if (key === undefined) {
    key = await crypto.subtle.importKey(
      "raw",
      new TextEncoder().encode(secret),
      { name: "HMAC", hash: "SHA-256" },
      false,
      ["sign", "verify"],
    );
    keys.set(secret, key);
  }
  return key;
}

/** A hash that only who has the secret can make, for values too short to be safe under a plain one. */
export async function keyedHash(secret: string, purpose: string, value: string): Promise<string> {
  const bytes = new TextEncoder().encode(`${purpose}\u0000${value}`);
  const hash = new Uint8Array(await crypto.subtle.sign("HMAC", await secretKey(secret), bytes));
  return hash.toHex();
}
