/** The code that a person carries from the app to a device: 8 characters of Crockford base 32. Pure. */
import { CROCKFORD, crockford } from "./id.ts";

/** Bytes in a code: 40 bits. */
export const CLAIM_CODE_BYTES = 5;

/** A code as it is kept and compared: 8 characters, upper case, no hyphen. */
export function claimCodeFrom(random: Uint8Array): string {
  if (random.length !== CLAIM_CODE_BYTES) {
    throw new Error(`Cannot make a claim code of bytes: ${random.length}`);
  }
  return crockford(random).toUpperCase();
}

/** As people read it: `K7M2-9QXD`. */
export function showClaimCode(code: string): string {
  return `${code.slice(0, 4)}-${code.slice(4)}`;
}

const MISREAD: Record<string, string> = { I: "1", L: "1", O: "0" };
const CODE = new RegExp(`^[${CROCKFORD.toUpperCase()}]{8}$`);

/** What somebody typed, as a code; null when it cannot be one. Case, hyphens, spaces, and I L O for 1 1 0 do not matter. */
export function readClaimCode(typed: string): string | null {
  const code = typed.replace(/[\s\u2010-\u2015-]/g, "").toUpperCase().replace(/[ILO]/g, (c) => MISREAD[c]);
  return CODE.test(code) ? code : null;
}
