import { PASSKEY_CHALLENGE_LIFE_S } from "../domain/limits.ts";
import type { CreatedCredential, UsedCredential } from "../protocol/passkeys.ts";

/** Read at the first need: a Worker that only takes readings does without. */
const webauthn = () => import("@simplewebauthn/server");

/** Where the passkeys are good: the page's own host. */
export interface Site {
  origin: string;
  host: string;
}
export function siteOf(url: string): Site {
  const { origin, hostname } = new URL(url);
  return { origin, host: hostname };
}

const TIMEOUT_MS = PASSKEY_CHALLENGE_LIFE_S * 1000;

interface Owner {
  id: string;
  /** What the browser shows beside the passkey. */
  name: string;
  kept: readonly { id: string }[];
}

export async function creationOptions({ host }: Site, { id, name, kept }: Owner) {
  const { generateRegistrationOptions } = await webauthn();
  return await generateRegistrationOptions({
    rpName: "enecess",
    rpID: host,
    userID: new TextEncoder().encode(id),
    userName: name,
    timeout: TIMEOUT_MS,
    attestationType: "none",
    excludeCredentials: kept.map((passkey) => ({ id: passkey.id })),
    authenticatorSelection: { residentKey: "required", userVerification: "required" },
  });
}

export async function requestOptions({ host }: Site) {
  const { generateAuthenticationOptions } = await webauthn();
  return await generateAuthenticationOptions({
    rpID: host,
    timeout: TIMEOUT_MS,
    userVerification: "required",
  });
}

/** The challenge that a browser's answer says it answers; empty where it says none. */
export function challengeOf(clientDataJSON: string): string {
  try {
    const bytes = Uint8Array.fromBase64(clientDataJSON, { alphabet: "base64url" });
    const { challenge } = JSON.parse(new TextDecoder().decode(bytes));
    return typeof challenge === "string" ? challenge : "";
  } catch {
    return "";
  }
}

export interface VerifiedPasskey {
  id: string;
  publicKey: Uint8Array;
  counter: number;
  synced: boolean;
}

/** Null for whatever is no new passkey for this site and challenge. */
export async function verifyCreation(
  { origin, host }: Site,
  response: CreatedCredential,
  challenge: string,
): Promise<VerifiedPasskey | null> {
  const { verifyRegistrationResponse } = await webauthn();
  try {
    const { verified, registrationInfo } = await verifyRegistrationResponse({
      response,
      expectedChallenge: challenge,
      expectedOrigin: origin,
      expectedRPID: host,
      requireUserVerification: true,
    });
    if (!verified) return null;
    const { credential, credentialBackedUp } = registrationInfo;
    const { id, publicKey, counter } = credential;
    return { id, publicKey, counter, synced: credentialBackedUp };
  } catch {
    return null;
  }
}

/** The passkey's new counter; null for whatever is not its answer to this challenge on this site. */
export async function verifyUse(
  { origin, host }: Site,
  response: UsedCredential,
  challenge: string,
  passkey: { id: string; publicKey: Uint8Array; counter: number },
): Promise<number | null> {
  const { verifyAuthenticationResponse } = await webauthn();
  const { userHandle, ...rest } = response.response;
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response: { ...response, response: { ...rest, userHandle: userHandle ?? undefined } },
      expectedChallenge: challenge,
      expectedOrigin: origin,
      expectedRPID: host,
      requireUserVerification: true,
      credential: {
        id: passkey.id,
        publicKey: new Uint8Array(passkey.publicKey),
        counter: passkey.counter,
      },
    });
    return verified ? authenticationInfo.newCounter : null;
  } catch {
    return null;
  }
}
