/** What people can look up about what happened: mails, and the audit trail. */
import { AUDIT_KEPT_S, AUDIT_PAGE, MAILS_SHOWN_S } from "../domain/limits.ts";
import type { Operation } from "./openapi_operation.ts";

export const TRAIL_ROWS: readonly Operation[] = [
  {
    method: "get",
    path: "/v1/audit",
    id: "listAudit",
    group: "Account",
    summary: "What happened to the person's account, and in the homes that they own or manage",
    description: `The newest first, ${AUDIT_PAGE} at a time. Entries are kept for ${
      AUDIT_KEPT_S / 86_400
    } days.`,
    who: "person",
    query: [
      { name: "before", text: "Only entries older than the one of this number", required: false },
      { name: "about", text: "`mine`, or the id of a home; absent: both", required: false },
    ],
    answer: { status: 200, shape: "AuditPage", text: "Entries, and where the next page begins" },
    problems: ["bad_value"],
  },
  {
    method: "get",
    path: "/v1/mails",
    id: "listMails",
    group: "Account",
    summary: "What was written to the person by mail, and what became of it",
    description: `Of the last ${MAILS_SHOWN_S / 86_400} days. What a mail said is not kept.`,
    who: "person",
    answer: { status: 200, shape: "MailList", text: "Mails, the newest first" },
  },
  {
    method: "get",
    path: "/dev/mails",
    id: "developmentMails",
    group: "Development",
    summary: "The mails that the local mail catcher took",
    description: "Only where the server has a development key and a catcher; elsewhere it is not there.",
    who: "anyone",
    query: [
      { name: "key", text: "The development key", required: true },
      { name: "to", text: "Only those to this address", required: false },
    ],
    answer: { status: 200, types: ["text/html", "application/json"], text: "Mails, the newest first" },
    problems: ["not_found", "not_allowed"],
  },
];
