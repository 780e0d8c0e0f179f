import type { Mail, MailTemplate } from "../domain/mail.ts";
import { oneLine, withoutLinks } from "../domain/mail_words.ts";
import { activationCode } from "./activation_code.ts";
import { alreadyRegistered } from "./already_registered.ts";
import { emailChangeNew } from "./email_change_new.ts";
import { emailChangeOld } from "./email_change_old.ts";
import { guardianConfirmed } from "./guardian_confirmed.ts";
import { guardianRequest } from "./guardian_request.ts";
import { invitation } from "./invitation.ts";
import type { MailTexts } from "./mail_content.ts";
import { MAIL_FRAME } from "./mail_frame.ts";
import { mailHtml } from "./mail_html.ts";
import { mailText } from "./mail_text.ts";
import { newSignIn } from "./new_sign_in.ts";
import { ownershipOffered } from "./ownership_offered.ts";
import { passwordChanged } from "./password_changed.ts";
import { policyChanged } from "./policy_changed.ts";
import { resetCode } from "./reset_code.ts";
import { resetNoAccount } from "./reset_no_account.ts";
import { webhookPaused } from "./webhook_paused.ts";

export const MAIL_TEXTS: { [T in MailTemplate]: MailTexts<T> } = {
  activation_code: activationCode,
  already_registered: alreadyRegistered,
  reset_code: resetCode,
  reset_no_account: resetNoAccount,
  password_changed: passwordChanged,
  email_change_old: emailChangeOld,
  email_change_new: emailChangeNew,
  new_sign_in: newSignIn,
  guardian_request: guardianRequest,
  guardian_confirmed: guardianConfirmed,
  policy_changed: policyChanged,
  invitation,
  ownership_offered: ownershipOffered,
  webhook_paused: webhookPaused,
};

/** What people chose themselves, and strangers read: no address in it may become a link. */
const WRITTEN_BY_PEOPLE = new Set(["nickname", "inviter", "home", "offerer", "device", "place", "label"]);

export interface WrittenMail {
  /** That it is written in. */
  language: string;
  subject: string;
  text: string;
  html: string;
}

/** The mail in its language, or in English. */
export function writeMail<T extends MailTemplate>(
  { template, language, values }: Pick<Mail<T>, "template" | "language" | "values">,
): WrittenMail {
  const texts: MailTexts<T> = MAIL_TEXTS[template];
  const spoken = Object.hasOwn(texts, language) ? language : "en";
  const write = texts[spoken] ?? texts.en;
  const frame = MAIL_FRAME[spoken] ?? MAIL_FRAME.en;
  const clean = Object.entries<string>(values).map(([name, value]) => [
    name,
    WRITTEN_BY_PEOPLE.has(name) ? withoutLinks(oneLine(value)) : oneLine(value),
  ]);
  const content = write(Object.fromEntries(clean));
  return {
    language: spoken,
    subject: oneLine(content.subject),
    text: mailText(content, frame),
    html: mailHtml(content, frame, spoken),
  };
}
