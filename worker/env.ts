import type { DurableObjectNamespace, Fetcher } from "@cloudflare/workers-types";

/** What the Worker is bound to. Secrets are set with `wrangler secret put`; `deno task start` makes its own. */
export interface Env {
  /** One object per home: readings, aggregates, live state. */
  HOME: DurableObjectNamespace;
  /** One object per network: how often it asked what anyone may ask. Absent: no limits, as in unit tests. */
  GATEKEEPER?: DurableObjectNamespace;
  /** The built web app. */
  ASSETS: Fetcher;
  /** URL of the central database: libsql:// or https:// (Turso), http:// (sqld on loopback). */
  DATABASE_URL: string;
  /** Its token; empty for a local sqld. */
  DATABASE_TOKEN?: string;
  /** At least 32 random characters: signs device tokens. */
  DEVICE_TOKEN_SECRET: string;
  /** At least 32 random characters: signs sessions. */
  SESSION_SECRET: string;
  /** Development only: who knows it may sign in through /dev/sign-in. Absent in production: the route is not there. */
  DEV_SIGN_IN_KEY?: string;
  /** Where people write to about privacy: an email address. Shown at the end of the policy. */
  CONTACT_EMAIL?: string;
  /** Where people reach the app, as https://host: for the links of mails that no request causes. */
  APP_URL?: string;
  /** The mail server; without it mail waits in the queue, and is given up after a day. */
  SMTP_HOST?: string;
  /** Its port; 587, or 465 where SMTP_SECURITY is "tls". Cloudflare closes port 25. */
  SMTP_PORT?: string;
  /** "starttls" (so it is without it; never goes on in the clear), "tls" from the first byte, or "none" (a loopback). */
  SMTP_SECURITY?: string;
  /** Who signs in there; without a name nobody does. */
  SMTP_USER?: string;
  SMTP_PASSWORD?: string;
  /** Whom mails are from: "enecess <no-reply@example.org>", or the address alone. */
  MAIL_FROM?: string;
  /**
   * Signs notices to browsers (VAPID): 32 random bytes in hexadecimal. Another one, and every browser has to be asked
   * again. Absent: no notices.
   */
  VAPID_PRIVATE_KEY?: string;
  /** Whom push services may turn to, as mailto: or https:; without it CONTACT_EMAIL, or else APP_URL. */
  VAPID_SUBJECT?: string;
  /** Development only: where the mail catcher of the local stack shows what it caught. */
  DEV_MAILS_URL?: string;
}

const REQUIRED = ["HOME", "ASSETS", "DATABASE_URL", "DEVICE_TOKEN_SECRET", "SESSION_SECRET"] as const;

/** The names of the bindings that are missing or too short to be safe; empty when all is well. */
export function missingBindings(env: Partial<Env>): string[] {
  return REQUIRED.filter((name) => {
    const value = env[name];
    if (value === undefined || value === "") return true;
    return name.endsWith("_SECRET") && String(value).length < 32;
  });
}
