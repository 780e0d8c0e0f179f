/** What a browser and the server say to each other about passkeys: WebAuthn's own JSON, as far as it is read. */
import * as v from "valibot";
import { nameText } from "./config.ts";

const base64url = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]*$/), v.maxLength(16_384));
const credentialId = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]+$/), v.maxLength(1_400));
const credential = {
  id: credentialId,
  rawId: credentialId,
  type: v.literal("public-key"),
  authenticatorAttachment: v.optional(v.picklist(["platform", "cross-platform"])),
  clientExtensionResults: v.looseObject({}),
};
const TRANSPORTS = ["ble", "cable", "hybrid", "internal", "nfc", "smart-card", "usb"] as const;

export const createdCredential = v.object({
  ...credential,
  response: v.object({
    clientDataJSON: base64url,
    attestationObject: base64url,
    transports: v.optional(v.pipe(v.array(v.picklist(TRANSPORTS)), v.maxLength(TRANSPORTS.length)), []),
  }),
});
export type CreatedCredential = v.InferOutput<typeof createdCredential>;

export const usedCredential = v.object({
  ...credential,
  response: v.object({
    clientDataJSON: base64url,
    authenticatorData: base64url,
    signature: base64url,
    userHandle: v.optional(v.nullable(base64url)),
  }),
});
export type UsedCredential = v.InferOutput<typeof usedCredential>;

export const newPasskey = v.object({ name: nameText, credential: createdCredential });
export const passkeyChange = v.object({ name: nameText });
export const passkeySignIn = v.object({ credential: usedCredential });

/** `PublicKeyCredentialCreationOptionsJSON` or `PublicKeyCredentialRequestOptionsJSON` of WebAuthn. */
export const passkeyOptions = v.looseObject({ challenge: v.string() });

export const passkeyBody = v.object({
  id: v.string(),
  name: v.string(),
  synced: v.boolean(),
  createdAtS: v.number(),
  lastUsedAtS: v.nullable(v.number()),
});
export type PasskeyBody = v.InferOutput<typeof passkeyBody>;
