import type { AuditPage } from "../../worker/protocol/audit.ts";
import type { MailList } from "../../worker/protocol/mails.ts";
import { ask } from "./ask.ts";

export type AuditEntry = AuditPage["entries"][number];

/** `about`: "mine", a home's id, or null for all. */
export function askAudit(about: string | null, before: number | null, signal?: AbortSignal) {
  const query = new URLSearchParams();
  if (about !== null) query.set("about", about);
  if (before !== null) query.set("before", String(before));
  return ask<AuditPage>("GET", `/v1/audit?${query}`, { signal });
}

export const askMails = (signal?: AbortSignal) => ask<MailList>("GET", "/v1/mails", { signal });
