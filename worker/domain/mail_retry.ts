/** When a mail that could not be sent is tried again, and when it is given up. Pure. */
import { MAIL_TEMPLATES, type MailTemplate } from "./mail.ts";

/** Seconds before the second try, the third and so on; the last one repeats. */
const DELAYS_S = [60, 120, 300, 900, 1800, 3600] as const;

const DAY_S = 86_400;
/** A code that is no longer good helps nobody. */
const CODE_LIFE_S = 600;

/** How long after it was written a mail is still worth sending. */
export function mailLifeS(template: MailTemplate): number {
  const values: readonly string[] = MAIL_TEMPLATES[template];
  return values.includes("code") ? CODE_LIFE_S : DAY_S;
}

/** When a mail that has failed `tries` times is tried next; null: never again. */
export function nextTryAtS(
  mail: { template: MailTemplate; createdAtS: number; tries: number },
  nowS: number,
): number | null {
  const delayS = DELAYS_S[Math.min(Math.max(mail.tries, 1), DELAYS_S.length) - 1];
  const atS = nowS + delayS;
  return atS - mail.createdAtS > mailLifeS(mail.template) ? null : atS;
}
