import type { Context } from "hono";
import { ID_BYTES, idFrom } from "../domain/id.ts";
import type { AnyMail, Mail, SealedMail } from "../domain/mail.ts";
import { isOwnLink } from "../domain/mail_words.ts";
import type { Env } from "../env.ts";
import { mailMessage } from "../mails/mail_message.ts";
import { sendOverSmtp } from "../mails/send_over_smtp.ts";
import { isFinal } from "../mails/smtp_failure.ts";
import { writeMail } from "../mails/write_mail.ts";
import type { AppEnv } from "../middleware/app_env.ts";
import { log } from "../log.ts";
import { openText, sealText } from "../middleware/sealed_text.ts";
import {
  type DeliverDeps,
  deliverMails,
  type MailFailure,
  type TakenMail,
} from "../usecases/deliver_mails.ts";
import type { MailDeps } from "../usecases/mail_deps.ts";
import { databaseOf, nowS } from "./change_deps.ts";
import { mailServerOf } from "./mail_server.ts";
import { deliverPushesSoon } from "./push_deps.ts";

type SealedPart = Pick<Mail, "to" | "values">;

/** Seals a mail whose links, if it has any, lead to this origin. */
export async function sealMail(env: Env, origin: string, mail: AnyMail): Promise<SealedMail> {
  const { account, template, language, to, values } = mail;
  const { link } = values as { link?: string };
  if (link !== undefined && !isOwnLink(link, origin)) {
    throw new Error("Cannot write a mail with a link that leads elsewhere");
  }
  const id = idFrom(crypto.getRandomValues(new Uint8Array(ID_BYTES)));
  const sealed = await sealText(env.SESSION_SECRET, "mail", id, JSON.stringify({ to, values }));
  return { id, account, template, language, sealed };
}

async function sendMail(env: Env, taken: TakenMail): Promise<MailFailure | null> {
  const mailServer = mailServerOf(env);
  if (mailServer === null) return { reason: "not_configured", isFinal: false };
  const opened = await openText(env.SESSION_SECRET, "mail", taken.id, taken.sealed);
  if (opened === null) return { reason: "not_ours", isFinal: true };
  const { to, values }: SealedPart = JSON.parse(opened);
  const { id, template, language, createdAtS } = taken;
  const { server, from } = mailServer;
  try {
    const written = writeMail({ template, language, values });
    const message = await mailMessage({ ...written, id, from, to, dateS: createdAtS });
    const failure = await sendOverSmtp(server, { from: from.address, to, message });
    return failure && { reason: failure, isFinal: isFinal(failure) };
  } catch {
    return { reason: "unexpected", isFinal: false };
  }
}

export function deliveryDeps(env: Env): DeliverDeps {
  return {
    db: databaseOf(env),
    nowS,
    sendMail: (mail) => sendMail(env, mail),
    tell: (fate) => log("warn", "mail_failed", fate),
  };
}

export function mailDeps(c: Context<AppEnv>): MailDeps {
  const { origin } = new URL(c.req.url);
  return {
    sealMail: (mail) => sealMail(c.env, origin, mail),
    deliverMailsSoon() {
      const delivery = deliverMails(deliveryDeps(c.env)).catch((error: unknown) => {
        log("warn", "mail_delivery_failed", { cause: error instanceof Error ? error.name : "unknown" });
      });
      c.executionCtx.waitUntil(delivery);
    },
    deliverPushesSoon: () => deliverPushesSoon(c.env, (work) => c.executionCtx.waitUntil(work)),
  };
}
