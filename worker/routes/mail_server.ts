import type { Env } from "../env.ts";
import { SMTP_SECURITIES, type SmtpServer } from "../mails/send_over_smtp.ts";

export interface MailServer {
  server: SmtpServer;
  from: { name: string; address: string };
}

type MailBindings = Pick<
  Env,
  "SMTP_HOST" | "SMTP_PORT" | "SMTP_SECURITY" | "SMTP_USER" | "SMTP_PASSWORD" | "MAIL_FROM"
>;

/** The mail server of the bindings; null where they name none, or contradict themselves. */
export function mailServerOf(env: MailBindings): MailServer | null {
  const { SMTP_HOST: host, SMTP_USER: user, SMTP_PASSWORD: password = "", MAIL_FROM = "" } = env;
  const from = /^\s*(?:(.*?)\s*<([^<>\s@]+@[^<>\s@]+)>|([^<>\s@]+@[^<>\s@]+))\s*$/.exec(MAIL_FROM);
  const security = SMTP_SECURITIES.find((known) => known === (env.SMTP_SECURITY || "starttls"));
  const port = Number(env.SMTP_PORT || (security === "tls" ? 465 : 587));
  if (!host || from === null || security === undefined || !Number.isInteger(port)) return null;
  const wouldShowPassword = security === "none" && user !== undefined && user !== "";
  if (wouldShowPassword) return null;
  const [, name = "", named, bare] = from;
  return {
    server: { host, port, security, signIn: user ? { user, password } : null },
    from: { name: name.replaceAll('"', ""), address: named ?? bare },
  };
}
