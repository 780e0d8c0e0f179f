/** What the browser does with passkeys; its package is fetched when the first one is wanted. */
import type {
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from "@simplewebauthn/browser";

/** A browser without them, or an address that is no name, cannot. */
export function passkeysWork(): boolean {
  const named = !/^[\d.]+$|^\[/.test(location.hostname);
  return named && isSecureContext && typeof PublicKeyCredential === "function";
}

export type DeviceAnswer = { ok: true; credential: unknown } | {
  ok: false;
  why: "cancelled" | "kept" | "failed";
};

function whyNot(error: unknown): "cancelled" | "kept" | "failed" {
  const name = error instanceof Error ? error.name : "";
  if (name === "NotAllowedError" || name === "AbortError") return "cancelled";
  return name === "InvalidStateError" ? "kept" : "failed";
}

export async function makePasskey(options: unknown): Promise<DeviceAnswer> {
  const { startRegistration } = await import("@simplewebauthn/browser");
  try {
    const optionsJSON = options as PublicKeyCredentialCreationOptionsJSON;
    return { ok: true, credential: await startRegistration({ optionsJSON }) };
  } catch (error) {
    return { ok: false, why: whyNot(error) };
  }
}

async function getPasskey(options: unknown, useBrowserAutofill: boolean): Promise<DeviceAnswer> {
  const { startAuthentication } = await import("@simplewebauthn/browser");
  try {
    const optionsJSON = options as PublicKeyCredentialRequestOptionsJSON;
    return { ok: true, credential: await startAuthentication({ optionsJSON, useBrowserAutofill }) };
  } catch (error) {
    return { ok: false, why: whyNot(error) };
  }
}

export const usePasskey = (options: unknown) => getPasskey(options, false);

/** Whether the browser can list passkeys among what it fills in. */
export async function passkeysCanBeListed(): Promise<boolean> {
  return passkeysWork() && (await PublicKeyCredential.isConditionalMediationAvailable?.() ?? false);
}

/** Resolves when one was chosen from the list under the address, or with "cancelled" when it is listed no more. */
export const listPasskeys = (options: unknown) => getPasskey(options, true);

export async function stopListingPasskeys(): Promise<void> {
  const { WebAuthnAbortService } = await import("@simplewebauthn/browser");
  WebAuthnAbortService.cancelCeremony();
}
