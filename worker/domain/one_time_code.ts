/** The six digits that a mail carries. Pure. */
import { CODE_RESEND_S, CODE_SENT_MAX } from "./limits.ts";

export const CODE_DIGITS = 6;
/** Bytes in the randomness of a code: so many that every code is as likely as the next. */
export const CODE_BYTES = 6;

export function oneTimeCodeFrom(random: Uint8Array): string {
  if (random.length !== CODE_BYTES) throw new Error(`Cannot make a code of bytes: ${random.length}`);
  const number = random.reduce((sum, byte) => sum * 256 + byte, 0);
  return String(number % 10 ** CODE_DIGITS).padStart(CODE_DIGITS, "0");
}

/** What somebody typed, as a code; null when it cannot be one. Blanks, hyphens and full-width digits do not matter. */
export function readOneTimeCode(typed: string): string | null {
  const code = typed.normalize("NFKC").replace(/[\s\u2010-\u2015-]/g, "");
  return /^[0-9]{6}$/.test(code) ? code : null;
}

/** When the next code may be sent, after so many; null: never for this wish. */
export function resendAtS(sent: number, sentAtS: number): number | null {
  return sent >= CODE_SENT_MAX ? null : sentAtS + CODE_RESEND_S * 2 ** (sent - 1);
}
