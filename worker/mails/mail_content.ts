/** What a mail says, before it is text or HTML. Pure. */
import type { MAIL_TEMPLATES, MailTemplate } from "../domain/mail.ts";

export type Block =
  | { kind: "words"; words: string }
  | { kind: "code"; code: string }
  | { kind: "button"; label: string; link: string }
  | { kind: "facts"; facts: readonly (readonly [name: string, value: string])[] };

export interface MailContent {
  subject: string;
  blocks: Block[];
}

type Values<T extends MailTemplate> = Record<(typeof MAIL_TEMPLATES)[T][number], string>;
type Write<T extends MailTemplate> = (values: Values<T>) => MailContent;

/** A template in each of its languages; English stands in for those that lack. */
export type MailTexts<T extends MailTemplate> = { en: Write<T> } & Partial<Record<string, Write<T>>>;

export const words = (text: string): Block => ({ kind: "words", words: text });
export const code = (text: string): Block => ({ kind: "code", code: text });
export const button = (label: string, link: string): Block => ({ kind: "button", label, link });
export const facts = (...rows: [string, string][]): Block => ({ kind: "facts", facts: rows });
