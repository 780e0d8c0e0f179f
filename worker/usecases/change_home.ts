import { auditWrite } from "../../db/queries/audit.ts";
import { databaseTrouble } from "../../db/trouble.ts";
import { homeWrites, readHome } from "../../db/queries/homes.ts";
import type { Write } from "../../db/queries/write.ts";
import { type HomeAction, may } from "../domain/access.ts";
import type { AuditAction, AuditEntry } from "../domain/audit.ts";
import type { HomeConfig } from "../domain/branch.ts";
import { ok, type Outcome, type Refusal, refuse } from "../domain/outcome.ts";
import type { Asked, ChangeDeps } from "./deps.ts";
import { pushHome } from "./push_home.ts";

const ATTEMPTS = 10;

/** What the audit trail says of a change, in the change's own batch. */
export interface ToldChange {
  action: AuditAction;
  target?: string;
  detail?: AuditEntry["detail"];
}

export function changeEntry(
  { nowS, network, token }: Pick<ChangeDeps, "nowS" | "network" | "token">,
  { account, home }: Asked,
  told: ToldChange,
  result: string,
): AuditEntry {
  const entry = { atS: nowS, actor: account, actorKind: "account", home, network, result, ...told } as const;
  return token === undefined ? entry : { ...entry, detail: { ...told.detail, token } };
}

/**
 * Applies a rule to a home: reads it, checks that the account may, writes what is different, and gives the new whole
 * to the Home. Two round trips to the database before the answer. When somebody else changed the home in between,
 * nothing was written and the rule is applied again, to what stands there now.
 */
export async function changeHome(
  deps: ChangeDeps,
  asked: Asked,
  action: HomeAction,
  rule: (home: HomeConfig) => Outcome<HomeConfig>,
  told?: ToldChange,
): Promise<Outcome<HomeConfig>> {
  const entry = (result: string): Write[] =>
    told ? [auditWrite(deps.db, changeEntry(deps, asked, told, result))] : [];
  for (let attempt = 1;; attempt++) {
    const before = allowed(await readHome(deps.db, asked.home), asked, action);
    if (!before.ok) {
      const [refused] = before.code === "not_allowed" ? entry(before.code) : [];
      if (refused !== undefined) deps.later(deps.db.batch([refused]));
      return before;
    }
    const ruled = rule(before.value);
    if (!ruled.ok) return ruled;
    if (JSON.stringify(ruled.value) === JSON.stringify(before.value)) return before;
    const after = { ...ruled.value, version: before.value.version + 1 };
    try {
      await deps.db.batch([...homeWrites(deps.db, before.value, after, deps.nowS), ...entry("ok")]);
    } catch (error) {
      if (databaseTrouble(error) !== "conflict") throw error;
      if (attempt === ATTEMPTS) return crowded(asked.home);
      continue;
    }
    await pushHome(deps, after);
    return ok(after);
  }
}

/** When every attempt found that another change was faster. */
export function crowded(home: string): Refusal {
  return refuse("database_unavailable", `Cannot change home: ${home} is being changed by others`, {
    retryAfterS: 1,
  });
}

/** A home that the account does not belong to is as if it were not there. */
export function allowed(
  home: HomeConfig | null,
  { account, home: id }: Asked,
  action: HomeAction,
): Outcome<HomeConfig> {
  const role = home?.members.find((member) => member.account === account)?.role;
  if (home === null || role === undefined) return refuse("not_found", `Cannot find home: ${id}`);
  if (!may(role, action)) return refuse("not_allowed", `Cannot ${ACTION_TEXT[action]} as ${role}`);
  return ok(home);
}

const ACTION_TEXT: Record<HomeAction, string> = {
  view: "look at this home",
  configure: "change this home's configuration",
  manage_devices: "add or remove this home's devices",
  leave: "leave this home",
  control: "switch anything in this home",
  invite: "invite people to this home",
  change_roles: "change roles in this home",
  remove_members: "remove people from this home",
  hand_over: "hand over this home",
  delete_home: "delete this home",
  publish_topics: "publish to this home's topics",
};
