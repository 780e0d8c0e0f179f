import { auditWrite } from "../../db/queries/audit.ts";
import type { HomeConfig } from "../domain/branch.ts";
import type { Outcome } from "../domain/outcome.ts";
import { changeRole as ruleOfRoles, type GivenRole } from "../domain/team.ts";
import { changeTeam } from "./change_team.ts";
import type { Asked } from "./deps.ts";
import { type TeamDeps, teamEntry } from "./team_deps.ts";

export function changeRole(
  deps: TeamDeps,
  asked: Asked & { member: string },
  role: GivenRole,
): Promise<Outcome<HomeConfig>> {
  const { account, home, member } = asked;
  return changeTeam(deps, asked, "change_roles", ({ members }) => {
    const ruled = ruleOfRoles(members, account, member, role);
    if (!ruled.ok) return ruled;
    const entry = teamEntry(deps, account, "member.role_changed", { home, target: member, detail: { role } });
    return { ok: true, value: { members: ruled.value, writes: [auditWrite(deps.db, entry)] } };
  });
}
