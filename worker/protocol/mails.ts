/** What people are told of the mails that were written to them. */
import * as v from "valibot";
import { MAIL_TEMPLATES, type MailTemplate } from "../domain/mail.ts";

export const mailList = v.array(v.object({
  id: v.string(),
  template: v.picklist(Object.keys(MAIL_TEMPLATES) as [MailTemplate, ...MailTemplate[]]),
  createdAtS: v.number(),
  /** "waiting": it will be tried again; "failed": it was given up. */
  state: v.picklist(["sent", "waiting", "failed"]),
  /** How often it was tried. */
  tries: v.number(),
  /** When it went out; null while it did not. */
  sentAtS: v.nullable(v.number()),
}));
export type MailList = v.InferOutput<typeof mailList>;
