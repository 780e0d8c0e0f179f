import { Hono } from "hono";
import { mailsOfAccount } from "../../db/queries/mails.ts";
import { MAILS_SHOWN_S } from "../domain/limits.ts";
import type { MailTemplate } from "../domain/mail.ts";
import type { AppEnv } from "../middleware/app_env.ts";
import { requireSession } from "../middleware/session.ts";
import type { MailList } from "../protocol/mails.ts";
import { databaseOf, nowS } from "./change_deps.ts";

export const mailRoutes = new Hono<AppEnv>()
  .get("/mails", requireSession, async (c) => {
    const rows = await mailsOfAccount(databaseOf(c.env), c.get("account"), nowS() - MAILS_SHOWN_S);
    const mails = rows.map(({ template, waiting, ...row }) => ({
      ...row,
      template: template as MailTemplate,
      state: row.sentAtS !== null ? "sent" as const : waiting ? "waiting" as const : "failed" as const,
    }));
    return c.json(mails satisfies MailList);
  });
