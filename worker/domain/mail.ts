/** The mails that the product writes, and what each is filled with. Pure. */

export const MAIL_TEMPLATES = {
  /** Registration: the code that activates the account. */
  activation_code: ["code", "minutes"],
  /** Somebody registered with an address that has an account already. */
  already_registered: [],
  reset_code: ["code", "minutes"],
  /** Somebody asked to reset the password of an address that has no account. */
  reset_no_account: [],
  password_changed: [],
  /** To the old address, and to the new one. */
  email_change_old: ["code", "minutes", "newEmail"],
  email_change_new: ["code", "minutes"],
  new_sign_in: ["device", "place", "time"],
  guardian_request: ["nickname", "link"],
  guardian_confirmed: [],
  policy_changed: ["version", "link"],
  invitation: ["home", "inviter", "role", "link"],
  ownership_offered: ["home", "offerer", "link"],
  /** To who made a webhook that failed for days, or whose receiver is gone. */
  webhook_paused: ["home", "label"],
} as const;
export type MailTemplate = keyof typeof MAIL_TEMPLATES;

/** A mail as it is asked for. */
export interface Mail<T extends MailTemplate = MailTemplate> {
  to: string;
  /** A language of the product; English where it has no texts. */
  language: string;
  template: T;
  values: Record<(typeof MAIL_TEMPLATES)[T][number], string>;
  /** The account that it is about, where there is one. */
  account: string | null;
}

/** Any mail, with the values of its own template. */
export type AnyMail = { [T in MailTemplate]: Mail<T> }[MailTemplate];

/** A mail whose address and values only the Worker's secret opens: what the database keeps. */
export interface SealedMail {
  id: string;
  account: string | null;
  template: MailTemplate;
  language: string;
  sealed: string;
}
