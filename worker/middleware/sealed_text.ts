const keys = new Map<string, Promise<CryptoKey>>();
const bytesOf = (text: string) => new TextEncoder().encode(text);

/** An AES-256 key of a secret for one purpose (HKDF); derived once in the life of the isolate. */
async function sealingKey(secret: string, purpose: string): Promise<CryptoKey> {
  const raw = await crypto.subtle.importKey("raw", bytesOf(secret), "HKDF", false, ["deriveKey"]);
  return await crypto.subtle.deriveKey(
    { name: "HKDF", hash: "SHA-256", salt: new Uint8Array(), info: bytesOf(`seal ${purpose}`) },
    raw,
    { name: "AES-GCM", length: 256 },
    false,
    ["encrypt", "decrypt"],
  );
}

function keyOf(secret: string, purpose: string): Promise<CryptoKey> {
  const name = `${purpose}\u0000${secret}`;
  let key = keys.get(name);
  if (key === undefined) keys.set(name, key = sealingKey(secret, purpose));
  return key;
}

const NONCE_BYTES = 12;

/** Encrypts a text so that only who has the secret reads it, and only where the same `context` is given again. */
export async function sealText(
  secret: string,
  purpose: string,
  context: string,
  text: string,
): Promise<string> {
  const nonce = crypto.getRandomValues(new Uint8Array(NONCE_BYTES));
  const algorithm = { name: "AES-GCM", iv: nonce, additionalData: bytesOf(context) };
  const sealed = await crypto.subtle.encrypt(algorithm, await keyOf(secret, purpose), bytesOf(text));
  const whole = new Uint8Array(NONCE_BYTES + sealed.byteLength);
  whole.set(nonce);
  whole.set(new Uint8Array(sealed), NONCE_BYTES);
  return whole.toBase64({ alphabet: "base64url", omitPadding: true });
}

/** Null for what was not sealed under this secret, purpose and context. */
export async function openText(
  secret: string,
  purpose: string,
  context: string,
  sealed: string,
): Promise<string | null> {
  try {
    const whole = Uint8Array.fromBase64(sealed, { alphabet: "base64url" });
    const algorithm = {
      name: "AES-GCM",
      iv: whole.subarray(0, NONCE_BYTES),
      additionalData: bytesOf(context),
    };
    const key = await keyOf(secret, purpose);
    return new TextDecoder().decode(
      await crypto.subtle.decrypt(algorithm, key, whole.subarray(NONCE_BYTES)),
    );
  } catch {
    return null;
  }
}
