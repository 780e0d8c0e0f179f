import MailComposer from "nodemailer/lib/mail-composer";
import type { WrittenMail } from "./write_mail.ts";

export interface MailMessage extends WrittenMail {
  /** Of the queue: the same at every try, so that a mailbox that got it twice shows it once. */
  id: string;
  from: { name: string; address: string };
  to: string;
  dateS: number;
}

/** The message as it travels (RFC 5322): text and HTML, and nothing that answers by itself. */
export async function mailMessage(mail: MailMessage): Promise<Uint8Array> {
  const { id, from, to, subject, text, html, language, dateS } = mail;
  const domain = from.address.slice(from.address.lastIndexOf("@") + 1);
  const composer = new MailComposer({
    from,
    to: { name: "", address: to },
    subject,
    text,
    html,
    messageId: `<${id}@${domain}>`,
    date: new Date(dateS * 1000),
    headers: { "Auto-Submitted": "auto-generated", "Content-Language": language },
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return await composer.compile().build();
}
