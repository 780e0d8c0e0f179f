import type { AuditAction, AuditEntry } from "../domain/audit.ts";
import type { ChangeDeps } from "./deps.ts";
import type { MailDeps } from "./mail_deps.ts";

/** What a change of who belongs to a home needs from outside. */
export interface TeamDeps extends ChangeDeps, MailDeps {
  /** Whence it was asked, truncated. */
  network: string;
  /** A hash that nobody without the server's secret can make. */
  hashToken(token: string): Promise<string>;
  /** The address of a page of the app. */
  linkTo(path: string): string;
}

/** An entry of the audit trail about somebody's place in a home. */
export function teamEntry(
  { nowS, network }: Pick<TeamDeps, "nowS" | "network">,
  actor: string,
  action: AuditAction,
  about: Pick<AuditEntry, "home" | "target" | "detail">,
): AuditEntry {
  return { atS: nowS, actor, actorKind: "account", action, network, result: "ok", ...about };
}
