import { auditWrite } from "../../db/queries/audit.ts";
import { endOneSession, endOtherSessions } from "../../db/queries/sessions.ts";
import { ok, type Outcome, refuse } from "../domain/outcome.ts";
import type { IdentityDeps } from "./identity_deps.ts";

type EndDeps = Pick<IdentityDeps, "db" | "nowS" | "visit">;

function endedEntry({ nowS, visit }: EndDeps, account: string, target: string) {
  return {
    atS: nowS,
    actor: account,
    actorKind: "account" as const,
    action: "session.ended" as const,
    target,
    network: visit.network,
    result: "ok",
  };
}

export async function endSession(
  deps: EndDeps,
  { account, session }: { account: string; session: string },
): Promise<Outcome<null>> {
  const { db, nowS } = deps;
  const [ended] = await endOneSession(db, account, session, nowS);
  if (ended === undefined) return refuse("not_found", `Cannot find this session: ${session}`);
  await auditWrite(db, endedEntry(deps, account, session));
  return ok(null);
}

/** Ends all but the one that asks. */
export async function endOthers(
  deps: EndDeps,
  { account, session }: { account: string; session: string },
): Promise<number> {
  const { db, nowS } = deps;
  const ended = await endOtherSessions(db, account, session, nowS);
  if (ended.length > 0) {
    const entries = ended.map(({ id }) => auditWrite(db, endedEntry(deps, account, id)));
    await db.batch([entries[0], ...entries.slice(1)]);
  }
  return ended.length;
}
