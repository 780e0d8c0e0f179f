/** What the audit trail tells: a closed list of actions. Pure. */

export const AUDIT_ACTIONS = [
  "account.registered",
  "account.activated",
  "account.changed",
  "account.erased",
  "session.started",
  "session.refused",
  "session.ended",
  "password.changed",
  "password.reset",
  "passkey.added",
  "passkey.removed",
  "email.changed",
  "guardian.asked",
  "guardian.confirmed",
  "guardian.withdrawn",
  "policy.accepted",
  "policy.declined",
  "consent.given",
  "consent.withdrawn",
  "home.created",
  "home.changed",
  "home.viewed",
  "home.exported",
  "branch.created",
  "branch.changed",
  "branch.deleted",
  "channel.changed",
  "device.claim_issued",
  "device.claimed",
  "device.claim_refused",
  "device.changed",
  "device.removed",
  "member.invited",
  "member.invitation_revoked",
  "member.joined",
  "member.role_changed",
  "member.left",
  "member.removed",
  "ownership.offered",
  "ownership.handed_over",
  "command.asked",
  "command.ended",
  "schedule.saved",
  "schedule.deleted",
  "rule.saved",
  "rule.deleted",
  "token.made",
  "token.revoked",
  "webhook.made",
  "webhook.changed",
  "webhook.removed",
  "webhook.secret_renewed",
  "webhook.paused",
  "webhook.resumed",
  "webhook.tested",
  "push.added",
  "push.removed",
  "notice.changed",
] as const;
export type AuditAction = (typeof AUDIT_ACTIONS)[number];

export interface AuditEntry {
  atS: number;
  /** Account id, device id, "system", or "" for somebody unknown: pseudonyms all. */
  actor: string;
  actorKind: "account" | "device" | "grant" | "system" | "unknown";
  action: AuditAction;
  /** The id of what it was done to. */
  target?: string;
  home?: string;
  /** As `networkOf` shortens it. */
  network?: string;
  /** "ok", or the code of the refusal. */
  result: string;
  /** Small, and without personal values. */
  detail?: Record<string, string | number | boolean | null>;
  /** An entry with the same key is kept once. */
  onceKey?: string;
}
