import type { Database } from "../../db/client.ts";
import { recordMailFailed, recordMailSent, takeMail } from "../../db/queries/mails.ts";
import { MAIL_CLAIM_S, MAILS_PER_DELIVERY } from "../domain/limits.ts";
import type { MailTemplate } from "../domain/mail.ts";
import { mailLifeS, nextTryAtS } from "../domain/mail_retry.ts";

/** What the queue holds of a mail, once it was taken out to be sent. */
export interface TakenMail {
  id: string;
  template: MailTemplate;
  language: string;
  sealed: string;
  createdAtS: number;
}
/** Why a mail did not go out, and whether it never will. */
export interface MailFailure {
  reason: string;
  isFinal: boolean;
}

export interface DeliverDeps {
  db: Database;
  /** Unix seconds, anew at each call. */
  nowS(): number;
  /** Null once the mail server took it. */
  sendMail(mail: TakenMail): Promise<MailFailure | null>;
  /** For the log: nothing in it says to whom. */
  tell(fate: { mail: string; template: string; tries: number; reason: string; givenUp: boolean }): void;
}

/**
 * Sends what is due, one mail after the other. Any number may run at once: each mail is in one hand at a time. A mail
 * is sent twice only when this process dies between the server's yes and the note of it.
 */
export async function deliverMails(deps: DeliverDeps): Promise<{ sent: number; failed: number }> {
  const { db, nowS } = deps;
  const done = { sent: 0, failed: 0 };
  for (let i = 0; i < MAILS_PER_DELIVERY; i++) {
    const row = await takeMail(db, nowS(), nowS() + MAIL_CLAIM_S);
    if (row === null) break;
    const mail = { ...row, template: row.template as MailTemplate, sealed: row.sealed! };
    const isStale = nowS() > mail.createdAtS + mailLifeS(mail.template);
    const failure = isStale ? { reason: "too_late", isFinal: true } : await deps.sendMail(mail);
    if (failure === null) {
      await recordMailSent(db, mail.id, nowS());
      done.sent++;
      continue;
    }
    const next = failure.isFinal ? null : nextTryAtS(mail, nowS());
    await recordMailFailed(db, mail.id, failure.reason, next);
    deps.tell({
      mail: mail.id,
      template: mail.template,
      tries: row.tries,
      reason: failure.reason,
      givenUp: next === null,
    });
    done.failed++;
  }
  return done;
}
